"""What happened at the table, not what was said: （一同笑）, [applause], 午前9時28分 休憩.

A direction stands in brackets. Only when the table rises and sits down again is told without any,
with the hour beside it; 休憩 and “Recess” stand alone as well, 開会 and 閉会 may be headings then.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.audience import audience_at
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.unknown_label import suspect_at
from roundtable.transcript.grammar.labels.unlisted_labels import set_apart
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.model import Stage
from roundtable.transcript.seldom import seldom

_DIRECTION = re.compile(r"^(?:[*\-•]\s+)?(?:\([^()]{1,40}\)|〔[^〕]{1,40}〕|\[[^\[\]()]{1,90}\])$")
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TIME = rf"(?:(?:午前|午後)\s*)?{_NUMBER}(?:時(?:{_NUMBER}分|半)?|:\d\d)"
_HOUR = rf"{_TIME}(?:\s*(?:から|~|-|―)\s*{_TIME}(?:\s*まで)?)?"
_SESSION = r"(?:休憩|再開|開会|閉会|散会|開議|延会|流会)"
_ENGLISH_HOUR = r"\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?"
_ENGLISH_SESSION = (
    r"(?:(?:short |brief |lunch |coffee )?recess|(?:lunch|coffee|short) break|adjourned|reconvened"
    r"|resumed|(?:the )?meeting (?:adjourned|resumed|reconvened|opened|closed))"
)
_RISING = re.compile(
    rf"{_HOUR}\s*(?:暫時)?{_SESSION}|{_SESSION}\s*{_HOUR}|(?:暫時|昼|小|\d{{1,3}}分間?の?)?休憩|再開"
    rf"|{_ENGLISH_HOUR}[\s,:―-]*{_ENGLISH_SESSION}\.?"
    rf"|{_ENGLISH_SESSION}[\s,:(―-]*(?:at |until )?{_ENGLISH_HOUR}\)?"
    r"|(?:recess|(?:lunch|coffee|short) (?:break|recess))",
    re.IGNORECASE,
)
_BOXED = re.compile(r"(?:<[^<>]{1,20}>|〈[^〈〉]{1,20}〉|《[^《》]{1,20}》|【[^【】]{1,20}】)$")
_BREAK_OR_LAUGHTER = seldom(
    rf"{_RISING.pattern}|(?:\d{{1,3}}分間?の?)?休憩(?:\d{{1,3}}分間?)?|(?:一同|会場)?(?:大?爆?笑い?|拍手)",
    re.IGNORECASE,
)
# 「一同：ありがとうございました。」 is in nobody's mouth: it tells what all of them did.
_TOGETHER = re.compile(
    r"(?:[【(]?(?:会場)?(?:一同|全員|みんな|両者|両氏|All|Both|Everyone|Everybody)[】)]?)(?:(?<=[】)])|\s*:)\s*\S",
    re.IGNORECASE,
)
_NO_DIRECTION = re.compile(r"以下|時点|現在|参照|構成|写真|撮影|敬称|収録|取材|\d$|×")
_LETTERS = frozenset("休再開閉散延流暫昼小RrLlCcSsMmTtAaBb")


def _is_direction(narrow: str) -> bool:
    if _DIRECTION.match(narrow):
        return not _NO_DIRECTION.search(narrow.strip("()〔〕[]"))
    if _BOXED.match(narrow):
        return _BREAK_OR_LAUGHTER.fullmatch(narrow[1:-1].strip()) is not None
    return _RISING.fullmatch(narrow) is not None


def _is_said(page: Page, index: int) -> bool:
    """「休憩」 below a label or right below words that have not ended is speech."""
    above = page.lines.above(index)
    if above and above[-1] not in SPEECH_ENDS:
        return True
    return _is_label(page, page.lines.text_before(index))


def _is_label(page: Page, text: str) -> bool:
    return bool(page.people.find(text)) or is_moderator_word(strip_marks(text))


def _is_stranger(page: Page, index: int) -> bool:
    """「（官坂）」 above words, where 「（宮坂）」 is how people speak: a label of nobody.

    「（幹事長）」 and 「（灯台新聞）」 right above words are one in any article.
    """
    lines = page.lines
    is_above_words = not lines.is_blank(index + 1) and set_apart(lines, index)
    return bool(is_above_words or audience_at(page, index) or suspect_at(page, index))


def stage(page: Page, index: int) -> Taken | None:
    """A line wholly in brackets that names nobody; it interrupts a turn without ending it."""
    text = page.lines.texts[index].strip()
    if _TOGETHER.match(half_width(text)):
        return Taken(index + 1, lambda extent: Stage(text, extent), ends_turn=False)
    if not _is_direction(half_width(text)):
        return None
    people = page.people
    if not people.participants or people.find(text) or _is_stranger(page, index):
        return None
    if text[0] in _LETTERS and _is_said(page, index):
        return None
    return Taken(index + 1, lambda extent: Stage(text, extent), ends_turn=False)
