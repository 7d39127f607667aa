"""Headings in a paste without blank lines: what stands between words that have ended and a label.

Where a page's layout is gone as a whole, nothing but their place tells headings from speech: one
line or two, too short for speech and closing no sentence, below a sentence or the list of people
and right above whoever speaks next.
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
    """The lines that are headings by their place, where labels have no blank line above them."""
    openings = [lines.line_of(turn.span.start) for turn in turns if turn.label]
    inner = openings[1:]
    if not inner or sum(map(lines.is_blank, (at - 1 for at in inner))) * 4 > len(inner):
        return
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
        while at > lines.first and (at in captions or _may_be(lines, at, told, labels, longest)):
            found += [] if at in captions else [at]
            at -= 1
        is_below = at in told or (at not in labels and ends_sentence(lines.texts[at]))
        if is_below and len(found) <= _MOST:
            yield from found


def _may_be(
    lines: Lines, at: int, told: Container[int], labels: Container[int], longest: int
) -> bool:
    text = lines.texts[at].strip()
    is_short = _SHORTEST <= len(text) <= longest and at not in told and at not in labels
    return is_short and not is_furniture(text) and _SPOKEN.search(half_width(text)) is None
