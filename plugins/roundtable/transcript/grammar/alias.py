"""Short names the article introduces: 「（以下「宮坂」）」, “(hereinafter "Miyasaka")”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from roundtable.transcript.grammar.lines import fold

_ALIAS = re.compile(
    r"\(\s*(?:以下[、,:]?\s*|(?:herein)?after,?\s*|hereinafter,?\s*(?:referred to as\s*|called\s*)?"
    r"|below,?\s*)"
    r"(?:[「『\"‘'](?P<quoted>[^」』\"’'\n]+)[」』\"’']|(?P<bare>[^()「」\"\n]+))\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """The words before the alias, the alias, and where in the line the parenthesis ends."""

    label: str
    alias: str
    end: int


def introduction(line: str) -> Introduction | None:
    """The alias a line introduces at its head, or None.

    Nested parentheses belong to the alias where quotation marks hold it: （以下「宮坂（都）」）.
    """
    if "以下" not in line and "after" not in line and "below" not in line:
        return None
    match = _ALIAS.search(fold(line))
    if not match or not line[: match.start()].strip():
        return None
    group = "quoted" if match["quoted"] else "bare"
    alias = line[match.start(group) : match.end(group)].strip()
    return Introduction(line[: match.start()].strip(), alias, match.end())
