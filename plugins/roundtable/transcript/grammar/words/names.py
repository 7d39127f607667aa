"""Which words can be a person's name, and the parts of one as it is printed."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.posts import BODIES, ends_in_post
from roundtable.transcript.grammar.words.surname import is_surname, may_end_like_a_body

_NAME_TOKEN = re.compile(f"[々〆ヶ\u3041-\u309f\u30a1-\u30ff・{KANJI}]{{1,8}}$")
_ASIAN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ENGLISH_NAME = re.compile(r"^(?:[A-Z]\. ?){0,2}[A-Z][a-zà-ÿ’'-]{1,14}(?: [A-Z][a-zà-ÿ’'-]+)?$")
_COMPANIES = ("株式会社", "有限会社", "合同会社", "一般社団", "一般財団", "公益")
PARTICLES = frozenset("de la del der den van von di da du le el bin al".split())
"""Small words inside English names."""
PARTICLE = f"(?:{'|'.join(sorted(PARTICLES))})"


def is_name(text: str) -> bool:
    """Whether a Japanese word can be a surname, a given name or both."""
    if not _NAME_TOKEN.match(text) or ends_in_post(text) or text.startswith(_COMPANIES):
        return False
    return not text.endswith(BODIES) or may_end_like_a_body(text)


def are_names(text: str) -> bool:
    """Whether Japanese words can be a name as a list prints it: 速水 透, or one of its parts."""
    words = half_width(text).split()
    return 1 <= len(words) <= 2 and all(map(is_name, words))


def is_name_in_full(text: str) -> bool:
    """Whether words are a family and a given name, 速水 透 or 速水透, and nothing else: they can be
    names, and the first is a surname by its letters.
    """
    surname, _, given = half_width(text).strip().partition(" ")
    return are_names(text) and is_surname(surname) and (bool(given) or len(surname) > 2)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, with or without accents."""
    return _ASIAN.search(name) is None


def is_english_name(text: str) -> bool:
    """Whether words of a talk are an English surname, alone or behind a given name or an initial;
    more can be one in a list (`are_english_names`).
    """
    return bool(_ENGLISH_NAME.match(text))


def are_english_names(text: str) -> bool:
    """Whether English words can be a name as a list prints it: “Toru Hayami”, “Ana de Souza”."""
    words = text.split()
    if not 1 <= len(words) <= 5 or text[-1] == "." or words[-1] in PARTICLES:
        return False
    return all(word[0].isupper() or word in PARTICLES for word in words)


@lru_cache(maxsize=1024)
def split_name(name: str) -> tuple[str, ...]:
    """The parts of a name as printed: surname first in Japanese, in any order in English."""
    return tuple(half_width(name).replace("・", " ").split())


@lru_cache(maxsize=1024)
def surnames(name: str) -> tuple[str, ...]:
    """The parts of a printed name that may stand for it: 宮坂 of 宮坂 学, Naito of Tatsuya Naito.

    English names are printed in either order, so each part counts unless one is in capitals; so do
    both of ケイト・モリス. None does of a body, “Harbour Lab メンバー”.
    """
    parts = split_name(name)
    if len(parts) < 2:
        return ()
    if not is_latin(name):
        return parts if "・" in name else () if parts[0].isascii() else parts[:1]
    capitals = tuple(part for part in parts if part.isupper() and len(part.rstrip(".")) > 1)
    if 0 < len(capitals) < len(parts):
        return capitals
    small = next((place for place, part in enumerate(parts) if part.islower()), len(parts) - 1)
    behind_given = " ".join(parts[1:])
    return tuple(dict.fromkeys((" ".join(parts[small:]), parts[-1], behind_given)))
