"""All that was said as one row of letters, folded: NFKC, then full case folding.

Nearly every letter folds by itself and into one letter, whatever stands beside it, so a table folds
them all at once. Only the rest is folded as text: letters that become several (…, ㈱), and those
that may join the letter before them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

# Ends every entry, and never stands in a text.
END = 0

Codes = NDArray[np.uint32]
Ranks = NDArray[np.uint16] | NDArray[np.uint32]

EVERY_LETTER = 0x110000
# What may join the letter before it beside the marks: parts of Hangul, narrow marks of voicing.
JOINING = ((0x1100, 0x11FF), (0x3131, 0x318E), (0xFF9E, 0xFF9F), (0xFFA0, 0xFFDC))
EXPANDS, JOINS = 1, 2


class Letters(Struct, frozen=True):
    """Texts in a row, each ended by `END`: the alphabet by code point, `END` first, and every
    letter as a number in it."""

    alphabet: Codes
    ranks: Ranks


def fold(text: str) -> str:
    """The form in which words are compared: NFKC, case-folded."""
    return unicodedata.normalize("NFKC", text).casefold()


def ended(texts: Iterable[str]) -> str:
    """Texts in a row, with `END` after each."""
    end = chr(END)
    return "".join([text.replace(end, "\ufffd") + end for text in texts])


def folded(text: str) -> Letters:
    """The letters of a row of ended texts."""
    codes = _codes(text)
    written = _alphabet(codes)
    alone = [fold(chr(code)) for code in written.tolist()]
    table = np.zeros(EVERY_LETTER, np.uint32)
    table[written] = _codes("".join([letters[:1] or chr(END) for letters in alone]))
    row = _spliced(table[codes], text, _runs(codes, written, alone))
    alphabet = _alphabet(row)
    rank: Ranks = np.zeros(EVERY_LETTER, np.uint16)
    if len(alphabet) > 1 << 16:
        rank = rank.astype(np.uint32)
    rank[alphabet] = np.arange(len(alphabet))
    return Letters(alphabet, rank[row])


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _alphabet(codes: Codes) -> Codes:
    present = np.zeros(EVERY_LETTER, np.bool_)
    present[codes] = True
    present[END] = True
    return np.flatnonzero(present).astype(np.uint32)


def _runs(codes: Codes, written: Codes, alone: list[str]) -> list[tuple[int, int]]:
    """Where letters stand that no table folds, each with the letter it may join."""
    kinds = [
        JOINS if _joins(code) else EXPANDS * (len(letters) != 1)
        for code, letters in zip(written.tolist(), alone, strict=True)
    ]
    if not any(kinds):
        return []
    kind = np.zeros(EVERY_LETTER, np.uint8)
    kind[written] = kinds
    found = kind[codes]
    apart = np.zeros(len(codes) + 2, np.bool_)
    apart[1:-1] = found > 0
    apart[1:-2] |= found[1:] == JOINS
    edges = np.flatnonzero(apart[1:] != apart[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _joins(code: int) -> bool:
    if any(first <= code <= last for first, last in JOINING):
        return True
    return unicodedata.category(chr(code)).startswith("M")


def _spliced(row: Codes, text: str, runs: list[tuple[int, int]]) -> Codes:
    """The row with each run of letters replaced by what the run folds into."""
    pieces = []
    done = 0
    for start, end in runs:
        pieces += [row[done:start], _codes(fold(text[start:end]))]
        done = end
    return np.concatenate([*pieces, row[done:]]) if runs else row
