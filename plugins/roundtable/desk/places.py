"""The content folder an editor names."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from roundtable.desk.words import Refusal


def content_to_be(name: str) -> Path:
    """The content folder by the name it was given, though it may be made only now."""
    folder = Path(name)
    return (
        folder
        if not folder.exists() and folder.absolute().parent.is_dir()
        else content_folder(name)
    )


def content_folder(name: str) -> Path:
    """The content folder by the name it was given; refused where there is none."""
    folder = Path(name)
    if not folder.is_dir():
        missing = errno.ENOTDIR if folder.exists() else errno.ENOENT
        raise Refusal.of(OSError(missing, os.strerror(missing), name))
    return folder
