"""Where in a text something stands that the transcript only has the value of."""

from __future__ import annotations

import re

from roundtable.magazine.folding import fold
from roundtable.transcript.source import Source


def place_of(printed: re.Pattern[str], source: Source) -> int:
    """The offset of the first such words, in any width and case; 0 where there are none."""
    folded = fold(source.text)
    match = printed.search(folded.text)
    return folded.source_span(*match.span())[0] if match else 0
