"""Short names the article introduces: 「（以下「宮坂」）」, “(hereinafter "Miyasaka")”."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from roundtable.transcript.grammar.words.lines import Lines, half_width

_ALIAS = re.compile(
    r"\(\s*(?:以下[、,:]?\s*|(?:herein)?after,?\s*|hereinafter,?\s*(?:referred to as\s*|called\s*)?"
    r"|below,?\s*)"
    r"(?:[「『\"‘'](?P<quoted>[^」』\"’'\n]+)[」』\"’']|(?P<bare>[^()「」\"\n]+))\s*\)",
    re.IGNORECASE,
)
_WORDS = ("以下", "after", "below")
_NO_ALIAS = "略"  # 「速水透氏（以下、敬称略）」
_LONGEST_HEAD = 200


class Introduction(Struct, frozen=True):
    """The words before the alias, the alias, and where in the line the parenthesis ends."""

    label: str
    alias: str
    end: int

    def stands_alone(self, line: str) -> bool:
        """Whether the line says nothing behind the parenthesis, a colon aside."""
        return not half_width(line[self.end :]).replace(":", " ").strip()


def introductions(lines: Lines) -> dict[int, Introduction]:
    """What every line that introduces an alias introduces, by line."""
    found = ((index, _introduction(lines.texts[index])) for index in lines.holding(_WORDS))
    return {index: introduction for index, introduction in found if introduction}


@lru_cache(maxsize=1024)
def _introduction(line: str) -> Introduction | None:
    """The alias a line introduces at its head, or None.

    Nested parentheses belong to the alias where quotation marks hold it: （以下「宮坂（都）」）.
    """
    match = _ALIAS.search(half_width(line[:_LONGEST_HEAD])) if line[0] not in "#>|" else None
    if not match or not line[: match.start()].strip() or "。" in line[: match.start()]:
        return None
    group = "quoted" if match["quoted"] else "bare"
    alias = line[match.start(group) : match.end(group)].strip()
    is_one = bool(alias) and not alias.endswith(_NO_ALIAS)
    return Introduction(line[: match.start()].strip(), alias, match.end()) if is_one else None
