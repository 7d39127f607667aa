"""What stands on the share card of every article, issue, speaker and topic, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from zlib import crc32

from msgspec import Struct

from roundtable.magazine.company import speakers_of, topics_of
from roundtable.magazine.library import Article, Bilingual, Edition, Issue, Magazine, Speaker, Topic
from roundtable.pictures import (
    Card,
    Shape,
    cover_shapes,
    issue_table,
    speaker_emblem,
    topic_emblem,
)
from roundtable.site import urls
from roundtable.site.markup.strings import Words
from roundtable.site.shelf.dates import date_text
from roundtable.site.shelf.faces import MARKS, marks, monogram
from roundtable.site.site import Presence
from roundtable.transcript.model import LANGS, OTHER, Lang

# The theme's words for what a page is about.
KINDS = {"article": "Roundtable", "speaker": "Speaker", "topic": "Topic"}
# The no-break space keeps what stands before it on one line.
BETWEEN: dict[Lang, str] = {"ja": "\u00a0　", "en": "\u00a0· "}
# Where a title has a second half of its own, which the card sets smaller: ～…～, or after a colon.
_HALVES: dict[Lang, re.Pattern[str]] = {
    "ja": re.compile(r"(.{4,}?)([～〜―].{4,})", re.DOTALL),
    "en": re.compile(r"(.{8,}(?=:)|[^:]{8,}?[?!]):? +(\S+ .+)", re.DOTALL),
}
_COLOURED_MARKS = MARKS // 2


Art = tuple[Shape, ...]


class Numbers(Struct, frozen=True):
    """The number of an issue, and with that of a part as readers read it."""

    issue: int
    text: str


class PageCard(Struct, frozen=True):
    """The card of the page at an address."""

    address: str
    card: Card


def page_cards(
    magazine: Magazine,
    names: Bilingual,
    presence: Mapping[Lang, Presence],
    words: Mapping[Lang, Words],
) -> Iterator[PageCard]:
    """The cards of all pages that have one, Japanese first; `words` are the theme's."""
    counts, faces = _counts(magazine), marks(magazine.issues)
    for lang in LANGS:
        maker = _Maker(magazine, lang, names.get(lang), words[lang], counts, faces)
        for issue in magazine.issues:
            yield from maker.of_issue(issue)
        for speaker in magazine.speakers.values():
            if speaker.id in presence[lang].speakers:
                yield PageCard(urls.speaker(lang, speaker.id), maker.speaker(speaker))
        for topic in magazine.topics.values():
            if topic.id in presence[lang].topics:
                yield PageCard(urls.topic(lang, topic.id), maker.topic(topic))


