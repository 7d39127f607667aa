"""The magazine as readers of one language find it: who speaks where, on what, and links."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from functools import cached_property

from roundtable.magazine.company import ArticleKey, article_key
from roundtable.magazine.library import Bilingual, Edition, Issue
from roundtable.site import urls
from roundtable.site.copies import Copy, Spoken, Tagged, tags_by_topic
from roundtable.site.dates import date_text
from roundtable.site.delegates import Delegates, delegates
from roundtable.site.faces import mark, monogram
from roundtable.site.outline import anchors
from roundtable.site.site import Site
from roundtable.site.views.common import (
    ArticleLink,
    DateText,
    IssueLink,
    OrganisationLink,
    Phrase,
    SectionLink,
    SpeakerLink,
    TopicLink,
)
from roundtable.site.views.talk import BlockView
from roundtable.transcript import prose
from roundtable.transcript.model import OTHER, Lang, Paragraph, Turn


class Shelf:
    """All copies for the readers of one language. Everything is looked up once and kept."""

    def __init__(self, site: Site, lang: Lang) -> None:
        self.site = site
        self.lang = lang
        self.other = OTHER[lang]
        self._dates: dict[date, DateText] = {}
        self._speakers: dict[str, SpeakerLink] = {}
        self._words: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._organisations: dict[str, OrganisationLink] = {}
        self._issues: dict[int, IssueLink] = {}
        self._articles: dict[str, ArticleLink] = {}
        self._headings: dict[str, tuple[SectionLink, ...]] = {}
        # What `pages.blocks` made last, and of the edition at which path.
        self.last_blocks: tuple[str, tuple[BlockView, ...]] | None = None

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """From the oldest issue to the newest, parts in order."""
        return tuple(
            Copy(issue, article, edition)
            for issue in self.site.magazine.issues
            for article in issue.articles
            if (edition := article.edition(self.lang) or article.edition(self.other))
        )

    @cached_property
    def copy_by_key(self) -> dict[ArticleKey, Copy]:
        """By `article_key`, the copy of an article."""
        return {article_key(copy.article): copy for copy in self.copies}

    @cached_property
    def issue_places(self) -> dict[int, int]:
        """By number, where an issue stands in `Magazine.issues`."""
        return {issue.number: at for at, issue in enumerate(self.site.magazine.issues)}

    @cached_property
    def _by_issue(self) -> dict[int, list[Copy]]:
        found: dict[int, list[Copy]] = defaultdict(list)
        for copy in self.copies:
            found[copy.issue.number].append(copy)
        return found

    def copies_of(self, issue: Issue) -> list[Copy]:
        """The parts of an issue in order."""
        return self._by_issue[issue.number]

    @cached_property
    def spoken(self) -> dict[str, list[Spoken]]:
        """By person, the copies they speak in, from oldest to newest."""
        found: dict[str, list[Spoken]] = defaultdict(list)
        for copy in self.copies:
            here: dict[str, list[int]] = {}
            speakers = copy.edition.speakers
            for number, turn in enumerate(copy.edition.turns):
                speaker = copy.edition.speaker_id(turn)
                if speaker is not None:
                    here.setdefault(speaker, []).append(number)
            for speaker in speakers:
                if speaker is not None:
                    here.setdefault(speaker, [])
            for speaker, turns in here.items():
                found[speaker].append(Spoken(copy, turns))
        return found

    def spoken_words(self, edition: Edition) -> tuple[tuple[str, ...], ...]:
        """What is said in each turn, a plain text a paragraph."""
        path = edition.source.path
        if path not in self._words:
            self._words[path] = tuple(map(_paragraphs, edition.turns))
        return self._words[path]

    def issues_of(self, speaker_id: str) -> set[int]:
        """The numbers of the issues in which a person sits at the table."""
        return {place.copy.issue.number for place in self.spoken.get(speaker_id, ())}

    def has_speaker(self, speaker_id: str, lang: Lang) -> bool:
        """Whether a person has a page in a language: they take part in an edition of it."""
        return speaker_id in self.site.presence[lang].speakers

    def has_topic(self, topic_id: str, lang: Lang) -> bool:
        """Whether a topic has a page in a language: it comes up in an edition of it."""
        return topic_id in self.site.presence[lang].topics

    def has_organisation(self, organisation_id: str, lang: Lang) -> bool:
        """Whether an organisation has a page in a language: it sits at a table of an edition."""
        return organisation_id in self.site.presence[lang].organisations

    @cached_property
    def tagged(self) -> dict[str, list[Tagged]]:
        """By topic, the copies that have something on it, from oldest to newest."""
        found: dict[str, list[Tagged]] = defaultdict(list)
        for copy in self.copies:
            for topic, tags in tags_by_topic(copy.edition).items():
                found[topic].append(Tagged(copy, tags))
        return found

    @cached_property
    def topic_turns(self) -> Counter[str]:
        """By topic, in how many turns it comes up."""
        counts: Counter[str] = Counter()
        for topic, places in self.tagged.items():
            counts[topic] = sum(place.count for place in places)
        return counts

    @cached_property
    def delegates(self) -> dict[str, list[Delegates]]:
        """By organisation, the copies at whose table it sits, from oldest to newest."""
        return delegates((c.issue, c.edition) for c in self.copies)

    def phrase(self, text: Bilingual) -> Phrase:
        """A name in this language, else in the other one and marked so."""
        own = text.own(self.lang)
        if own:
            return Phrase(own)
        other = text.get(self.other)
        return Phrase(other, self.other if other else None)

    def other_name(self, name: Bilingual) -> str:
        """A name in the other language; empty where it is unknown or the same."""
        own, other = self.phrase(name).text, name.own(self.other)
        return "" if other == own else other

    def said_in(self, edition: Edition, text: str) -> Phrase:
        """Words of an edition, marked where they are of the other language."""
        return Phrase(text, None if edition.lang == self.lang else edition.lang)

    def day(self, day: date | None) -> DateText | None:
        """A day as readers of this language write it; None where nobody has noted it."""
        if day is None:
            return None
        if day not in self._dates:
            self._dates[day] = date_text(day, self.lang)
        return self._dates[day]

    def issue_link(self, issue: Issue) -> IssueLink:
        if issue.number not in self._issues:
            lang = self.lang if issue.is_written(self.lang) else self.other
            self._issues[issue.number] = IssueLink(
                href=urls.issue(lang, issue.number),
                number=issue.number,
                title=self.phrase(issue.title),
                held=self.day(issue.held),
                translated=lang == self.lang,
                draft=any(article.is_draft for article in issue.articles),
                cover=self.site.artwork.covers.get(issue.number),
            )
        return self._issues[issue.number]

    def article_link(self, copy: Copy) -> ArticleLink:
        edition, article = copy.edition, copy.article
        path = edition.source.path
        if path not in self._articles:
            self._articles[path] = ArticleLink(
                href=urls.article(edition.lang, article.issue, article.part),
                title=self.said_in(edition, edition.transcript.title),
                part=article.part,
                parts=article.parts,
                translated=edition.lang == self.lang,
                draft=edition.is_draft,
            )
        return self._articles[path]

    def headings(self, copy: Copy) -> tuple[SectionLink, ...]:
        """A link to every heading of a copy."""
        edition, article = copy.edition, copy.article
        path = edition.source.path
        if path not in self._headings:
            address = urls.article(edition.lang, article.issue, article.part)
            self._headings[path] = tuple(
                SectionLink(
                    href=f"{address}#{anchor}",
                    anchor=anchor,
                    level=heading.level,
                    text=self.said_in(edition, prose.plain(heading.text)),
                )
                for anchor, heading in anchors(edition.transcript)
            )
        return self._headings[path]

    def speaker_link(self, speaker_id: str) -> SpeakerLink:
        """A person's page; in the other language where they only take part in editions of that."""
        if speaker_id not in self._speakers:
            speaker = self.site.magazine.speakers[speaker_id]
            name = self.phrase(speaker.name)
            lang = self.lang if self.has_speaker(speaker_id, self.lang) else self.other
            self._speakers[speaker_id] = SpeakerLink(
                id=speaker_id,
                href=urls.speaker(lang, speaker_id),
                name=name,
                monogram=monogram(name.text, name.lang or self.lang),
                mark=mark(speaker_id),
            )
        return self._speakers[speaker_id]

    def most_first(self, counts: Counter[str]) -> list[tuple[SpeakerLink, int]]:
        """People with their counts, by count, then in the order of the registry."""
        ranked = sorted(counts, key=lambda speaker: (-counts[speaker], self._ranks[speaker]))
        return [(self.speaker_link(speaker), counts[speaker]) for speaker in ranked]

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {speaker: at for at, speaker in enumerate(self.site.magazine.speakers)}

    @cached_property
    def officials(self) -> dict[str, list[str]]:
        """By organisation, everybody with a page who holds or held a post there."""
        found: dict[str, list[str]] = defaultdict(list)
        for speaker in self.site.magazine.speakers.values():
            if speaker.id in self.spoken:
                for organisation in dict.fromkeys(role.organisation for role in speaker.roles):
                    found[organisation or ""].append(speaker.id)
        return found

    def organisation_link(self, organisation_id: str) -> OrganisationLink:
        """An organisation's page; in the other language where it only sits at tables of that."""
        if organisation_id not in self._organisations:
            known = self.site.magazine.organisations[organisation_id]
            langs = (
                lang
                for lang in (self.lang, self.other)
                if self.has_organisation(organisation_id, lang)
            )
            href = next((urls.organisation(lang, organisation_id) for lang in langs), None)
            link = OrganisationLink(href, self.phrase(known.name))
            self._organisations[organisation_id] = link
        return self._organisations[organisation_id]

    def topic_link(self, topic_id: str, count: int) -> TopicLink:
        """A topic's page; in the other language where it only comes up in editions of that."""
        lang = self.lang if self.has_topic(topic_id, self.lang) else self.other
        name = self.phrase(self.site.magazine.topics[topic_id].name)
        return TopicLink(topic_id, urls.topic(lang, topic_id), name, count)

    def topic_links(self, counts: Counter[str]) -> tuple[TopicLink, ...]:
        """Topics by count, then in the order of the registry."""
        known = (topic for topic in self.site.magazine.topics if topic in counts)
        ordered = sorted(known, key=lambda topic: -counts[topic])
        return tuple(self.topic_link(topic, counts[topic]) for topic in ordered)


def _paragraphs(turn: Turn) -> tuple[str, ...]:
    return tuple([prose.plain(item.text) for item in turn.said if isinstance(item, Paragraph)])
