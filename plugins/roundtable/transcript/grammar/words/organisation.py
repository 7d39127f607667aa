"""The body a post belongs to: 汐見市 of 「汐見市副市長」, Shiomi City of “Mayor of Shiomi City”."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.seldom import seldom

_PREFECTURE = re.compile(r"東京都|北海道|京都府|大阪府|[^\s・:(]{2,3}県")
_CITY = re.compile(
    r"(?!副|当|本|前|元|各|同|全|中核|指定|特例)[^\s・:()局部課室係庁者]{1,6}?(?:(?<![^京西]都)市|区)"
    r"(?!民|場|街|区町村|町村|立|域|分|画|政(?!策)|長会)"
    # 綾部市, 室戸市, 磯部町: 部 and 室 stand inside few names, and near their beginning.
    r"|(?!副|当|本|前|元|各|同|全)[^\s・:()局部課室係庁者市区町村]?[部室][^\s・:()局部課室係庁者市区町村]?"
    r"[市町村](?!民|場|街|立|内|会|域|政)"
)
_TOWN = re.compile(
    r"(?!副|当|本|前|元|各|同|全)[^\s・:()局部課室係庁者市区]{1,5}?[町村](?!内|会(?!計)|民|立|政(?!策))"
)
_OTHER_BODY = seldom(
    r"[^\s・:()]{1,20}?(?:大学(?:院)?|株式会社|機構|協会|財団|研究所|センター|庁|省|議会|事務局)"
    r"|(?:株式会社|一般社団法人|一般財団法人)[^\s・:()]{1,15}"
    r"|(?:[㈱㈲]|\((?:株|有)\)|[^\s・:()]{1,6}法人)[^\s・:()]{1,20}+(?!・)"
)
# 「西村みなと法律事務所」 is no village.
_FIRM = seldom(r"[^\s・:()]{1,20}?(?:法律|会計|税務|特許|設計)事務所")
_ENGLISH_WORD = r"[A-Z][\w’'-]*"
_ENGLISH_KIND = (
    r"(?:City|Town|Village|Ward|County|Prefecture|Metropolitan Government|University|Ministry"
    r"|Agency|Council|Institute|Company|Inc\.?|Ltd\.?)(?=,| of |\s*$)"
)
_ENGLISH_NAME = rf"{_ENGLISH_WORD}(?: (?:(?:and|of|the) )*{_ENGLISH_WORD})*"
_ENGLISH_PLACE = r"(?:\b(?:of|for|at) (?:the )?|, |^)"
_ENGLISH_BODY = re.compile(
    rf"{_ENGLISH_PLACE}(?P<kind>(?:{_ENGLISH_WORD} )+?{_ENGLISH_KIND})"
    rf"|{_ENGLISH_PLACE}(?P<named>(?:City|Town|Village|County) of (?:the )?{_ENGLISH_NAME})"
    rf"|\b(?:Mayor|Governor) of(?: the)? (?P<of>{_ENGLISH_WORD}(?: {_ENGLISH_WORD})*)"
)
# A part of a body stands for it where nothing else does.
_ENGLISH_OFFICE = seldom(
    rf"{_ENGLISH_PLACE}((?:Department|Office|Ministry|Bureau) of (?:the )?{_ENGLISH_NAME})"
)


def is_municipality(words: str) -> bool:
    """Whether words are a municipality or a prefecture, and nothing else."""
    return words[-1:] in "都道府県市区町村" and organisation_of(words) == words


@lru_cache(maxsize=1024)
def organisation_of(role: str) -> str | None:
    """The body a post belongs to, as far as its words tell: 「都副知事（CIO）」 is 東京都's.

    A bare 県 stays 県: which one it is, the registry of organisations knows.
    """
    narrow = half_width(role).strip()
    if narrow.isascii():
        words = re.sub(r"\([^()]*\)", "", narrow)
        english = _ENGLISH_BODY.search(words) or _ENGLISH_OFFICE.search(words)
        return next(filter(None, english.groups())).strip() if english else None
    if re.match(r"都(?!市|道府県|内)", narrow):
        return "東京都"
    if re.match(r"[県府道](?!立|内|民)", narrow):
        return narrow[0]
    firm = _FIRM.match(narrow)
    if firm:
        return role.strip()[: firm.end()]
    prefecture = _PREFECTURE.match(narrow)
    rest = prefecture.end() if prefecture else 0
    municipality = _CITY.match(narrow, rest) or _TOWN.match(narrow, rest)
    if municipality and not (prefecture and prefecture[0] == "東京都" and municipality.end() > 9):
        return role.strip()[: municipality.end()]
    if prefecture:
        return role.strip()[: prefecture.end()]
    other = _OTHER_BODY.match(narrow)
    return role.strip()[: other.end()] if other else None
