"""Whole numbers as bytes, many at once: seven bits a byte, the lowest first (LEB128)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Octets = NDArray[np.uint8]


def encode(numbers: Numbers | NDArray[np.int32]) -> tuple[Octets, Numbers]:
    """The bytes of all numbers (0 and up, below 2**35), and where in them each number ends."""
    sizes = np.ones(len(numbers), np.uint8)
    largest = int(numbers.max(initial=0))
    for bits in (7, 14, 21, 28):
        if largest >> bits:
            sizes += numbers >= (1 << bits)
    ends = np.cumsum(sizes, dtype=np.int64)
    octets = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    octets[ends - sizes] = (numbers & 127) | ((sizes > 1).view(np.uint8) << 7)
    for place in range(1, int(sizes.max(initial=1))):
        longer = np.flatnonzero(sizes > place)
        seven = (numbers[longer] >> (7 * place)) & 127
        more = (sizes[longer] > place + 1).view(np.uint8) << 7
        octets[ends[longer] - sizes[longer] + place] = seven | more
    return octets, ends


def encode_few(numbers: list[int]) -> bytes:
    """The bytes of a short list of numbers."""
    found = bytearray()
    for number in numbers:
        while number > 127:
            found.append((number & 127) | 128)
            number >>= 7
        found.append(number)
    return bytes(found)
