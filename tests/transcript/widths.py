"""A text in the other width: people type （ ） ： and digits full- or half-width as they please.

Markdown, addresses and the header mean something only in half-width, so they stay as they are.
"""

from __future__ import annotations

import re

_FULL, _HALF = "（）：０１２３４５６７８９", "():0123456789"
_TO_HALF = str.maketrans(_FULL, _HALF)
_TO_FULL = str.maketrans(_HALF, _FULL)
_KEEPS_ITS_WIDTH = re.compile(r"\]\(|\]:|://|^\s*\d+[.)] |^\s*(?:```|~~~|\|)|^    ")
_HEADER = re.compile(r"\A\s*---\s*\n.*?^---\s*\n", re.DOTALL | re.MULTILINE)


def half_width(text: str) -> str:
    """Parentheses, colons and digits half-width."""
    return _outside_markdown(text, _TO_HALF)


def full_width(text: str) -> str:
    """Parentheses, colons and digits full-width."""
    return _outside_markdown(text, _TO_FULL)


def _outside_markdown(text: str, table: dict[int, int]) -> str:
    header = _HEADER.match(text)
    start = header.end() if header else 0
    lines = text[start:].split("\n")
    return text[:start] + "\n".join(
        line if _KEEPS_ITS_WIDTH.search(line) else line.translate(table) for line in lines
    )
