"""Short names the article introduces: 「（以下「宮坂」）」, “(hereinafter "Miyasaka")”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.transcript.grammar.lines import Lines, fold

_ALIAS = re.compile(
    r"\(\s*(?:以下[、,:]?\s*|(?:herein)?after,?\s*|hereinafter,?\s*(?:referred to as\s*|called\s*)?"
    r"|below,?\s*)"
    r"(?:[「『\"‘'](?P<quoted>[^」』\"’'\n]+)[」』\"’']|(?P<bare>[^()「」\"\n]+))\s*\)",
    re.IGNORECASE,
)
_WORDS = re.compile("以下|after|below")
_LONGEST_HEAD = 200


@dataclass(frozen=True, slots=True)
class Introduction:
    """The words before the alias, the alias, and where in the line the parenthesis ends."""

    label: str
    alias: str
    end: int


def introductions(lines: Lines) -> Iterator[tuple[int, Introduction]]:
    """Every line of an article that introduces an alias, with what it introduces."""
    if _WORDS.search(lines.source.text):
        for index in range(lines.first, len(lines)):
            found = introduction(lines.texts[index])
            if found:
                yield index, found


def introduction(line: str) -> Introduction | None:
    """The alias a line introduces at its head, or None.

    Nested parentheses belong to the alias where quotation marks hold it: （以下「宮坂（都）」）.
    """
    if "以下" not in line and "after" not in line and "below" not in line:
        return None
    match = _ALIAS.search(fold(line[:_LONGEST_HEAD]))
    if not match or not line[: match.start()].strip() or "。" in line[: match.start()]:
        return None
    group = "quoted" if match["quoted"] else "bare"
    alias = line[match.start(group) : match.end(group)].strip()
    return Introduction(line[: match.start()].strip(), alias, match.end())
