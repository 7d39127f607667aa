"""Modules of a page as one script, which arrives sooner than nine that name each other.

Each module stands after those it imports. What they import and export is no longer said, so the
names at the top of all of them have to differ, and an import is one line of names that stay as
they are: ``import { one, other } from "./module.js";``
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{ [\w, ]+ \} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def joined(folder: Path, entry: str) -> bytes:
    """The module `entry` of a folder with all it needs."""
    texts: dict[str, str] = {}
    _add(folder, entry, texts)
    return "\n".join(texts.values()).encode()


def _add(folder: Path, name: str, texts: dict[str, str]) -> None:
    if name in texts:
        return
    text = (folder / name).read_text(encoding="utf-8")
    for imported in _IMPORT.findall(text):
        _add(folder, imported, texts)
    texts[name] = _EXPORT.sub("", _IMPORT.sub("", text)).strip() + "\n"
