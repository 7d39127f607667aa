"""Lines that can be nothing but words, told by one look at them.

Nearly all lines of a talk are sentences. A line without colon, bracket or mark that ends a
sentence, or runs on for longer than any label, opens no construct, so no rule has to look at it.
"""

from __future__ import annotations

import re

COLONS = ":：︰﹕∶"
"""All that stands for a colon: some input methods offer look-alikes of it."""

COLON = re.compile(f"[{COLONS}]")

_LETTER = r"[A-Za-z\u3041-\u30fa\u30fd-\u30ff\u4e00-\u9fff「『“‘]"
_NO_MARK = rf"[^{COLONS}()（）【】〔〕\[\]/／<>*_`|\n]"
LOOKED_AT = 90
"""How many characters of a line have none of the marks where it is plain."""

_PLAIN = re.compile(
    rf"{_LETTER}{_NO_MARK}{{0,{LOOKED_AT - 1}}}+"
    rf"(?:{_NO_MARK}|$(?:(?<=[。！？!?])|(?<=.{{41}}\.)|(?<=.{{41}}\.[”\"])))"
)


def plain_lines(texts: tuple[str, ...]) -> tuple[bool, ...]:
    """Line by line whether it is speech or prose for sure; doubt is answered with no."""
    return tuple(map(bool, map(_PLAIN.match, texts)))
