"""What every importer gives."""

from __future__ import annotations

from dataclasses import dataclass

from roundtable.transcript.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Imported:
    """An article in the source form, and where the importer had to guess.

    `text` is empty where the file could not be read at all; then an error says why. Lines and
    columns of the findings are those of the file that was imported.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...]
