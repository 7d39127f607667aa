"""Headings right above a label: what stands between words that have ended and whoever speaks next.

Where a page's layout is gone, nothing but their place tells headings from speech: one line or two,
too short for speech and closing no sentence, below a blank line or, in a paste that has none
between its turns, below a sentence or the list of people. Two below what has ended may have blank
lines around them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from roundtable.transcript.grammar.slips.page_furniture import is_furniture
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.model import Agenda, Block, Note, ParticipantList, Stage, Turn

_SPOKEN = re.compile(
    r"[。.、,;:!…]$|[))」』]$|(?:です|ます|ません|でした|ました|でしょう|ましょう|ください|下さい)[かねよ]*[?]?$"
    r"|^[※―○〇◯•・\-#(【■]|^この記事"
)
_MOST = 2
_SHORTEST = 5


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
    told = {
        at
        for block in blocks
        if isinstance(block, ParticipantList | Agenda | Note | Stage)
        for at in range(lines.line_of(block.span.start), lines.line_of(block.span.end - 1) + 1)
    }
    labels = set(openings)
    for opening in openings:
        found: list[int] = []
        at = opening - 1
        is_apart = lines.is_blank(at)
        at -= is_apart
        while at > lines.first and (at in captions or _may_be(lines, at, told, labels, longest)):
            found += [] if at in captions else [at]
            at -= 1
        is_below_blank = lines.is_blank(at)
        above = at - 1 if is_apart and is_below_blank else at
        has_ended = above in told or (above not in labels and ends_sentence(lines.texts[above]))
        if is_apart:
            is_heading = is_below_blank and has_ended and len(found) == _MOST
        else:
            is_heading = len(found) <= _MOST and (is_below_blank or (is_dense and has_ended))
        if is_heading:
            yield from found


def _may_be(
    lines: Lines, at: int, told: Container[int], labels: Container[int], longest: int
) -> bool:
    text = lines.texts[at].strip()
    is_short = _SHORTEST <= len(text) <= longest and at not in told and at not in labels
    return is_short and not is_furniture(text) and _SPOKEN.search(half_width(text)) is None
