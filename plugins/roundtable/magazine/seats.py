"""For whom everybody at a table speaks: participants and the organisations of the registry."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from roundtable.magazine.library import Speaker
from roundtable.magazine.people import KnownPeople, roles_on
from roundtable.transcript.model import Participant


def seats(
    table: Iterable[tuple[Participant, Speaker | None]], day: date | None, people: KnownPeople
) -> tuple[str | None, ...]:
    """The organisation of each participant: as printed, else that of the only post in the registry
    that the person held on the day the table met; None where none is known."""
    return tuple(people.organisation(person) or _by_post(known, day) for person, known in table)


def _by_post(speaker: Speaker | None, day: date | None) -> str | None:
    if speaker is None or day is None:
        return None
    found = {role.organisation for role in roles_on(speaker, day)}
    return found.pop() if len(found) == 1 else None
