"""Tables of grams cut into small files, so that a query fetches a few and nothing else.

A file holds neighbouring grams of one table: two 32-bit lengths (of the letters and of the sizes),
the letters in UTF-8, the sizes of the lists, the lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from roundtable.search import varints
from roundtable.search.grams import Table
from roundtable.search.varints import Numbers

# What a file is meant to weigh, in bytes; a long list makes it heavier.
WEIGHT = 8192


@dataclass(frozen=True, slots=True)
class Shards:
    """The files of one table in order, with the first gram of each."""

    kind: str
    length: int
    firsts: tuple[str, ...]
    files: tuple[bytes, ...]


def cut(table: Table) -> Shards:
    """A table in files."""
    length = table.letters.shape[1]
    sizes = np.diff(table.ends, prepend=0)
    octets, size_ends = varints.encode(sizes)
    firsts, files = [], []
    for start, end in pairwise(_cuts(sizes + 3 * length + 1)):
        letters = _words(table, start, end)
        lengths = octets[_before(size_ends, start) : _before(size_ends, end)].tobytes()
        lists = table.octets[_before(table.ends, start) : _before(table.ends, end)].tobytes()
        head = np.array([len(letters.encode()), len(lengths)], "<u4").tobytes()
        firsts.append(letters[:length])
        files.append(b"".join((head, letters.encode(), lengths, lists)))
    return Shards(table.kind, length, tuple(firsts), tuple(files))


def _words(table: Table, start: int, end: int) -> str:
    return table.letters[start:end].tobytes().decode("utf-32-le")


def _before(ends: Numbers, number: int) -> int:
    return int(ends[number - 1]) if number else 0


def _cuts(weights: Numbers) -> Iterator[int]:
    """Where files begin, and where the last one ends."""
    if len(weights):
        file = (np.cumsum(weights) - weights) // WEIGHT
        yield from np.flatnonzero(np.diff(file, prepend=-1)).tolist()
        yield len(weights)
