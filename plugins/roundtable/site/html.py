"""Clean HTML as a type of its own: what is escaped already and what still has to be cannot be
mistaken for each other."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""Text that may stand on a page as it is."""

NOTHING = Html("")
FILLED = Html("1")
"""Something, where a stencil only asks whether there is anything."""


_SIGN = re.compile("[&<>\"']")


def escaped_words(text: str) -> Html:
    """What was said, for a page: nearly always words without a sign in them."""
    return Html(escape(text) if _SIGN.search(text) else text)


# Names, addresses and titles come back on page after page.
@lru_cache(maxsize=1 << 12)
def escaped(text: str) -> Html:
    """A text for a page, in an attribute or between tags."""
    return Html(escape(text))
