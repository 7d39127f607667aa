"""Headings between turns without #: 「■費用の話」, and the points of minutes, 「３　議事」.

Nothing but its number marks a point, and a list that somebody reads out has numbers as well. A
point stands right above a label or another point, below a sentence that has ended, and is counted
on from the one before; the items of a list follow one another. A question may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from msgspec import Struct

from roundtable.transcript.grammar.blocks.sections import with_number
from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.speaker_label import label_at
from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import QUESTION_ENDS, SPEECH_ENDS, Lines, half_width
from roundtable.transcript.model import Heading
from roundtable.transcript.seldom import seldom

_POINT = seldom(
    r"[ \t]*(?:(?P<bare>\d{1,2})(?:[.、][ \t]*|[ \t]+)|\((?P<boxed>\d{1,2})\)[ \t]*"
    r"|(?P<day>日程第\d{1,2})[ \t]+|(?P<kanji>[一二三四五六七八九十])(?:、[ \t]*|[ \t]+))"
    rf"[{KANJI}ぁ-んァ-ヶA-Za-z「][^。:]{{1,45}}(?:(?<=か)。)?"
)
_SIGNED = re.compile(r"\s*(?P<sign>[■◆●▼◇□▶])\s*[^\s。:、][^。:]{2,40}")
_SIGNS = frozenset("■◆●▼◇□▶ \t　")
_FIRST_SIGNS = frozenset("0123456789０１２３４５６７８９(（日一二三四五六七八九十 　")
_NO_POINT = re.compile(r"[、,，.!！:：;；…」』]$|(?:です|ます|した|ません|下さい|ください)$")
_CLOSED = SPEECH_ENDS.union("】〕]")
_KANJI_DIGITS = "一二三四五六七八九十"
_FURTHEST = 5


class Point(Struct, frozen=True):
    """A line that may be a point: its number in its own kind of counting."""

    line: int
    kind: str
    number: int


def with_points(page: Page) -> Page:
    """The page with the lines that are points, and the level of each. A single one is none."""
    candidates = list(_candidates(page.lines))
    found = _counted_on(page, candidates) if len(candidates) > 1 else []
    levels = _levels(found) if len(found) > 1 else {}
    levels |= dict.fromkeys(_under_signs(page), 1)
    return replace(page, points=levels)


def _under_signs(page: Page) -> Iterator[int]:
    """「■費用の話」, twice or more, each right above a label: a sign that stands before nobody."""
    lines, found = page.lines, dict[str, list[int]]()
    for index in lines.opening_with(_SIGNS):
        match = _SIGNED.fullmatch(half_width(lines.texts[index].rstrip()))
        if match:
            found.setdefault(match["sign"], []).append(index)
    for indices in found.values():
        outside = [i for i in indices if i not in page.listed]
        if len(outside) > 1 and all(_is_above_label(page, index) for index in outside):
            yield from outside


def _is_above_label(page: Page, index: int) -> bool:
    below = page.lines.next_text(index + 1)
    return below < len(page.lines) and label_at(page, below) is not None


def _levels(found: list[Point]) -> dict[int, int]:
    kinds = {point.kind for point in found}
    lower = 2 if len(kinds) > 1 else 1
    return {point.line: lower if point.kind == "boxed" else 1 for point in found}


def point(page: Page, index: int) -> Taken | None:
    """Such a line as a heading."""
    level = page.points.get(index)
    if level is None:
        return None
    text = with_number(page.lines.texts[index].strip())
    return Taken(index + 1, lambda extent: Heading(level, text, extent))


def _candidates(lines: Lines) -> Iterator[Point]:
    for index in lines.opening_with(_FIRST_SIGNS):
        text = lines.texts[index].rstrip()
        if _NO_POINT.search(text):
            continue
        match = _POINT.fullmatch(half_width(text))
        if match and _is_below_end(lines, index):
            kind, number = next(item for item in match.groupdict().items() if item[1])
            yield Point(index, kind, _value(number))


def _value(number: str) -> int:
    digits = number.removeprefix("日程第")
    return int(digits) if digits.isdecimal() else _KANJI_DIGITS.index(digits) + 1


def _is_below_end(lines: Lines, index: int) -> bool:
    """Whether the line above is blank, closes its sentence or is a point as well."""
    above = lines.above(index)
    return not above or above[-1] in _CLOSED or _POINT.fullmatch(half_width(above)) is not None


def _counted_on(page: Page, candidates: list[Point]) -> list[Point]:
    """Those above a label, each counted on from the last of its kind; no items of a list."""
    lines, found = page.lines, list[Point]()
    last: dict[str, int] = {}
    skipped: dict[str, list[Point]] = {}
    for run in _runs(lines, candidates):
        is_closed = _is_above_label(page, run[-1].line)
        kinds = [point.kind for point in run]
        for at, point in enumerate(run):
            reached = last.get(point.kind, 0)
            is_next = reached < point.number <= reached + _FURTHEST
            asks = lines.texts[point.line].rstrip().endswith(QUESTION_ENDS)
            near = kinds[max(at - 1, 0) : at + 2]
            is_item = (reached == 0 or asks) and near.count(point.kind) > 1
            is_apart = lines.is_blank(point.line - 1) and point.kind != "boxed"
            if not is_next or is_item or point.line in page.listed:
                continue
            if is_closed or (reached and is_apart):
                leading = skipped.pop(point.kind, [])
                found += leading if len(leading) == point.number - 1 else []
                found.append(point)
                last[point.kind] = point.number
                if point.kind != "boxed":
                    last.pop("boxed", None)
            elif is_apart:
                # 「1. Apologies」 and 「2. Minutes」, where nobody spoke, above 「3. Forms」.
                skipped.setdefault(point.kind, []).append(point)
    return found


def _runs(lines: Lines, candidates: list[Point]) -> Iterator[list[Point]]:
    """Candidates with nothing but blank lines between them."""
    run = candidates[:1]
    for above, point in pairwise(candidates):
        if lines.next_text(above.line + 1) != point.line:
            yield run
            run = []
        run.append(point)
    yield run
