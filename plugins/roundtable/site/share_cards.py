"""What stands on the share card of every article, issue, speaker and topic, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from zlib import crc32

from msgspec import Struct

from roundtable.magazine.library import Article, Bilingual, Edition, Issue, Magazine, Speaker, Topic
from roundtable.pictures import (
    Card,
    Shape,
    issue_emblem,
    issue_table,
    speaker_emblem,
    topic_emblem,
)
from roundtable.site import urls
from roundtable.site.dates import date_text
from roundtable.site.faces import MARKS, mark, monogram
from roundtable.site.site import Presence
from roundtable.site.strings import Words
from roundtable.transcript.model import LANGS, Lang

# The theme's words for what a page is about.
KINDS = {"article": "Roundtable", "speaker": "Speaker", "topic": "Topic"}
OTHER: dict[Lang, Lang] = {"ja": "en", "en": "ja"}
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
    maker = _Maker(magazine, names, words)
    for lang in LANGS:
        for issue in magazine.issues:
            yield from maker.of_issue(issue, lang)
        for speaker in magazine.speakers.values():
            if speaker.id in presence[lang].speakers:
                yield PageCard(urls.speaker(lang, speaker.id), maker.speaker(speaker, lang))
        for topic in magazine.topics.values():
            if topic.id in presence[lang].topics:
                yield PageCard(urls.topic(lang, topic.id), maker.topic(topic, lang))


class _Maker:
    """Writes cards; knows in how many articles everybody and everything comes up."""

    def __init__(self, magazine: Magazine, names: Bilingual, words: Mapping[Lang, Words]) -> None:
        self._magazine = magazine
        self._names = names
        self._words = words
        self._articles: Counter[tuple[str, str]] = Counter()
        for issue in magazine.issues:
            for article in issue.articles:
                self._articles.update(_things(article))

    def of_issue(self, issue: Issue, lang: Lang) -> Iterator[PageCard]:
        """The cards of an issue and of its articles, where they are written in a language."""
        editions = [(article, article.edition(lang)) for article in issue.articles]
        written = [(article, edition) for article, edition in editions if edition is not None]
        if not written:
            return
        art = issue_emblem(issue_table(issue))
        numbers = _numbers(lang, issue.number)
        about = self._about(issue, lang)
        card = self._of_table(numbers.text, numbers, lang, issue.title, about, art)
        yield PageCard(urls.issue(lang, issue.number), card)
        for article, edition in written:
            card = self._article(article, edition, art)
            yield PageCard(urls.article(lang, issue.number, article.part), card)

    def _article(self, article: Article, edition: Edition, art: Art) -> Card:
        speakers, lang = self._magazine.speakers, edition.lang
        names = [
            speakers[known].name.get(lang) if known else person.name
            for known, person in zip(edition.speakers, edition.transcript.participants, strict=True)
        ]
        title = Bilingual(**{lang: edition.transcript.title})
        numbers = _numbers(lang, article.issue, article.part, article.parts)
        kind = f"{self._kind('article', lang)} {numbers.text}"
        return self._of_table(kind, numbers, lang, title, names, art)

    def speaker(self, speaker: Speaker, lang: Lang) -> Card:
        name, other = speaker.name.get(lang), speaker.name.get(OTHER[lang])
        below = speaker.reading if lang == "ja" else other
        return Card(
            lang=lang,
            magazine=self._names.get(lang),
            kind=self._kind("speaker", lang),
            title=name,
            subtitle="" if below == name else below,
            foot=self._post(speaker, lang),
            ornament=monogram(name, lang if speaker.name.own(lang) else OTHER[lang]),
            accent=mark(speaker.id) % _COLOURED_MARKS,
            art=speaker_emblem(speaker.id, self._articles["speaker", speaker.id]),
        )

    def _post(self, speaker: Speaker, lang: Lang) -> str:
        """The post they took up last, and of which organisation."""
        if not speaker.roles:
            return ""
        latest = max(speaker.roles, key=lambda role: role.since or date.min)
        body = self._magazine.organisations.get(latest.organisation or "")
        words = [body.name.get(lang) if body else "", latest.title.get(lang)]
        ordered = words if lang == "ja" else reversed(words)
        return {"ja": "　", "en": ", "}[lang].join(filter(None, ordered))

    def topic(self, topic: Topic, lang: Lang) -> Card:
        name, other = topic.name.get(lang), topic.name.get(OTHER[lang])
        return Card(
            lang=lang,
            magazine=self._names.get(lang),
            kind=self._kind("topic", lang),
            title=name,
            subtitle="" if other == name else other,
            foot=topic.definition.get(lang),
            ornament="",
            accent=crc32(topic.id.encode()),
            art=topic_emblem(topic.id, self._articles["topic", topic.id]),
        )

    def _of_table(
        self, kind: str, numbers: Numbers, lang: Lang, title: Bilingual, foot: list[str], art: Art
    ) -> Card:
        """The card of an issue or an article; `foot` is never broken within one of its entries."""
        own: Lang = lang if title.own(lang) else OTHER[lang]
        first, second = halves(title.get(lang), own)
        return Card(
            lang=own,
            magazine=self._names.get(lang),
            kind=kind,
            title=first,
            subtitle=second,
            foot=BETWEEN[lang].join(entry.replace(" ", "\u00a0") for entry in foot),
            ornament=str(numbers.issue),
            accent=numbers.issue,
            art=art,
        )

    def _kind(self, kind: str, lang: Lang) -> str:
        return self._words[lang].gettext(KINDS[kind]).unescape()

    def _about(self, issue: Issue, lang: Lang) -> list[str]:
        day = [date_text(issue.held, lang).text] if issue.held else []
        known = self._magazine.organisations
        return [*day, *(known[body].name.get(lang) for body in issue.organisations)]


def halves(title: str, lang: Lang) -> tuple[str, str]:
    """A title and its own second half, with its waves but without a colon between them; the latter
    empty where it has none."""
    match = _HALVES[lang].fullmatch(title)
    return (match[1], match[2]) if match else (title, "")


def _numbers(lang: Lang, issue: int, part: int = 1, parts: int = 1) -> Numbers:
    if lang == "ja":
        return Numbers(issue, f"第{issue}号" + (f" {part}／{parts}" if parts > 1 else ""))
    return Numbers(issue, f"No. {issue}" + (f", part {part} of {parts}" if parts > 1 else ""))


def _things(article: Article) -> set[tuple[str, str]]:
    """Who sits at the table and what comes up, each once."""
    speakers = {("speaker", known) for e in article.editions for known in e.speakers if known}
    return speakers | {("topic", tag.topic) for e in article.editions for tag in e.tags}
