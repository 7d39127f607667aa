"""The lives of the speakers below a talk: 「登壇者プロフィール」, “About the participants”.

Each begins with a name, as a turn does. What tells them apart is that below such a heading nobody
asks and nobody comes twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from roundtable.transcript.grammar.blocks.sections import is_break
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.speaker_label import label_at
from roundtable.transcript.grammar.words.label import Label
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.seldom import seldom

_WORDS = (
    "プロフィール",
    "略歴",
    "紹介",
    "PROFILE",
    "Profile",
    "About the ",
    "iographies",
    "生まれ",
)
_HEADING = seldom(
    r"[\s#*【<〈《\[■●◆○〇◯]*(?:(?:[^。、:]{0,12}の)?(?:[^。、:の]{0,12}(?:プロフィール|略歴)|PROFILES?)(?:の?ご?紹介)?"
    r"|(?:登壇|出演|参加|出席|対談|鼎談|話し手|語り手|講師|パネリスト|ゲスト|著)者?(?:の?ご?紹介)"
    r"|About the (?:participants?|speakers?|panell?ists?|panel|guests?|interviewees?|authors?)"
    r"|(?:Speakers?|Participants?)?[’']? ?(?:Biographies|Profiles?))[\s*】>〉》\]:]*",
    re.IGNORECASE,
)
# 「緒方 玲子（おがた・れいこ）」 above a year is a life without any heading.
_NAME_READ = seldom(r"[^\s()。、:]{1,5}[ 　]?[^\s()。、:]{1,5}\([ぁ-んァ-ヶー・ ]{3,}\)")
_BORN = re.compile(r".{0,12}(?:\d{4}年|[昭平]\S{1,4}年)")


def with_lives(page: Page) -> Page:
    """The page with the lines that only tell lives, and on which no label counts."""
    for index in page.lines.holding(_WORDS):
        begin = _heading_of(page.lines, index)
        if begin is None:
            continue
        end = _end(page, begin)
        if _only_tells(page, begin, end) and _has_talk(page, begin):
            return replace(page, lives=range(begin, end))
    return page


def _heading_of(lines: Lines, index: int) -> int | None:
    """The line lives begin on, where `index` holds such a word."""
    text = lines.texts[index].strip()
    if _HEADING.fullmatch(half_width(text)):
        return index
    if _BORN.match(half_width(text)) and _NAME_READ.fullmatch(half_width(lines.above(index))):
        return index - 1
    return None


def _end(page: Page, begin: int) -> int:
    """Where the next heading or break stands, else the end of the text."""
    lines = page.lines
    marked = (i for i in lines.marked if i > begin)
    return next(
        (i for i in marked if re.match(r"#{1,6}\s", lines.texts[i]) or is_break(lines.texts[i])),
        len(lines),
    )


def _only_tells(page: Page, begin: int, end: int) -> bool:
    fits = [label.fits for label in _labels(page, range(begin + 1, end))]
    return all(len(who) == 1 for who in fits) and len(set(fits)) == len(fits)


def _has_talk(page: Page, begin: int) -> bool:
    return next(_labels(page, range(page.lines.first, begin)), None) is not None


def _labels(page: Page, among: range) -> Iterator[Label]:
    labels = (label_at(page, i) for i in among if page.lines.texts[i].strip())
    return (label for label in labels if label)
