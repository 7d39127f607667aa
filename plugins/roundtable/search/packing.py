"""Files of the index are deflated here, for not every host compresses what it sends.

A browser opens them itself (DecompressionStream). Their names end in ``.bin``: what is called
``.gz`` a host may declare to be compressed, and the browser would open it before the search does.
"""

from __future__ import annotations

import zlib


def packed_text(data: bytes) -> bytes:
    """Words, which repeat each other."""
    return zlib.compress(data)


def packed_numbers(data: bytes) -> bytes:
    """Lists of numbers. No stretch of them repeats another, but some are more frequent than others:
    looking for repetitions would take twice the time and save nothing."""
    packer = zlib.compressobj(strategy=zlib.Z_HUFFMAN_ONLY)
    return packer.compress(data) + packer.flush()
