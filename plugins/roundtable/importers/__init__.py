"""Text from elsewhere becomes the source form. A new kind of file is a module and a row here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from roundtable.importers import plain_text
from roundtable.importers.imported import Imported
from roundtable.transcript.model import Lang

Importer = Callable[[str, bytes, Lang | None], Imported]

IMPORTERS: dict[str, Importer] = {
    ".txt": plain_text.import_,
    ".md": plain_text.import_,
}


def import_(name: str, data: bytes, lang: Lang | None = None) -> Imported:
    """The article a file holds, in the source form; a file of unknown kind is read as text."""
    importer = IMPORTERS.get(PurePath(name).suffix.lower(), plain_text.import_)
    return importer(name, data, lang)


__all__ = ["Imported", "import_"]
