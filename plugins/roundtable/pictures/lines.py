"""A title broken into lines: Japanese between phrases, English between words.

No line begins with what closes or ends with what opens (kinsoku); among the ways that are left the
one is taken whose lines are most alike, with a liking for breaks at the title's own joints.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import budoux

from roundtable.transcript.model import Lang

Measure = Callable[[str], float]

_NOT_FIRST = (
    "、。，．,.・：；:;？！?!）〕］｝〉》」』】)]}”’～〜ー々ゝゞヽヾ…‥％%"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = "（〔［｛〈《「『【([{“‘"
# Where a Japanese title has joints of its own: a phrase never runs across them.
_JOINT = re.compile(r"(?<=[～〜：×＆、。！？」』）】―　])|(?=[「『（【])")


def phrases(text: str, lang: Lang) -> list[str]:
    """The pieces of a text that stay on one line; put together again they are the text.

    What holds a no-break space is one piece up to the next blank.
    """
    pieces = _japanese(text) if lang == "ja" else re.findall(r"[^ ]+ *", text)
    joined: list[str] = []
    for piece in pieces:
        if joined and (piece[0] in _NOT_FIRST or joined[-1].rstrip()[-1:] in _NOT_LAST):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def broken(text: str, lang: Lang, width: float, measure: Measure) -> tuple[str, ...]:
    """The lines of a text, none wider than `width`, as few as there can be."""
    pieces = [part for piece in phrases(text, lang) for part in _fitting(piece, width, measure)]
    best: list[tuple[int, float, tuple[str, ...]]] = [(0, 0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            line = "".join(pieces[start:end]).strip(" \u3000\u00a0·")
            long = measure(line)
            if long > width and start < end - 1:
                break
            count, cost, before = best[start]
            ways.append((count + 1, cost + (1 - long / width) ** 2, (*before, line)))
        best.append(min(ways))
    return best[-1][2]


def _japanese(text: str) -> list[str]:
    stretches = [stretch for stretch in _JOINT.split(text) if stretch]
    return [piece for stretch in stretches for piece in _phrases(stretch)]


def _phrases(stretch: str) -> list[str]:
    return [stretch] if "\u00a0" in stretch else _parser().parse(stretch)


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _fitting(piece: str, width: float, measure: Measure) -> list[str]:
    """A piece that is too long for any line, cut where kinsoku allows it; else as it is."""
    parts: list[str] = []
    while measure(piece) > width and len(piece) > 1:
        cut = max(1, next(n for n in range(1, len(piece) + 1) if measure(piece[:n]) > width) - 1)
        while cut > 1 and (piece[cut] in _NOT_FIRST or piece[cut - 1] in _NOT_LAST):
            cut -= 1
        parts.append(piece[:cut])
        piece = piece[cut:]
    return [*parts, piece]
