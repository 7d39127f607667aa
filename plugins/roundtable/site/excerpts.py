"""Short excerpts of turns, as other pages quote them."""

from __future__ import annotations

from roundtable.magazine.library import Edition
from roundtable.site import urls
from roundtable.site.shelf import Copy, Shelf
from roundtable.site.views.common import SpeakerLink, TurnExcerpt
from roundtable.transcript import prose
from roundtable.transcript.model import Lang, Paragraph, Turn

# Characters of an excerpt, and of those how many stand before the words it is about.
LENGTH: dict[Lang, int] = {"ja": 90, "en": 180}
LEAD: dict[Lang, int] = {"ja": 30, "en": 60}
ELLIPSIS = "…"


def spoken_text(turn: Turn) -> list[str]:
    """What is said in a turn, a plain text a paragraph."""
    return [prose.plain(item.text) for item in turn.said if isinstance(item, Paragraph)]


def turn_excerpt(
    shelf: Shelf, copy: Copy, turn: int, *, speaker: bool, words: str = ""
) -> TurnExcerpt:
    """The beginning of a turn (counted from 0), or what stands around `words` if they are in it."""
    edition, article = copy.edition, copy.article
    spoken = edition.turns[turn]
    speaker_id = edition.speaker_id(spoken) if speaker else None
    link = _link(shelf, speaker_id)
    before, match, after = _cut(spoken, words, edition.lang)
    return TurnExcerpt(
        href=urls.turn(edition.lang, article.issue, article.part, article.ids[turn]),
        number=turn + 1,
        speaker=link,
        before=before,
        match=match,
        after=after,
        lang=_foreign(shelf, edition),
    )


def _link(shelf: Shelf, speaker_id: str | None) -> SpeakerLink | None:
    return None if speaker_id is None else shelf.speaker_link(speaker_id)


def _foreign(shelf: Shelf, edition: Edition) -> Lang | None:
    return None if edition.lang == shelf.lang else edition.lang


def _cut(turn: Turn, words: str, lang: Lang) -> tuple[str, str, str]:
    if words:
        for text in spoken_text(turn):
            at = text.find(words)
            if at >= 0:
                return _around(text, at, at + len(words), lang)
    return beginning(_first_words(turn), lang), "", ""


def _first_words(turn: Turn) -> str:
    for item in turn.said:
        if isinstance(item, Paragraph):
            return prose.plain(item.text)
    return ""


def beginning(text: str, lang: Lang) -> str:
    """The first characters of a text, on one line; English is cut between words."""
    line = " ".join(text.split())
    length = LENGTH[lang]
    if len(line) <= length:
        return line
    cut = line.rfind(" ", length // 2, length) if lang == "en" else length
    return line[: cut if cut > 0 else length].rstrip() + ELLIPSIS


def _around(text: str, start: int, end: int, lang: Lang) -> tuple[str, str, str]:
    first = max(0, start - LEAD[lang])
    last = max(end, first + LENGTH[lang])
    if lang == "en":
        first = text.rfind(" ", 0, first) + 1
        last = text.rfind(" ", end, last) if last < len(text) else last
        last = end if last < 0 else last
    before = (ELLIPSIS if first > 0 else "") + text[first:start]
    after = text[end:last] + (ELLIPSIS if last < len(text) else "")
    return before, text[start:end], after
