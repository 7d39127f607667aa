"""Whole numbers as bytes, many at once: seven bits a byte, the lowest first (LEB128)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Octets = NDArray[np.uint8]


def encode(numbers: NDArray[np.signedinteger], lasts: Numbers) -> tuple[Octets, Numbers]:
    """The bytes of all numbers (0 and up), and where in them each of the numbers at `lasts` ends.

    Nearly all numbers fit into one byte: these are made at once, and the others' further bytes are
    put between them.
    """
    long = np.flatnonzero(numbers > 127)
    octets = numbers.astype(np.uint8)
    octets[long] |= 128
    if not len(long):
        return octets, lasts + 1
    further, ends = encode(numbers[long] >> 7, np.arange(len(long)))
    sizes = np.diff(ends, prepend=0)
    begins = np.repeat(long + 1, sizes) + np.arange(len(further))
    is_first = np.ones(len(octets) + len(further), np.bool_)
    is_first[begins] = False
    joined = np.empty(len(is_first), np.uint8)
    joined[is_first] = octets
    joined[begins] = further
    return joined, lasts + 1 + np.concatenate([[0], ends])[np.searchsorted(long, lasts, "right")]


def encode_few(numbers: list[int]) -> bytes:
    """The bytes of a short list of numbers."""
    found = bytearray()
    for number in numbers:
        while number > 127:
            found.append((number & 127) | 128)
            number >>= 7
        found.append(number)
    return bytes(found)