class _Maker(Struct, frozen=True):
    """Writes the cards of one language: `name` is the magazine's, `words` are the theme's, and
    `counts` tells in how many articles everybody and everything comes up; `marks` has everybody's
    shape and colour."""

    magazine: Magazine
    lang: Lang
    name: str
    words: Words
    counts: Counter[tuple[str, str]]
    marks: Mapping[str, int]

    def of_issue(self, issue: Issue) -> Iterator[PageCard]:
        """The cards of an issue and of its articles, where they are written in the language."""
        if not issue.is_written(self.lang):
            return
        art = cover_shapes(issue_table(issue))
        numbers = _numbers(self.lang, issue.number)
        card = self._of_table(numbers.text, numbers, issue.title, self._about(issue), art)
        yield PageCard(urls.issue(self.lang, issue.number), card)
        for article in issue.articles:
            edition = article.edition(self.lang)
            if edition is not None:
                address = urls.article(self.lang, issue.number, article.part)
                yield PageCard(address, self._article(article, edition, art))

    def _article(self, article: Article, edition: Edition, art: Art) -> Card:
        speakers = self.magazine.speakers
        names = [
            speakers[known].name.get(self.lang) if known else person.name
            for known, person in zip(edition.speakers, edition.transcript.participants, strict=True)
        ]
        title = Bilingual(**{self.lang: edition.transcript.title})
        numbers = _numbers(self.lang, article.issue, article.part, article.parts)
        kind = f"{self._kind('article')} {numbers.text}"
        return self._of_table(kind, numbers, title, names, art)

    def speaker(self, speaker: Speaker) -> Card:
        """The card of a person's page."""
        lang, other = self.lang, OTHER[self.lang]
        name = speaker.name.get(lang)
        below = speaker.reading if lang == "ja" else speaker.name.get(other)
        return Card(
            lang=lang,
            magazine=self.name,
            kind=self._kind("speaker"),
            title=name,
            subtitle="" if below == name else below,
            foot=self._post(speaker),
            ornament=monogram(name, lang if speaker.name.own(lang) else other),
            accent=self.marks[speaker.id] % _COLOURED_MARKS,
            art=speaker_emblem(speaker.id, self.counts["speaker", speaker.id]),
        )

    def _post(self, speaker: Speaker) -> str:
        """The post they took up last, and of which organisation."""
        if not speaker.roles:
            return ""
        latest = max(speaker.roles, key=lambda role: role.since or date.min)
        body = self.magazine.organisations.get(latest.organisation or "")
        words = [body.name.get(self.lang) if body else "", latest.title.get(self.lang)]
        ordered = words if self.lang == "ja" else reversed(words)
        return {"ja": "　", "en": ", "}[self.lang].join(filter(None, ordered))

    def topic(self, topic: Topic) -> Card:
        """The card of a topic's page."""
        name, other = topic.name.get(self.lang), topic.name.get(OTHER[self.lang])
        return Card(
            lang=self.lang,
            magazine=self.name,
            kind=self._kind("topic"),
            title=name,
            subtitle="" if other == name else other,
            foot=topic.definition.get(self.lang),
            ornament="",
            accent=crc32(topic.id.encode()),
            art=topic_emblem(topic.id, self.counts["topic", topic.id]),
        )

    def _of_table(
        self, kind: str, numbers: Numbers, title: Bilingual, foot: list[str], art: Art
    ) -> Card:
        """The card of an issue or an article; `foot` is never broken within one of its entries."""
        own: Lang = self.lang if title.own(self.lang) else OTHER[self.lang]
        first, second = halves(title.get(self.lang), own)
        return Card(
            lang=own,
            magazine=self.name,
            kind=kind,
            title=first,
            subtitle=second,
            foot=BETWEEN[self.lang].join(entry.replace(" ", "\u00a0") for entry in foot),
            ornament=str(numbers.issue),
            accent=numbers.issue,
            art=art,
        )

    def _kind(self, kind: str) -> str:
        return self.words.gettext(KINDS[kind]).unescape()

    def _about(self, issue: Issue) -> list[str]:
        day = [date_text(issue.held, self.lang).text] if issue.held else []
        known = self.magazine.organisations
        return [*day, *(known[body].name.get(self.lang) for body in issue.organisations)]


def halves(title: str, lang: Lang) -> tuple[str, str]:
    """A title and its own second half, with its waves but without a colon between them; the latter
    empty where it has none."""
    match = _HALVES[lang].fullmatch(title)
    return (match[1], match[2]) if match else (title, "")


def _numbers(lang: Lang, issue: int, part: int = 1, parts: int = 1) -> Numbers:
    if lang == "ja":
        return Numbers(issue, f"第{issue}号" + (f" {part}／{parts}" if parts > 1 else ""))
    return Numbers(issue, f"No. {issue}" + (f", part {part} of {parts}" if parts > 1 else ""))


def _counts(magazine: Magazine) -> Counter[tuple[str, str]]:
    """In how many articles everybody sits at the table, and everything comes up."""
    counts: Counter[tuple[str, str]] = Counter()
    for issue in magazine.issues:
        for article in issue.articles:
            counts.update(("speaker", identity) for identity in speakers_of(article))
            counts.update(("topic", identity) for identity in topics_of(article))
    return counts
