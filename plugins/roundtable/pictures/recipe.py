"""Which hand made a picture: a digest that changes with this code and with Pillow.

It is part of every key of the cache, so that a new version of either never shows old pictures.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import PIL


@cache
def recipe() -> str:
    """The digest of all files of this package, and Pillow's version."""
    digest = sha256(PIL.__version__.encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def name_of(*what: bytes | str) -> str:
    """Twenty characters that stand for all of this, in this order."""
    digest = sha256()
    for piece in what:
        data = piece.encode() if isinstance(piece, str) else piece
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:20]
