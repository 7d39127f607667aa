"""Text from elsewhere becomes the source form. A new kind of file is a module and a row here."""

from __future__ import annotations

from collections.abc import Callable

from roundtable.importers import plain_text
from roundtable.importers.imported import Imported
from roundtable.importers.unread import ending_of, unread
from roundtable.transcript.encoding import is_document
from roundtable.transcript.model import Lang

Importer = Callable[[str, bytes, Lang | None], Imported]

IMPORTERS: dict[str, Importer] = {
    ".txt": plain_text.import_,
    ".md": plain_text.import_,
}


def import_(name: str, data: bytes, lang: Lang | None = None) -> Imported:
    """The article a file holds, in the source form.

    A file of a kind nobody has heard of is read as text; one of a kind that is known, and that no
    importer reads yet, is refused.
    """
    importer = IMPORTERS.get(ending_of(name, data))
    refusal = None if importer or is_document(data) else unread(name, data)
    if refusal:
        return Imported("", (refusal,))
    return (importer or plain_text.import_)(name, data, lang)


__all__ = ["Imported", "import_"]
