"""Which stretches of letters stand where: the grams that prove any query letter by letter.

A rare gram is kept with all its places; a frequent one only with the entries it is in, and then
every gram that is one letter longer, to the left or to the right, is kept as well. So the letters
of any query are covered by rare grams, or the query is itself a gram, and no list grows with the
magazine beyond `Limits.places` places or one bit an entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from roundtable.search import varints
from roundtable.search.varints import Numbers, Octets

# Ends every entry, and never stands in a text.
END = 0

Codes = NDArray[np.uint32]
Small = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Limits:
    """A gram with more than `places` is frequent, unless it has the `longest` length: a text of one
    letter must end somewhere. A file is cut when it weighs `octets`; a long list makes it heavier.
    """

    places: int = 5000
    longest: int = 12
    octets: int = 4096


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Table:
    """Grams of one length in the order of their code points, each with a list in bytes.

    `letters` has a row a gram; `ends` tells where in `octets` each list ends. `kind` is ``e`` for
    lists of entries, ``p`` for places of pairs, ``a`` and ``b`` for places of longer grams: those
    whose beginning is frequent, and those of which only the rest is.
    """

    kind: str
    letters: Codes
    octets: Octets
    ends: Numbers


@dataclass(frozen=True, slots=True)
class _Text:
    """All entries in one: by position the rank of the letter in the alphabet, of which the first is
    `END`, the entry, and the place in it."""

    codes: Codes
    alphabet: Codes
    ranks: Small
    entry: Small
    place: Small
    entries: int

    @property
    def bits(self) -> int:
        """How many bits a position needs."""
        return len(self.codes).bit_length()

    def letters(self, positions: Numbers, length: int) -> Codes:
        letters: Codes = self.codes[positions[:, None] + np.arange(length)]
        return letters


@dataclass(frozen=True, slots=True)
class _Groups:
    """Positions sorted by the gram that stands there; `counts` says how many each gram has."""

    positions: Numbers
    starts: Numbers
    counts: Numbers

    def chosen(self, wanted: NDArray[np.bool_]) -> _Groups:
        counts = self.counts[wanted]
        positions = self.positions[np.repeat(wanted, self.counts)]
        return _Groups(positions, np.cumsum(counts) - counts, counts)


def tables(codes: Codes, limits: Limits) -> list[Table]:
    """Every table of a text whose entries all end with `END`."""
    text = _text(codes)
    with ThreadPoolExecutor(2) as beside:
        making = [beside.submit(_single_letters, text)]
        for length, kind, group in _grams(text, limits):
            make = _entries if kind == "e" else partial(_places, kind)
            making.append(beside.submit(make, text, group, length))
        return [table.result() for table in making]


def _grams(text: _Text, limits: Limits) -> Iterator[tuple[int, str, _Groups]]:
    """Length, kind of table and places of all grams of two letters and more, shorter ones first."""
    pairs = np.flatnonzero((text.ranks[:-1] > 0) & (text.ranks[1:] > 0))
    width = len(text.alphabet)
    keys = text.ranks[pairs].astype(np.int64)
    keys *= width
    keys += text.ranks[pairs + 1]
    groups = {"p": _grouped(keys, pairs, text.bits)}
    for length in range(2, limits.longest + 1):
        frequent = []
        for kind, group in groups.items():
            often = (group.counts > limits.places) & (length < limits.longest)
            yield length, kind, group.chosen(~often)
            frequent.append(group.chosen(often))
        common = _merged(text, frequent, length)
        if not len(common.counts):
            return
        yield length, "e", common
        groups = _longer(text, common, length, width)


def _text(codes: Codes) -> _Text:
    present = np.zeros(0x110000, np.bool_)
    present[codes] = True
    present[END] = True
    alphabet = np.flatnonzero(present).astype(np.uint32)
    rank = np.zeros(0x110000, np.int32)
    rank[alphabet] = np.arange(len(alphabet))
    ranks = rank[codes]
    last = np.flatnonzero(codes == END)
    starts = np.concatenate([[0], last[:-1] + 1])[: len(last)]
    sizes = np.diff(last, prepend=-1)
    entry = np.repeat(np.arange(len(last), dtype=np.int32), sizes)
    place = np.arange(len(codes), dtype=np.int32) - np.repeat(starts.astype(np.int32), sizes)
    return _Text(codes, alphabet, ranks, entry, place, len(last))


def _grouped(keys: Numbers, positions: Numbers, bits: int) -> _Groups:
    """Positions, which need `bits` each, by key. Key and position are sorted as one number, which
    is what makes it fast; the array of the keys is used up."""
    keys <<= bits
    keys |= positions
    keys.sort()
    gram = keys >> bits
    starts = np.flatnonzero(np.concatenate([[True], gram[1:] != gram[:-1]])[: len(gram)])
    counts = np.diff(starts, append=len(gram))
    keys &= (1 << bits) - 1
    return _Groups(keys, starts, counts)


def _merged(text: _Text, groups: list[_Groups], length: int) -> _Groups:
    """Groups of several tables as one, in the order of their letters."""
    positions = np.concatenate([group.positions for group in groups])
    counts = np.concatenate([group.counts for group in groups])
    starts = np.cumsum(counts) - counts
    order = np.lexsort(text.letters(positions[starts], length).T[::-1])
    sorted_counts = counts[order]
    new_starts = np.cumsum(sorted_counts) - sorted_counts
    moved = np.repeat(starts[order] - new_starts, sorted_counts) + np.arange(len(positions))
    return _Groups(positions[moved], new_starts, sorted_counts)


def _longer(text: _Text, common: _Groups, length: int, width: int) -> dict[str, _Groups]:
    """The grams one letter longer than a frequent one."""
    number = np.full(len(text.codes) + 1, -1, np.int32)
    number[common.positions] = np.repeat(
        np.arange(len(common.counts), dtype=np.int32), common.counts
    )
    begins = common.positions[text.ranks[common.positions + length] > 0]
    after = number[begins].astype(np.int64) * width + text.ranks[begins + length]
    before = np.flatnonzero((number[:-2] < 0) & (number[1:-1] >= 0) & (text.ranks[:-1] > 0))
    rest = text.ranks[before].astype(np.int64) * len(common.counts) + number[before + 1]
    return {"a": _grouped(after, begins, text.bits), "b": _grouped(rest, before, text.bits)}


def _places(kind: str, text: _Text, group: _Groups, length: int) -> Table:
    """A pair of numbers a place: entries since the last one, and letters before it in the entry or,
    where the entry is the same, since the last one."""
    entry, place = text.entry[group.positions], text.place[group.positions]
    gap = np.diff(entry, prepend=0)
    letters = np.diff(place, prepend=0)
    gap[group.starts] = entry[group.starts]
    fresh = gap > 0
    fresh[group.starts] = True
    pairs = np.empty(2 * len(entry), np.int32)
    pairs[::2] = gap
    pairs[1::2] = np.where(fresh, place, letters)
    octets, ends = varints.encode(pairs)
    last = 2 * (group.starts + group.counts) - 1
    return Table(kind, text.letters(group.positions[group.starts], length), octets, ends[last])


def _entries(text: _Text, group: _Groups, length: int) -> Table:
    """The entries each gram is in."""
    entry = text.entry[group.positions]
    new = np.diff(entry, prepend=-1) != 0
    new[group.starts] = True
    counts = np.add.reduceat(new, group.starts, dtype=np.int64)
    letters = text.letters(group.positions[group.starts], length)
    return _entry_lists(text, letters, entry[new], counts)


def _single_letters(text: _Text) -> Table:
    bits = text.entries.bit_length()
    packed = text.ranks.astype(np.int64)
    packed <<= bits
    packed |= text.entry
    packed.sort()
    packed = packed[np.flatnonzero(np.diff(packed, prepend=0))]
    packed = packed[packed >> bits > 0]
    counts = np.bincount(packed >> bits, minlength=len(text.alphabet))[1:]
    letters = text.alphabet[1:, None]
    return _entry_lists(text, letters, packed & ((1 << bits) - 1), counts)


def _entry_lists(text: _Text, letters: Codes, entries: Numbers, counts: Numbers) -> Table:
    """Lists of entries: a 0 and the steps from each to the next, or a 1 and a bit an entry,
    whichever is shorter."""
    starts = np.cumsum(counts) - counts
    steps = np.diff(entries, prepend=0)
    steps[starts] = entries[starts]
    octets, ends = varints.encode(steps)
    lists = []
    start = 0
    for first, count in zip(starts.tolist(), counts.tolist(), strict=True):
        end = int(ends[first + count - 1])
        if end - start <= (text.entries + 7) // 8:
            lists.append(b"\0" + octets[start:end].tobytes())
        else:
            here = np.zeros(text.entries, np.bool_)
            here[entries[first : first + count]] = True
            lists.append(b"\1" + np.packbits(here, bitorder="little").tobytes())
        start = end
    sizes = np.array([len(one) for one in lists], np.int64)
    return Table("e", letters, np.frombuffer(b"".join(lists), np.uint8), np.cumsum(sizes))
