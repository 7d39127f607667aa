"""magazine.yaml: what holds for the whole magazine and is said below every page of it."""

from __future__ import annotations

from roundtable.magazine.fields import Field, Fields, Reading, bilingual, read_record
from roundtable.magazine.library import Bilingual
from roundtable.magazine.yaml_file import read_file
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.source import Source

MAGAZINE: Fields = {"notice": Field(bilingual)}


def read_notice(source: Source | None) -> tuple[Bilingual, tuple[Diagnostic, ...]]:
    """The notice of a magazine, empty where it has none, and what is wrong with the file."""
    if source is None:
        return Bilingual(), ()
    value, broken = read_file(source, MAGAZINE)
    reading = Reading(source.path, list(broken))
    record = None if value is None else read_record(value, "magazine.yaml", MAGAZINE, reading)
    notice = record.get("notice", Bilingual()) if record else Bilingual()
    return notice, tuple(reading.found)
