"""Short excerpts of articles and their turns, as other pages and feeds quote them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from roundtable.magazine.library import Edition
from roundtable.site import urls
from roundtable.site.html import FILLED, NOTHING, Html, escaped_words
from roundtable.site.shelf.copies import Copy, spoken_words
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import TurnExcerpt
from roundtable.transcript import prose
from roundtable.transcript.model import TURNS, Lang, Paragraph, Prose, Turn

# Characters of an excerpt, and of those how many stand before the words it is about.
LENGTH: dict[Lang, int] = {"ja": 90, "en": 180}
BEFORE_MATCH: dict[Lang, int] = {"ja": 30, "en": 60}
ELLIPSIS = "…"
# A sign that leads on to words which an excerpt no longer has.
LEADS_ON = " 　、，,;；:："
# Where a sentence ends, and the next one is a better beginning than the middle of this one.
STOP: dict[Lang, str] = {"ja": "。", "en": ". "}

# Behind a whole sentence in Latin letters the ellipsis stands apart, or it reads as four dots.
STOPPED = tuple(stop + closing for stop in ".!?" for closing in ("", "”", "’", '"', ")"))


def beginnings(shelf: Shelf, copy: Copy, turns: Iterable[int]) -> tuple[TurnExcerpt, ...]:
    """How turns of one speaker begin; turns are counted from 0."""
    edition, ids = copy.edition, copy.article.ids
    address, foreign = _address(copy), _foreign(shelf, copy)
    return tuple(
        TurnExcerpt(
            href=Html(f"{address}#{ids[turn]}"),
            number=Html(str(turn + 1)),
            speaker=NOTHING,
            asks=NOTHING,
            lang=foreign,
            before=_beginning_of_turn(edition.turns[turn], edition.lang),
            match=NOTHING,
            after=NOTHING,
        )
        for turn in turns
    )


def _beginning_of_turn(turn: Turn, lang: Lang) -> Html:
    return escaped_words(beginning(next(spoken_words(turn), ""), lang))


def around(shelf: Shelf, copy: Copy, words: dict[int, str]) -> tuple[TurnExcerpt, ...]:
    """What stands around some words in each of several turns, with who says it. `words` are by
    turn, counted from 0; a turn that does not have them is quoted from its beginning."""
    edition, ids = copy.edition, copy.article.ids
    address, foreign = _address(copy), _foreign(shelf, copy)
    found = []
    for number, wanted in words.items():
        turn = edition.turns[number]
        speaker = edition.speaker_id(turn)
        name = NOTHING if speaker is None else shelf.links.speaker(speaker).name.html
        asks = FILLED if turn.participant is None else NOTHING
        quotation = map(escaped_words, quoted(tuple(spoken_words(turn)), wanted, edition.lang))
        href = Html(f"{address}#{ids[number]}")
        found.append(TurnExcerpt(href, Html(str(number + 1)), name, asks, foreign, *quotation))
    return tuple(found)


def description(edition: Edition) -> str:
    """What an article is about, for its metadata: without an introduction, how its talk begins."""
    said = (part for turn in edition.turns for part in turn.said if isinstance(part, Paragraph))
    return introduction(edition) or _beginning_of(next(said, None), edition)


def introduction(edition: Edition) -> str:
    """What the magazine says of an article: its summary, else how its introduction begins."""
    transcript = edition.transcript
    before = itertools.takewhile(lambda block: not isinstance(block, TURNS), transcript.blocks)
    first = next((block for block in before if isinstance(block, Prose)), None)
    return transcript.header.summary or _beginning_of(first, edition)


def _beginning_of(block: Prose | Paragraph | None, edition: Edition) -> str:
    return "" if block is None else beginning(prose.plain(block.text), edition.lang)


def _address(copy: Copy) -> str:
    return urls.article(copy.edition.lang, copy.article.issue, copy.article.part)


def _foreign(shelf: Shelf, copy: Copy) -> Html:
    """The language of a copy where it is not that of the page."""
    return NOTHING if copy.edition.lang == shelf.lang else Html(copy.edition.lang)


def beginning(text: str, lang: Lang) -> str:
    """The first characters of a text, cut between words, in Japanese behind a 。 or 、."""
    length = LENGTH[lang]
    if len(text) <= length:
        return text
    return _broken_off(text[: _last_break(text, length // 2, length, lang)])


def _last_break(text: str, first: int, last: int, lang: Lang) -> int:
    """Where to break a text off, between two places; the later one if nothing there parts it."""
    if lang == "en":
        return max(text.rfind(" ", first, last), 0) or last
    return max(text.rfind(sign, first, last) for sign in "。、") + 1 or last


def quoted(paragraphs: Sequence[str], words: str, lang: Lang) -> tuple[str, str, str]:
    """Before, the words themselves, after; without the words the beginning alone."""
    if words:
        for text in paragraphs:
            at = text.find(words)
            if at >= 0:
                return _around(text, at, at + len(words), lang)
    return beginning(paragraphs[0] if paragraphs else "", lang), "", ""


def _around(text: str, start: int, end: int, lang: Lang) -> tuple[str, str, str]:
    first = max(0, start - BEFORE_MATCH[lang])
    if first:
        stop = text.find(STOP[lang], first, start)
        first = first if stop < 0 else stop + len(STOP[lang])
    last = max(end, first + LENGTH[lang])
    if lang == "en":
        first = text.rfind(" ", 0, first) + 1
    if end < last < len(text):
        last = _last_break(text, (end + last) // 2, last, lang)
    before = (ELLIPSIS if first > 0 else "") + text[first:start]
    after = _broken_off(text[end:last]) if last < len(text) else text[end:]
    return before, text[start:end], after


def _broken_off(text: str) -> str:
    words = text.rstrip(LEADS_ON)
    return f"{words} {ELLIPSIS}" if words.endswith(STOPPED) else words + ELLIPSIS
