"""Slips of the pen in a label: 官坂 for 宮坂, 速氷 for 速水, “Hayame” for “Hayami”."""

from __future__ import annotations

import difflib
from operator import ne

from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.names import is_english_name, is_latin
from roundtable.transcript.grammar.words.no_name import names_nobody
from roundtable.transcript.grammar.words.surname import may_be_misspelt
from roundtable.transcript.key import key

_LONGEST_LABEL = 80
_LABELS_COMPARED = 200


def is_slip(word: str, label: str) -> bool:
    """Whether all but one of the letters stand where a label has them: 速氷 for 速水."""
    return 1 < len(word) == len(label) and sum(map(ne, word, label)) == 1


def is_near(word: str, people: People) -> bool:
    """Whether a word may be somebody's label with a slip of the pen."""
    may_be = is_english_name(word) if is_latin(word) else may_be_misspelt(word)
    if not may_be or names_nobody(word):
        return False
    return bool(nearest(word, people))


def nearest(word: str, people: People) -> list[str]:
    """The key of the short label that is most like a word, if any is like it at all."""
    cutoff = 0.75 if is_latin(word) else 0.5
    candidates = people.short_labels[:_LABELS_COMPARED]
    return difflib.get_close_matches(key(word)[:_LONGEST_LABEL], candidates, 1, cutoff)
