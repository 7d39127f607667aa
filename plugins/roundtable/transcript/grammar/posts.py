"""Posts as the list and the talk both mean them, however each of them prints one."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.lines import fold
from roundtable.transcript.key import key

_METROPOLITAN = re.compile(r"^(?:東京都|都)(?!市|内)")
_PUNCTUATION = re.compile(r"[()・:の]")


@lru_cache(maxsize=1024)
def canonical(role: str) -> str:
    """A post as the list and the talk both mean it: 都CIO, 東京都CIO and （CIO） are one."""
    return key(_PUNCTUATION.sub("", _METROPOLITAN.sub("", fold(role).strip())))


def canonical_body(body: str) -> str:
    return key(body) if _METROPOLITAN.fullmatch(body) else canonical(body)


def leaves_words_out(short: str, long: str) -> bool:
    """Whether one post leaves words out of the other: 都CIO for 都副知事CIO."""
    rest = iter(long)
    return len(short) >= 2 and all(character in rest for character in short)


def likeness(wanted: str, role: str) -> int:
    if wanted == role:
        return 1000
    if wanted in role or role in wanted:
        return 500 + min(len(wanted), len(role))
    shared = len(set(wanted) & set(role))
    return shared + (100 if leaves_words_out(wanted, role) else 0)
