"""Posts as the list and the talk both mean them, however each of them prints one."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.titles import POST
from roundtable.transcript.key import key

_POSTS = tuple(POST.split("|"))
BODIES = (
    *"都道府県市区町村",
    *"丁目|大学|学校|庁|省|局|部|課|室|係|会|社|院|所|機構|センター|議会".split("|"),
)
_METROPOLITAN = re.compile(r"^(?:東京都|都)(?!市|内)")
_KANA = re.compile("[ぁ-ん]{2}")
_PUNCTUATION = re.compile(r"[()・:の]")


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Whether a Japanese word reads as a post or a body rather than as a name."""
    narrow = half_width(text)
    return narrow.endswith(BODIES) or ends_in_post(narrow)


def is_phrase(words: str) -> bool:
    """Whether words read on as a sentence and are no post: 市民と歩む, but not まちづくり課."""
    return _KANA.search(words) is not None and not is_post(words)


def is_office(word: str) -> bool:
    """Whether a word is a section of an administration, which answers as one: 生涯学習課."""
    return len(word) > 2 and word.endswith(("課", "室", "係", "事務局"))


def ends_in_post(narrow: str) -> bool:
    """Whether the last word is a post, a gloss in parentheses behind it aside."""
    words = narrow
    if narrow.endswith(")"):
        words, _, gloss = narrow[:-1].rpartition("(")
        words = "" if ")" in gloss else words
    return words.upper().endswith(_POSTS)


@lru_cache(maxsize=1024)
def canonical(role: str) -> str:
    """A post as the list and the talk both mean it: 都CIO, 東京都CIO and （CIO） are one."""
    return key(_PUNCTUATION.sub("", _METROPOLITAN.sub("", half_width(role).strip())))


def canonical_body(body: str) -> str:
    """A body as the list and the talk both mean it; 都 alone stays, for it is the whole name."""
    return key(body) if _METROPOLITAN.fullmatch(body) else canonical(body)


def leaves_words_out(short: str, long: str) -> bool:
    """Whether one post leaves words out of the other: 都CIO for 都副知事CIO."""
    rest = iter(long)
    return len(short) >= 2 and all(character in rest for character in short)


def likeness(wanted: str, role: str) -> int:
    """How alike two canonical posts are, from 0: most if they are one, then if one holds the other,
    then by the characters both have."""
    if wanted == role:
        return 1000
    if wanted in role or role in wanted:
        return 500 + min(len(wanted), len(role))
    shared = len(set(wanted) & set(role))
    return shared + (100 if leaves_words_out(wanted, role) else 0)
