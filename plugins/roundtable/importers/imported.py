"""What every importer gives."""

from __future__ import annotations

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic


class Imported(Struct, frozen=True):
    """An article in the source form, and where the importer had to guess.

    `text` is empty where the file could not be read at all; then an error says why. Lines and
    columns of the findings are those of the file that was imported.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...]
