"""What a line that opens a turn gives: the label, whom it fits, and where the speech begins."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

NO_LABEL_ENDS = "。、！？!?"
"""What no label alone on its line ends with."""


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
