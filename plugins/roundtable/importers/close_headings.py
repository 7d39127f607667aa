"""Headings right above a label: what stands between words that have ended and whoever speaks next.

Where a page's layout is gone, nothing but their place tells headings from speech: one line or two,
too short for speech and closing no sentence, below a blank line or, in a paste that has none
between its turns, below a sentence or the list of people. Two below what has ended may have blank
lines around them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import takewhile

from msgspec import Struct

from roundtable.transcript.grammar.slips.page_furniture import is_furniture
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.model import Agenda, Block, Note, ParticipantList, Stage, Turn

_SPOKEN = re.compile(
    r"[。.、,;:!…]$|[))」』]$|(?:です|ます|ません|でした|ました|でしょう|ましょう|ください|下さい)[かねよ]*[?]?$"
    r"|^[※―○〇◯•・\-#(【■]|^この記事"
)
_MOST = 2
_SHORTEST = 5


class _Paste(Struct, frozen=True):
    """A paste by lines: which are labels, which belong to lists and notes (`told`), which are
    `captions`. `longest` is the length of a heading; `is_dense` tells that no blank lines part
    the turns."""

    lines: Lines
    labels: frozenset[int]
    told: frozenset[int]
    captions: Container[int]
    longest: int
    is_dense: bool

    def may_be_heading(self, at: int) -> bool:
        """Whether a line has the shape of a heading, wherever it stands."""
        text = self.lines.texts[at].strip()
        is_short = _SHORTEST <= len(text) <= self.longest
        is_free = at not in self.told and at not in self.labels
        is_spoken = _SPOKEN.search(half_width(text)) is not None
        return is_short and is_free and not is_furniture(text) and not is_spoken

    def has_ended(self, at: int) -> bool:
        """Whether what a line is part of may end with it."""
        return at in self.told or (at not in self.labels and ends_sentence(self.lines.texts[at]))


def close_headings(
    lines: Lines,
    blocks: tuple[Block, ...],
    turns: tuple[Turn, ...],
    captions: Container[int],
    longest: int,
) -> Iterator[int]:
    """The lines that are headings by their place: right above a label, or two that stand apart."""
    openings = [lines.line_of(turn.span.start) for turn in turns if turn.label]
    inner = openings[1:]
    is_dense = sum(map(lines.is_blank, (at - 1 for at in inner))) * 4 <= len(inner)
    told = frozenset(
        at
        for block in blocks
        if isinstance(block, ParticipantList | Agenda | Note | Stage)
        for at in range(lines.line_of(block.span.start), lines.line_of(block.span.end - 1) + 1)
    )
    paste = _Paste(lines, frozenset(openings), told, captions, longest, is_dense)
    for opening in openings:
        yield from _above(opening, paste)


def _above(label: int, paste: _Paste) -> list[int]:
    """The headings above one label, pictures between them aside."""
    lines, captions = paste.lines, paste.captions
    is_apart = lines.is_blank(label - 1)
    nearest = label - 1 - is_apart
    upwards = range(nearest, lines.first, -1)
    run = [*takewhile(lambda at: at in captions or paste.may_be_heading(at), upwards)]
    found = [at for at in run if at not in captions]
    above = nearest - len(run)
    is_below_blank = lines.is_blank(above)
    if is_apart:
        are_headings = is_below_blank and len(found) == _MOST and paste.has_ended(above - 1)
    elif len(found) <= _MOST:
        are_headings = is_below_blank or (paste.is_dense and paste.has_ended(above))
    else:
        are_headings = False
    return found if are_headings else []
