"""Where in a text something stands that the transcript only has the value of."""

from __future__ import annotations

import re

from roundtable.magazine.folding import normal
from roundtable.transcript.source import Source


def place_of(printed: re.Pattern[str], source: Source) -> int:
    """The offset of the first such words, in any width; 0 where there are none."""
    normalised = normal(source.text)
    match = printed.search(normalised.text)
    return normalised.source_span(*match.span())[0] if match else 0
