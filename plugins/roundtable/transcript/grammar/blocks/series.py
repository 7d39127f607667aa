"""Which issue an article belongs to and which part of how many it is, read off its own words."""

from __future__ import annotations

import re

from msgspec import Struct

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import half_width

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_ISSUE = re.compile(
    r"第(\d{1,4})回(?=\s*(?:は|目は|の?座談会|では|「|、))"
    r"|フォーラム第(\d{1,4})回"
    r"|\bNo\.\s*(\d{1,4})\b(?= brings| of )"
    r"|\b(\d{1,4})(?:st|nd|rd|th) (?:\w+ ){0,4}?roundtable",
    re.IGNORECASE,
)
_PART_IN_TITLE = re.compile(
    rf"(?P<circled>[{_CIRCLED}])\s*[~)】」』]*\s*$"
    # 「（前）市長」 is a former mayor, 「人生の後半」 no part either.
    r"|[(【\[]\s*(?P<half>[前後上中下])(?:編|篇|半|(?<=[上中下])|(?=\s*[)】\]]\s*~*\s*$))\s*[)】\]]"
    rf"|(?<![{KANJI}])(?P<bare>[前後])(?:編|篇|(?<!の[前後])半)\s*[~]*\s*$"
    # “Part 2 voltage” is no part of a series: what follows must be no plain word.
    r"|(?<![A-Za-z])(?i:part)\s*(?P<number>\d{1,2})(?!\d)"
    r"(?:\s*(?:(?i:of)|/)\s*(?P<of>\d{1,2})(?!\d)"
    rf"|(?=\s*(?:$|[)】\]」』~:;|―–.!?(【「『]|- )|\s+[{KANJI}ァ-ヶ]|\s{{2}}))",
)
_GAP = re.compile(r"\s{2,}")
_NO_LETTER = re.compile(r"\W+")
_PARTS = re.compile(
    r"全(\d{1,2})回"
    r"|\bin (two|three|four|five|six|\d{1,2}) parts"
    r"|\bpart \d{1,2} of (\d{1,2})",
    re.IGNORECASE,
)
_THIS_HALF = re.compile(
    r"(?:回|記事|座談会|対談|連載)の(?:(前)|後)[半編]です"
    r"|\bthis is the (?:(first)|second) part\b",
    re.IGNORECASE,
)
_THIS_PART = re.compile(r"\bthis is part (?P<part>\d{1,2}) of (?P<parts>\d{1,2})\b", re.IGNORECASE)
_EN_OTHER = r"\[?the (?:(first)|second) part\b"
_OTHER_HALF = re.compile(
    r"(前半|前編|第1回)は\s*\[?こちら|(?:後半|後編)は\s*\[?こちら"
    rf"|\b(?:read|see|find) {_EN_OTHER}"
    rf"|{_EN_OTHER}\]?(?:\([^()\s]*\))?"
    r" (?:(?:is|was|can be|appeared) .{0,20}?)?\[?here\b",
    re.IGNORECASE,
)
_SIGNS = ("回", "半", "編", "art")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class Place(Struct, frozen=True):
    """A part and how many parts there are, as far as the words tell."""

    part: int | None = None
    parts: int | None = None


_PLACES = {
    "前": Place(1, 2),
    "後": Place(2, 2),
    "上": Place(1),
    "中": Place(2),
    "下": Place(2),
}


def issue_numbers(text: str) -> list[tuple[int, int]]:
    """Every issue number the text gives, with its offset, in order."""
    return [
        (match.start(), int(next(group for group in match.groups() if group)))
        for match in _ISSUE.finditer(half_width(text))
    ]


def part_of_title(title: str) -> Place:
    """What ①, （前編）, 後半 or “part 2 of 3” in a title say."""
    match = _PART_IN_TITLE.search(_GAP.sub("  ", half_width(title)))
    if not match:
        return Place()
    found = match.groupdict()
    if found["circled"]:
        return Place(_CIRCLED.index(found["circled"]) + 1)
    half = found["half"] or found["bare"]
    if half:
        return _PLACES[half]
    return Place(int(found["number"]), int(found["of"]) if found["of"] else None)


def apart_from_part(title: str) -> str:
    """The letters of a title without what says which part it is, to compare it with another's."""
    narrow = half_width(title)
    return _NO_LETTER.sub("", _PART_IN_TITLE.sub("", narrow, count=1)).casefold()


def part_of_lead(text: str) -> Place:
    """What 全2回, 前半はこちら or “in two parts” before the talk say."""
    if not any(sign in text for sign in _SIGNS):
        return Place()
    narrow = half_width(text)
    told = _THIS_PART.search(narrow)
    if told:
        return Place(int(told["part"]), int(told["parts"]))
    count = _PARTS.search(narrow)
    parts = None
    if count:
        word = next(filter(None, count.groups()))
        parts = _NUMBERS.get(word.lower()) or int(word)
    this, other = _THIS_HALF.search(narrow), _OTHER_HALF.search(narrow)
    if this:
        return Place(1 if this.lastindex else 2, parts)
    if other:
        return Place(2 if other.lastindex else 1, parts)
    return Place(None, parts)
