"""What import has written is read again: it has to tell what was read from the file, word for word.

A mark, a paragraph or a label that is written otherwise may change whatever is read further down.
Only the first difference is told, since others follow from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from msgspec.structs import astuple

from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import (
    TURNS,
    Agenda,
    Block,
    FrontMatter,
    Heading,
    Paragraph,
    Prose,
    Said,
    Title,
)
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

READS_OTHERWISE = Fault(
    "E108",
    Severity.ERROR,
    ja="取り込んだ記事では、「{text}」から先の話し手、見出し、参加者などが、元のテキストと違って読み取られます。"
    "二つを見比べて、取り込んだ記事を直してください。",
    en="From “{text}” on, the article this was imported into gives other speakers, headings or "
    "participants than your text. Compare the two, and correct the article.",
)
LOST = Fault(
    "E109",
    Severity.ERROR,
    ja="取り込んだ記事に「{text}」の文字が足りません。元のテキストと見比べて、書き足してください。",
    en="The article this was imported into lacks letters of “{text}”. Compare it with your text, "
    "and add them.",
)

_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~])")
# Words of a time, which is left out where a recorder or a chat has written it.
_OF_TIME = re.compile(
    r"(?<=\d) ?[ap]\.?m\b|午[前後]|(?<=\d)[年月日時分秒]|(?<=[(（])[月火水木金土日](?=[)）])"
    r"|(?<=\d) From (?=.*:$)| to Everyone(?=:$)",
    re.IGNORECASE | re.MULTILINE,
)
_MOST = 40


class _Piece(NamedTuple):
    """A value that both readings have to give, with where it stands and words to know it by."""

    start: int
    words: str
    value: tuple[object, ...]


def told_otherwise(read: Parsed, written: str) -> Iterator[Diagnostic]:
    """The first place of a text that the article written of it tells otherwise."""
    source = read.source
    again = parse(Source(source.path, written), read.transcript.lang)
    for piece, other in zip(_pieces(read), _pieces(again), strict=False):
        if piece.value != other.value:
            yield READS_OTHERWISE.at(source, piece.start, text=_short(piece.words or other.words))
            return


def _pieces(parsed: Parsed) -> Iterator[_Piece]:
    """All that a text tells, in order; of paragraphs their lines, since they may be parted anew."""
    transcript = parsed.transcript
    first: dict[int | None, int] = {}
    for block in transcript.blocks:
        if isinstance(block, TURNS):
            first.setdefault(block.participant, block.span.start)
            speaker = transcript.speaker(block)
            who = (type(block), block.label, speaker and speaker.name)
            yield _Piece(block.span.start, block.label, who)
            for item in block.said:
                yield from _said(item, parsed.source)
        elif not isinstance(block, FrontMatter | Title):
            yield from _said(block, parsed.source)
    yield _Piece(len(parsed.source.text), "", ("end",))
    for index, person in enumerate(transcript.participants):
        start = person.span.start if person.span.end else first.get(index, 0)
        yield _Piece(start, person.name, (person,))
    lead = (transcript.issue, transcript.part, transcript.parts, transcript.date)
    yield _Piece(0, transcript.title, (transcript.title, *lead))


def _said(block: Block | Said, source: Source) -> Iterator[_Piece]:
    if isinstance(block, Prose | Paragraph):
        for line in filter(str.strip, block.text.split("\n")):
            value = (type(block), "".join(line.split()))
            yield _Piece(source.place_of(line, block.span), line, value)
    else:
        *values, _ = astuple(block)
        yield _Piece(block.span.start, source.words(block.span), (type(block), *values))


def lost(source: Source, read: Parsed, written: str) -> Iterator[Diagnostic]:
    """The first line of a text of which the article lacks a character; spaces aside.

    Not looked for are a recorder's times and other signs that were not `read`, and the numbers of
    an agenda, which is numbered anew, as are the # of headings.
    """
    blocks = read.transcript.blocks
    agenda = [block for block in blocks if isinstance(block, Agenda)]
    printed = "".join(read.source.words(block.span) for block in agenda)
    items = "".join(words for block in agenda for words in (block.title, *block.items))
    given, shown = Counter(_shown(_OF_TIME.sub("", source.text))), _shown(written)
    unread = given - Counter(_shown(read.source.text))
    left_out = Counter(_shown(printed)) - Counter(_shown(items)) + unread
    left_out["#"] += _marks_too_many(read)
    missing = given - Counter(shown)
    missing -= Counter({sign: left_out[sign] for sign in missing if not sign.isalpha()})
    if missing:
        line, text = _line_without(missing, source, shown)
        yield LOST.on_line(source.path, line, text=_short(text))


def _marks_too_many(read: Parsed) -> int:
    """How many # the headings of a text have beyond those of their ranks."""
    headings = [block for block in read.transcript.blocks if isinstance(block, Heading)]
    marks = sum(read.source.words(block.span).lstrip()[:6].count("#") for block in headings)
    return max(0, marks - sum(block.level + 1 for block in headings))


def _line_without(missing: Counter[str], source: Source, shown: str) -> tuple[int, str]:
    """The first line that is not written as it is and holds what is missing, with its number."""
    lines = [*enumerate(source.text.split("\n"), 1)]
    holding = [(line, text) for line, text in lines if not missing.keys().isdisjoint(text)]
    return next((one for one in holding if _shown(one[1]) not in shown), holding[0])


def _shown(text: str) -> str:
    """What a reader sees of Markdown, without its spaces."""
    return "".join(unescape(_BACKSLASH.sub(r"\1", text)).split())


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST else words[: _MOST - 1] + "…"
