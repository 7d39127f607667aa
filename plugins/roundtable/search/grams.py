"""Which stretches of letters stand where: the grams that prove any query letter by letter.

A rare gram is kept with all its places; a frequent one only with the entries it is in, and then
every gram that is one letter longer, to the left or to the right, is kept as well. So the letters
of any query are covered by rare grams, or the query is itself a gram, and no list grows with the
magazine beyond `Limits.places` places or one bit an entry.

Frequent grams are few, so they are numbered, and counted by table. Only places are sorted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from roundtable.search import varints
from roundtable.search.letters import END, Codes, Letters, Ranks
from roundtable.search.varints import Numbers, Octets

Small = NDArray[np.int32]
Whole = NDArray[np.integer]


class Limits(Struct, frozen=True):
    """A gram with more than `places` is frequent, unless it has the `longest` length: a text of one
    letter must end somewhere. A file is cut when it weighs `octets` before it is packed; a long
    list makes it heavier.
    """

    places: int = 8000
    longest: int = 12
    octets: int = 3072


LIMITS = Limits()


class Table(Struct, frozen=True):
    """Grams of one length in the order of their code points, each with a list in bytes.

    `letters` has a row a gram; `ends` tells where in `octets` each list ends. `kind` is ``e`` for
    lists of entries, ``p`` for places of pairs, ``a`` and ``b`` for places of longer grams: those
    whose beginning is frequent, and those of which only the rest is.
    """

    kind: str
    letters: Codes
    octets: Octets
    ends: Numbers


class _Text(Struct, frozen=True):
    """All letters as numbers into the alphabet, and of each the entry and the place in it, packed
    into one number: the place takes the lower `bits`."""

    alphabet: Codes
    ranks: Ranks
    spots: Numbers
    starts: Numbers
    bits: int

    def entries(self, spots: Numbers) -> Small:
        return (spots >> self.bits).astype(np.int32)

    def places(self, spots: Numbers) -> Small:
        return (spots & ((1 << self.bits) - 1)).astype(np.int32)

    def positions(self, spots: Numbers) -> Numbers:
        return self.starts[self.entries(spots)] + self.places(spots)

    def grams(self, positions: Numbers, length: int) -> Codes:
        """The letters that stand at these positions, a row each."""
        letters: Codes = self.alphabet[self.ranks[positions[:, None] + np.arange(length)]]
        return letters


class _Frequent(Struct, frozen=True):
    """The frequent grams of one length, numbered from 1 in the order of their letters.

    `number` has for every letter which of them begins there, 0 for none; `begins` is where one
    does.
    """

    length: int
    count: int
    number: Whole
    begins: Numbers


def tables(letters: Letters, limits: Limits) -> Iterator[Table]:
    """Every table of a row of ended texts, shorter grams first."""
    text = _text(letters)
    every = _every_letter(text)
    yield _entry_table(text, every)
    longer = _longer(_frequent_letters(every, limits), limits)
    yield _rare_pairs(text, longer)
    while longer.count:
        frequent, longer = longer, _longer(longer, limits)
        yield _entry_table(text, frequent)
        yield _rare_after(text, frequent, longer)
        yield _rare_before(text, frequent)


def _text(letters: Letters) -> _Text:
    last = np.flatnonzero(letters.ranks == END)
    sizes = np.diff(last, prepend=-1)
    starts = last + 1 - sizes
    bits = int(sizes.max(initial=1)).bit_length()
    spots = np.arange(len(letters.ranks))
    spots += np.repeat((np.arange(len(last)) << bits) - starts, sizes)
    return _Text(letters.alphabet, letters.ranks, spots, starts, bits)


def _every_letter(text: _Text) -> _Frequent:
    """All letters as if they were frequent: of a single one, only the entries are kept."""
    return _Frequent(1, len(text.alphabet) - 1, text.ranks, np.flatnonzero(text.ranks > 0))


def _frequent_letters(letters: _Frequent, limits: Limits) -> _Frequent:
    begins = letters.begins
    return _numbered(letters, 1, begins, letters.number[begins], limits.places)


def _longer(frequent: _Frequent, limits: Limits) -> _Frequent:
    """The frequent grams one letter longer: what begins them is frequent, and what ends them."""
    length = frequent.length + 1
    begins = np.flatnonzero((frequent.number[:-1] > 0) & (frequent.number[1:] > 0))
    width = frequent.count + 1
    keys = frequent.number[begins] * np.int32(width) + frequent.number[begins + 1]
    most = limits.places if length < limits.longest else len(begins)
    return _numbered(frequent, length, begins, keys, most)


def _numbered(
    shorter: _Frequent, length: int, begins: Numbers, keys: Whole, most: int
) -> _Frequent:
    """Of the grams that begin at these places, each with a key, those with more than `most`."""
    is_frequent = np.bincount(keys, minlength=1) > most
    count = int(is_frequent.sum())
    kind = np.min_scalar_type(count)
    numbers = (np.cumsum(is_frequent) * is_frequent).astype(kind)[keys]
    number = np.zeros(len(shorter.number), kind)
    number[begins] = numbers
    return _Frequent(length, count, number, np.flatnonzero(number > 0))


def _rare_pairs(text: _Text, frequent: _Frequent) -> Table:
    ranks = text.ranks
    begins = np.flatnonzero((ranks[:-1] > 0) & (ranks[1:] > 0) & (frequent.number[:-1] == 0))
    keys = ranks[begins].astype(np.int64) * len(text.alphabet) + ranks[begins + 1]
    return _place_table("p", text, 2, keys, begins)


def _rare_after(text: _Text, frequent: _Frequent, longer: _Frequent) -> Table:
    """The rare grams that are a frequent one and a letter after it."""
    length = frequent.length
    is_frequent = frequent.number[:-length] > 0
    begins = np.flatnonzero(
        is_frequent & (longer.number[:-length] == 0) & (text.ranks[length:] > 0)
    )
    keys = frequent.number[begins].astype(np.int64) * len(text.alphabet)
    keys += text.ranks[begins + length]
    return _place_table("a", text, length + 1, keys, begins)


def _rare_before(text: _Text, frequent: _Frequent) -> Table:
    """The rare grams that are a letter and a frequent one after it, and do not begin with one."""
    is_frequent = frequent.number > 0
    begins = np.flatnonzero(is_frequent[1:] & ~is_frequent[:-1] & (text.ranks[:-1] > 0))
    keys = text.ranks[begins].astype(np.int64) * (frequent.count + 1) + frequent.number[begins + 1]
    return _place_table("b", text, frequent.length + 1, keys, begins)


def _place_table(kind: str, text: _Text, length: int, keys: Numbers, begins: Numbers) -> Table:
    """The places of grams, by key. Keys and spots are sorted as one number, which is fast.

    A list has a pair of numbers a place: entries since the last one, and letters before it in the
    entry or, where the entry is the same, since the last one.
    """
    bits = int(text.spots.max(initial=0)).bit_length()
    keys <<= bits
    keys |= text.spots[begins]
    keys.sort()
    spots = keys & ((1 << bits) - 1)
    starts = _starts(keys >> bits)
    entries, places = text.entries(spots), text.places(spots)
    gaps = np.diff(entries, prepend=0)
    gaps[starts] = entries[starts]
    is_same = gaps == 0
    is_same[starts] = False
    pairs = np.empty(2 * len(spots), np.int32)
    pairs[::2] = gaps
    pairs[1::2] = places
    pairs[1::2] -= np.concatenate([[0], places[:-1]]) * is_same
    lasts = 2 * np.append(starts[1:], len(spots)) - 1
    octets, ends = varints.encode(pairs, lasts[: len(starts)])
    return Table(kind, text.grams(text.positions(spots[starts]), length), octets, ends)


def _entry_table(text: _Text, frequent: _Frequent) -> Table:
    """The entries that frequent grams are in."""
    begins = frequent.begins
    bits = len(text.starts).bit_length()
    kind = np.min_scalar_type((frequent.count + 1) << bits)
    keys = frequent.number[begins].astype(kind)
    keys <<= bits
    keys |= text.entries(text.spots[begins]).astype(kind)
    keys.sort()
    keys = keys[_starts(keys)]
    starts = _starts(keys >> bits)
    entries = (keys & ((1 << bits) - 1)).astype(np.int32)
    lists = list(_entry_lists(entries, starts, len(text.starts)))
    somewhere = np.zeros(frequent.count + 1, np.int64)
    somewhere[frequent.number[begins]] = begins
    octets = np.frombuffer(b"".join(lists), np.uint8)
    ends = np.cumsum([len(one) for one in lists], dtype=np.int64)
    return Table("e", text.grams(somewhere[1:], frequent.length), octets, ends)


def _entry_lists(entries: NDArray[np.int32], starts: Numbers, size: int) -> Iterator[bytes]:
    """A 0 and the steps from each entry to the next, or a 1 and a bit an entry, whichever is
    shorter."""
    ends = np.append(starts[1:], len(entries))[: len(starts)]
    steps = np.diff(entries, prepend=0)
    steps[starts] = entries[starts]
    octets, step_ends = varints.encode(steps, ends - 1)
    parts = pairwise([0, *step_ends.tolist()])
    for start, end, part in zip(starts.tolist(), ends.tolist(), parts, strict=True):
        listed = octets[slice(*part)]
        if len(listed) <= (size + 7) // 8:
            yield b"\0" + listed.tobytes()
        else:
            here = np.zeros(size, np.bool_)
            here[entries[start:end]] = True
            yield b"\1" + np.packbits(here, bitorder="little").tobytes()


def _starts(sorted_keys: Numbers) -> Numbers:
    """Where in sorted keys a new one begins."""
    is_new = np.ones(len(sorted_keys), np.bool_)
    is_new[1:] = sorted_keys[1:] != sorted_keys[:-1]
    return np.flatnonzero(is_new)
