"""What a line that opens a turn gives: the label, whom it fits, and where the speech begins."""

from __future__ import annotations

import sys
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.plain_line import COLON

NO_LABEL_ENDS = "。、！？!?"
"""What no label alone on its line ends with."""
_LONGEST = 90


class Shape(Enum):
    """Whether the speech follows below the label or on the same line."""

    ALONE = auto()
    INLINE = auto()


class Label(Struct, frozen=True):
    """A label found: its words, the people it fits, and where in the line the speech begins."""

    printed: str
    fits: tuple[int, ...]
    shape: Shape
    speech: int
    is_moderator: bool = False

    def behind(self, text: str, *, is_above_blank: bool = False) -> str:
        """What parts the label from the speech on the line it opens: signs, spaces, line ends."""
        below = "\n\n" if is_above_blank else "\n"
        if self.printed == text:
            return below
        end = text.find(self.printed) + len(self.printed)
        if self.shape is Shape.ALONE:
            return sys.intern(text[end:].rstrip() + below)
        words = text[self.speech :]
        return sys.intern(text[end : len(text) - len(words.lstrip(" 　"))])


class BeforeColon(Struct, frozen=True):
    """The words before the colon of a line, and where in the line the colon and the speech are."""

    label: str
    colon: int
    speech: int


@lru_cache(maxsize=1024)
def before_colon(text: str) -> BeforeColon | None:
    """「市長：再び…」: what stands before the first colon outside parentheses, where no sentence
    ends before it; an address, https://…, has no such colon."""
    if not COLON.search(text, 1, _LONGEST):
        return None
    head = half_width(text[:_LONGEST])
    colon = head.find(":")
    while colon > 0 and head.count("(", 0, colon) > head.count(")", 0, colon):
        colon = head.find(":", colon + 1)
    if colon <= 0 or head.startswith("//", colon + 1) or "。" in head[: colon - 1]:
        return None
    speech = len(text) - len(text[colon + 1 :].lstrip())
    return BeforeColon(text[:colon].strip(), colon, speech)
