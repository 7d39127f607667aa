"""A label without what a page puts around it: ○, bullets, bold type, brackets, a colon."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import half_width

CIRCLES = "○〇◯◎◆●■◇□△▽▼▶"
"""What minutes set before a label."""
BULLETS = frozenset("-*•・")
"""What opens the items of a list, and in some talks the labels."""

_MARKS = re.compile(
    rf"^(?:\d{{1,6}} ?(?=[○〇◯◆【])|[\s{CIRCLES}・•]|[*\-‐–](?=\s))+|^A (?=[{KANJI}々]{{2,8}}$)"
    r"|^\*\*(?=.*\*\*$)|(?<=.)\*\*$"
    # “Q12 Rosa Tanner:”, as select committees count
    r"|^Q\d{1,4} (?=[A-Z])"
)

GLOSS = re.compile(r"(?:\([^()]*\)|\[[^\[\]]*\])(?: ?\([^()]*\))?$")
"""What stands in brackets behind a label or a name: a seat and a time may, one behind the other."""


@lru_cache(maxsize=4096)
def strip_marks(label: str) -> str:
    """A label without the marks around it: ○, bullets, bold, brackets, a colon at the end."""
    text = _MARKS.sub("", half_width(label).strip()).strip().rstrip(":").strip()
    for opening, closing in ("()", "【】", "〔〕", "[]", "<>", "〈〉", "《》"):
        if text.startswith(opening) and _is_enclosed(text, opening, closing):
            return text[1:-1].rstrip(": ").strip()
    if text.endswith("(") or (text.endswith(")") and "(" not in text):
        return text[:-1].strip()
    return text


def _is_enclosed(text: str, opening: str, closing: str) -> bool:
    """Whether the bracket that opens a text is closed by its last character, not before."""
    depth = 0
    for sign in text[:-1]:
        depth += (sign == opening) - (sign == closing)
        if not depth:
            return False
    return depth == 1 and text[-1] == closing
