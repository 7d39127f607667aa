"""What earlier builds wrote into a folder, so that it can be told from what people put there.

The list stands in the folder as a hidden file: whoever moves, copies or deletes the folder does so
to the list as well, and it is never about other files. It holds digests instead of names, so that
it tells nobody anything, wherever it ends up.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

LIST = ".roundtable"
_BESIDE = ".roundtable-new"
_HEAD = (
    "# Roundtable removes what it wrote here and no longer needs, by this list, and nothing else."
)


class Inventory(Struct, frozen=True):
    """The files below a folder, with ``/`` in their paths: those of earlier builds, and others."""

    ours: frozenset[str]
    foreign: frozenset[str]


def take_inventory(folder: Path) -> Inventory:
    """What stands in a folder; links in it are files, and are not followed."""
    known = _listed(folder)
    files = frozenset(_files(os.fspath(folder), "")) - {LIST, _BESIDE}
    ours = frozenset(file for file in files if _digest(file) in known) if known else frozenset()
    return Inventory(ours, files - ours)


def list_files(folder: Path, files: Iterable[str]) -> None:
    """Write down that these files are ours, in one step that cannot be half done."""
    lines = (_HEAD, *sorted(map(_digest, files)), "")
    (folder / _BESIDE).write_text("\n".join(lines), encoding="utf-8")
    os.replace(folder / _BESIDE, folder / LIST)  # noqa: PTH105


def remove(folder: Path, files: Iterable[str]) -> None:
    """Remove files, and the folders that are empty without them."""
    folders: set[Path] = set()
    for file in files:
        (folder / file).unlink()
        folders.update(Path(file).parents[:-1])
    for emptied in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):  # something else is in it
            (folder / emptied).rmdir()


def _listed(folder: Path) -> frozenset[str]:
    try:
        return frozenset((folder / LIST).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return frozenset()


def _files(folder: str, below: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{below}{entry.name}/")
            else:
                yield f"{below}{entry.name}"


def _digest(file: str) -> str:
    return blake2b(os.fsencode(file), digest_size=16).hexdigest()
