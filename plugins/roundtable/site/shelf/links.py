"""Links to everything that has a page, as pages in one language name it.

What has no page in that language is linked to where it has one.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from roundtable.magazine.library import Issue
from roundtable.site import urls
from roundtable.site.html import NOTHING, Html, escaped
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.dates import day_text
from roundtable.site.shelf.faces import monogram
from roundtable.site.shelf.outline import anchors
from roundtable.site.shelf.phrases import phrase, said_in
from roundtable.site.site import Site
from roundtable.site.views.common import (
    ArticleLink,
    IssueLink,
    OrganisationLink,
    SectionLink,
    SpeakerLink,
    TopicLink,
)
from roundtable.transcript import prose
from roundtable.transcript.grammar.blocks.series import apart_from_part
from roundtable.transcript.model import OTHER, Lang


class Links:
    """The links of one language. Each is made once and kept."""

    def __init__(self, site: Site, lang: Lang) -> None:
        self._site = site
        self._lang = lang
        self._other = OTHER[lang]
        self._issues: dict[int, IssueLink] = {}
        self._articles: dict[str, ArticleLink] = {}
        self._headings: dict[str, tuple[SectionLink, ...]] = {}
        self._sections: dict[str, tuple[tuple[Html, Html], ...]] = {}
        self._speakers: dict[str, SpeakerLink] = {}
        self._organisations: dict[str, OrganisationLink] = {}

    def issue(self, issue: Issue) -> IssueLink:
        """An issue, in the other language where no article has an edition in this one."""
        if issue.number not in self._issues:
            lang = self._lang if issue.is_written(self._lang) else self._other
            self._issues[issue.number] = IssueLink(
                href=urls.issue(lang, issue.number),
                number=issue.number,
                title=phrase(issue.title, self._lang),
                held=day_text(issue.held, self._lang),
                translated=lang == self._lang,
                draft=any(article.is_draft for article in issue.articles),
                cover=self._site.artwork.covers.get(issue.number),
            )
        return self._issues[issue.number]

    def article(self, copy: Copy) -> ArticleLink:
        """The copy of an article."""
        edition, article = copy.edition, copy.article
        path = edition.source.path
        if path not in self._articles:
            self._articles[path] = ArticleLink(
                href=urls.article(edition.lang, article.issue, article.part),
                title=said_in(edition, edition.transcript.title, self._lang),
                part=article.part,
                parts=article.parts,
                translated=edition.lang == self._lang,
                draft=edition.is_draft,
                named_by_part=article.parts > 1 and _is_named_by_part(copy),
            )
        return self._articles[path]

    def headings(self, copy: Copy) -> tuple[SectionLink, ...]:
        """Every heading of a copy."""
        edition, article = copy.edition, copy.article
        path = edition.source.path
        if path not in self._headings:
            address = urls.article(edition.lang, article.issue, article.part)
            self._headings[path] = tuple(
                SectionLink(
                    href=f"{address}#{anchor}",
                    anchor=anchor,
                    level=heading.level,
                    text=said_in(edition, prose.plain(heading.text), self._lang),
                )
                for anchor, heading in anchors(edition.transcript)
            )
        return self._headings[path]

    def sections(self, copy: Copy) -> tuple[tuple[Html, Html], ...]:
        """Address and words of the heading of each section of a copy; nothing of the first, which
        is what stands before them all."""
        path = copy.edition.source.path
        if path not in self._sections:
            found = (link for link in self.headings(copy) if link.level == 1)
            heads = ((escaped(link.href), link.text.html) for link in found)
            self._sections[path] = ((NOTHING, NOTHING), *heads)
        return self._sections[path]

    def speaker(self, speaker_id: str) -> SpeakerLink:
        """A person; in the other language where they only take part in editions of that."""
        if speaker_id not in self._speakers:
            speaker = self._site.magazine.speakers[speaker_id]
            name = phrase(speaker.name, self._lang)
            is_here = speaker_id in self._site.presence[self._lang].speakers
            self._speakers[speaker_id] = SpeakerLink(
                id=speaker_id,
                href=urls.speaker(self._lang if is_here else self._other, speaker_id),
                name=name,
                monogram=monogram(name.text, name.lang or self._lang),
                mark=self._site.marks.get(speaker_id, 0),
            )
        return self._speakers[speaker_id]

    def speakers(self, counts: Counter[str]) -> list[tuple[SpeakerLink, int]]:
        """People with their counts, by count, then in the order of the registry."""
        ranked = sorted(counts, key=lambda speaker: (-counts[speaker], self._ranks[speaker]))
        return [(self.speaker(speaker), counts[speaker]) for speaker in ranked]

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {speaker: at for at, speaker in enumerate(self._site.magazine.speakers)}

    def organisation(self, organisation_id: str) -> OrganisationLink:
        """An organisation; in the other language where it only sits at tables of that."""
        if organisation_id not in self._organisations:
            known = self._site.magazine.organisations[organisation_id]
            langs = (
                lang
                for lang in (self._lang, self._other)
                if organisation_id in self._site.presence[lang].organisations
            )
            href = next((urls.organisation(lang, organisation_id) for lang in langs), None)
            link = OrganisationLink(href, phrase(known.name, self._lang))
            self._organisations[organisation_id] = link
        return self._organisations[organisation_id]

    def topic(self, topic_id: str, count: int) -> TopicLink:
        """A topic; in the other language where it only comes up in editions of that."""
        is_here = topic_id in self._site.presence[self._lang].topics
        href = urls.topic(self._lang if is_here else self._other, topic_id)
        name = phrase(self._site.magazine.topics[topic_id].name, self._lang)
        return TopicLink(topic_id, href, name, count)

    def topics(self, counts: Counter[str]) -> tuple[TopicLink, ...]:
        """Topics by count, then in the order of the registry."""
        known = (topic for topic in self._site.magazine.topics if topic in counts)
        ordered = sorted(known, key=lambda topic: -counts[topic])
        return tuple(self.topic(topic, counts[topic]) for topic in ordered)


def _is_named_by_part(copy: Copy) -> bool:
    """Whether all parts have one title, that of the issue, apart from which part each is."""
    lang = copy.edition.lang
    editions = (article.edition(lang) for article in copy.issue.articles)
    titles = {apart_from_part(one.transcript.title) for one in editions if one is not None}
    if len(titles) > 1:
        return False
    own, issue = titles.pop(), apart_from_part(copy.issue.title.own(lang))
    return bool(issue) and (issue in own or own in issue)
