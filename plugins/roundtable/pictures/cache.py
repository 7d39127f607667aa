"""What was made once is kept: files in one folder, named by what they were made from.

Each file begins with the digest of the rest. One that was cut off, or changed by anybody, is taken
for absent and made anew. The folder may be deleted at any time.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from msgspec import Struct

DIGEST_SIZE = 32


class Cache(Struct, frozen=True):
    """The files of one folder, which is made when there is something to keep."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """What is kept under a key; None where there is nothing, or nothing sound."""
        try:
            kept = (self.folder / key).read_bytes()
        except OSError:
            return None
        data = kept[DIGEST_SIZE:]
        return data if sha256(data).digest() == kept[:DIGEST_SIZE] else None

    def put(self, key: str, data: bytes) -> None:
        """Keep something. Where the disk does not take it, it will be made again: no harm done."""
        beside = self.folder / f"{key}.{token_hex(4)}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(sha256(data).digest() + data)
                os.replace(beside, self.folder / key)  # noqa: PTH105
            finally:
                beside.unlink(missing_ok=True)
