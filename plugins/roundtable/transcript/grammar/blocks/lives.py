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
_LONGEST = 40


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
    """The line lives begin on, where `index` holds such a word; it stands below a blank line."""
    text = lines.texts[index].strip()
    if len(text) <= _LONGEST and _HEADING.fullmatch(half_width(text)):
        begin = index
    elif _BORN.match(half_width(text)) and _NAME_READ.fullmatch(half_width(lines.above(index))):
        begin = index - 1
    else:
        return None
    return begin if begin == lines.first or lines.is_blank(begin - 1) else None


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
    labels = (label_at(page, i) for i in among if page.lines.texts[i].strip() and not page.plain[i])
    return (label for label in labels if label)
