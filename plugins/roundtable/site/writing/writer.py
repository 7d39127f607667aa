"""Files of the site onto the disk, below one folder and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)


class OutsideError(OSError):
    """A file would land outside the output folder, by its name or through a link."""


class Writer:
    """Writes files below an output folder; makes folders as needed."""

    def __init__(self, output: Path) -> None:
        output.mkdir(parents=True, exist_ok=True)
        self._root = os.path.realpath(output)
        self._known = {""}

    def write(self, file: str, data: bytes) -> None:
        """Write one file, whose path is relative to the output folder and uses ``/``."""
        folder = file.rpartition("/")[0]
        if folder not in self._known:
            self._make(folder)
        descriptor = os.open(f"{self._root}/{file}", _FLAGS, 0o666)
        try:
            written = os.write(descriptor, data)
            while written < len(data):
                written += os.write(descriptor, data[written:])
        finally:
            os.close(descriptor)

    def _make(self, folder: str) -> None:
        """Make a folder and those above it; what is there already must not lead elsewhere."""
        above, _, name = folder.rpartition("/")
        if name in ("", ".", ".."):
            raise OutsideError(f"{folder!r} is no folder below {self._root}")
        if above not in self._known:
            self._make(above)
        path = f"{self._root}/{folder}"
        try:
            os.mkdir(path)  # noqa: PTH102
        except FileExistsError:
            if os.path.islink(path):  # noqa: PTH114
                raise OutsideError(f"{path} leads out of {self._root}") from None
        self._known.add(folder)
