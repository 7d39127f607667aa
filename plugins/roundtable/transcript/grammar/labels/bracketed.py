"""Labels without a colon before the speech on their line, set apart by bracket, circle, bold type:
【市長】…, 〔司会〕…, （宮坂）…, ◯委員長（榊君）　…, 山本委員長）…, 宮坂、内藤）…, **宮坂**　…,
[Rosa Tanner:] …
"""

from __future__ import annotations

import re

from msgspec import Struct

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.label_marks import CIRCLES
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.titles import BEHIND_NAME

_SHAPES = (
    re.compile(r"^\s*(?:\d+ ?)?(?P<label>(?P<sign>【)[^】]{1,30}】)\s*:?\s*(?=[^\s:])"),
    re.compile(r"^\s*(?:\d+ ?)?(?P<label>(?P<sign>〔)[^〕]{1,30}〕)\s*:?\s*(?=[^\s:])"),
    re.compile(r"^\s*(?:\d+ ?)?(?P<label>(?P<sign>\()[^()]{1,30}\))\s*:?\s*(?=[^\s:])"),
    re.compile(r"^\s*(?P<label>(?P<sign>[<〈《])[^<>〈〉《》]{1,30}[>〉》])\s*:?\s*(?=[^\s:])"),
    re.compile(
        r"^\s*(?P<label>(?P<sign>[*\[])(?:\*[^*:]{1,30}:\s*\*\*|[A-Z][^\[\]:]{1,39}:\s*\]))\s*(?=[^\s:])"
    ),
    re.compile(r"^\s*(?P<label>(?P<sign>\*)\*[^*:]{1,30}\*\*)(?:\s*:\s*|\s+)(?=[^\s:])"),
    re.compile(
        rf"^\s*(?P<label>(?:\d+ ?)?(?P<sign>[{CIRCLES}])\s*"
        rf"(?![{KANJI}々]{{0,4}}[^長員\s] [^\s、]{{1,8}}{BEHIND_NAME}$)"
        rf"(?:[{KANJI}々]{{1,6}} [{KANJI}々]{{0,4}}{BEHIND_NAME}"
        rf"|[^\s()]{{1,20}}(?:\([^()]{{1,20}}\){BEHIND_NAME}?)?))\s+(?=\S)"
    ),
    re.compile(r"^\s*(?P<label>[^\s()。、]{1,14}(?:、[^\s()。、]{1,5}){0,3})(?P<sign>\))(?=\S)"),
)
_OPENING = frozenset(f"{CIRCLES}【〔(（[［<＜〈《*0123456789０１２３４５６７８９ \t　")
_MAY_OPEN = _OPENING.union("＊\xa0")
_GOES_ON = re.compile(r"という|から|まで|など|[、を]|[^\s。、，,()（）]{2,8}[、，,]\s*[(（【〔]")
_LONGEST = 90


class Bracketed(Struct, frozen=True):
    """The label without a number before it, its sign, and where label and speech begin and end."""

    label: str
    sign: str
    end: int
    speech: int

    @property
    def is_open(self) -> bool:
        """Whether nothing but a space ends the label: 「■速水 透の一日」 may be no label."""
        return self.sign in CIRCLES


def bracketed(text: str) -> Bracketed | None:
    """The label of such a shape at the head of a line that speech follows; None elsewhere."""
    if text[0] not in _OPENING and text.find(")", 1, 16) < 0 and text.find("）", 1, 16) < 0:
        return None
    head = half_width(text[:_LONGEST])
    for shape in _SHAPES if text[0] in _MAY_OPEN else _SHAPES[-1:]:
        match = shape.match(head)
        if match:
            return Bracketed(match["label"], match["sign"], match.end("label"), match.end())
    return None


def goes_on_behind(found: Bracketed, text: str) -> bool:
    """「【窓口】から【玄関】まで…」, 「（館長）速水透，（係長）榊洋一」: no label, but words of the
    sentence or of a list."""
    return _GOES_ON.match(text, found.speech) is not None
