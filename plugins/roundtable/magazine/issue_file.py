"""issue.yaml: an issue's number, the day its table met, its title and its articles in order."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from roundtable.magazine.fields import (
    MISSING,
    Field,
    Fields,
    Reading,
    Record,
    bilingual,
    day,
    identifier,
    list_of,
    number,
    read_record,
    text,
)
from roundtable.magazine.library import Bilingual, Organisation
from roundtable.magazine.registry import report_unknown_organisation
from roundtable.magazine.yaml_file import read_file
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.source import Position, Source

ISSUE: Fields = {
    "number": Field(number, required=True),
    "held": Field(day),
    "title": Field(bilingual, required=True),
    "organisations": Field(list_of(identifier)),
    "articles": Field(list_of(text), required=True),
}

_NEEDED = tuple(name for name, field in ISSUE.items() if field.required)


class Definition(Struct, frozen=True):
    """What an issue's own file says; what it does not say is None or empty.

    `articles_at` is the place of the list of articles, for findings about it.
    """

    path: str
    number: int | None = None
    held: date | None = None
    title: Bilingual = Bilingual()
    organisations: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    articles_at: Position = Position(1, 1)


def read_issue(
    source: Source, known: dict[str, Organisation]
) -> tuple[Definition, tuple[Diagnostic, ...]]:
    """The definition of an issue, as far as it could be read, and what is wrong with it."""
    value, broken = read_file(source, ISSUE)
    reading = Reading(source.path, list(broken))
    if value is None:
        if not broken:
            reading.report(MISSING, Position(1, 1), key=", ".join(_NEEDED))
        return Definition(source.path), tuple(reading.found)
    record = read_record(value, "issue.yaml", ISSUE, reading)
    if record is None:
        return Definition(source.path), tuple(reading.found)
    if record.get("articles") == ():
        reading.report(MISSING, record.place("articles"), key="articles")
    definition = Definition(
        source.path,
        record.get("number"),
        record.get("held"),
        record.get("title", Bilingual()),
        _known_organisations(record, known, reading),
        tuple(dict.fromkeys(record.get("articles", ()))),
        record.place("articles"),
    )
    return definition, tuple(reading.found)


def _known_organisations(
    record: Record, known: dict[str, Organisation], reading: Reading
) -> tuple[str, ...]:
    identities: tuple[str, ...] = record.get("organisations", ())
    for identity in identities:
        if identity not in known:
            report_unknown_organisation(record, "organisations", identity, known, reading)
    return tuple(identity for identity in identities if identity in known)
