"""Tables of grams cut into small files, so that a query fetches a few and nothing else.

A file holds neighbouring grams of one table: two 32-bit lengths (of the letters and of the sizes),
the letters in UTF-8, the sizes of the lists, the lists. It is written packed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from msgspec import Struct

from roundtable.search import varints
from roundtable.search.grams import Table
from roundtable.search.packing import packed_numbers
from roundtable.search.varints import Numbers


class Shards(Struct, frozen=True):
    """The files of one table in order, with the first gram of each; `letters` are all its grams."""

    kind: str
    length: int
    letters: str
    firsts: tuple[str, ...]
    files: tuple[bytes, ...]


def cut(table: Table, weight: int) -> Shards:
    """A table in files of about this weight in bytes."""
    length = table.letters.shape[1]
    sizes = np.diff(table.ends, prepend=0)
    octets, size_ends = varints.encode(sizes, np.arange(len(sizes)))
    firsts, files = [], []
    for start, end in pairwise(_cuts(sizes + 3 * length + 1, weight)):
        letters = _words(table, start, end)
        lengths = octets[_before(size_ends, start) : _before(size_ends, end)].tobytes()
        lists = table.octets[_before(table.ends, start) : _before(table.ends, end)].tobytes()
        head = np.array([len(letters.encode()), len(lengths)], "<u4").tobytes()
        firsts.append(letters[:length])
        files.append(packed_numbers(b"".join((head, letters.encode(), lengths, lists))))
    letters = _words(table, 0, len(sizes))
    return Shards(table.kind, length, letters, tuple(firsts), tuple(files))


def _words(table: Table, start: int, end: int) -> str:
    return table.letters[start:end].tobytes().decode("utf-32-le")


def _before(ends: Numbers, number: int) -> int:
    return int(ends[number - 1]) if number else 0


def _cuts(weights: Numbers, weight: int) -> Iterator[int]:
    """Where files begin, and where the last one ends."""
    if len(weights):
        file = (np.cumsum(weights) - weights) // weight
        yield from np.flatnonzero(np.diff(file, prepend=-1)).tolist()
        yield len(weights)
