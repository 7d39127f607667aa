"""What happened at the table, not what was said: （一同笑）, [applause], 午前9時28分 休憩."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.lines import fold
from roundtable.transcript.grammar.taken import Page, Taken
from roundtable.transcript.grammar.unknown_label import suspect_at
from roundtable.transcript.model import Stage

_DIRECTION = re.compile(
    r"^(?:[*\-•]\s+)?(?:\([^()]{1,40}\)|〔[^〕]{1,40}〕|\[[^\[\]()]{1,40}\])$"
    r"|^(?:午前|午後)\d{1,2}時(?:\d{1,2}分)?\s*(?:休憩|開会|再開|閉会|散会|開議)$"
)
_NO_DIRECTION = re.compile(r"以下|時点|現在|参照|構成|写真|撮影|敬称|\d$|×")
_FIRST_SIGNS = "(（〔[［*-•午"
_LONGEST = 60


def _is_stranger(page: Page, index: int) -> bool:
    """「（官坂）」 right above words, where 「（宮坂）」 is how people speak: a label of nobody."""
    if not page.habits.enclosed or page.lines.is_blank(index + 1):
        return False
    return suspect_at(page.lines, index, page.people, page.habits) is not None


def stage(page: Page, index: int) -> Taken | None:
    """A line wholly in brackets that names nobody; it interrupts a turn without ending it."""
    text = page.lines.texts[index].strip()
    if text[0] not in _FIRST_SIGNS or len(text) > _LONGEST:
        return None
    folded = fold(text)
    if not _DIRECTION.match(folded) or _NO_DIRECTION.search(folded.strip("()〔〕[]")):
        return None
    if not page.people.participants or page.people.find(text) or _is_stranger(page, index):
        return None
    return Taken(index + 1, lambda span: Stage(text, span), ends_turn=False)
