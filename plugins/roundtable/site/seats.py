"""For whom everybody at every table speaks: participants and the organisations of the registry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from roundtable.magazine.library import Edition, Issue, Magazine
from roundtable.magazine.people import People
from roundtable.transcript.model import Participant

Seats = Mapping[str, tuple[str | None, ...]]
"""By the path of an edition, the organisation of each participant; None where none is known."""


class Delegates(Struct, frozen=True):
    """Who of one organisation sits at the table of one edition: indexes of participants. Empty
    where the issue names the organisation and no participant says to be of it."""

    issue: Issue
    edition: Edition
    people: frozenset[int]


def seats(magazine: Magazine) -> Seats:
    """The organisations of all participants of all editions: as printed, else by the only post in
    the registry that the person held that day. The same role is read once."""
    people = People((), magazine.organisations.values())
    known: dict[tuple[str | None, str], str | None] = {}

    def organisation(person: Participant) -> str | None:
        printed = person.organisation, person.role
        if printed not in known:
            known[printed] = people.organisation(person)
        return known[printed]

    return {
        edition.source.path: tuple(
            organisation(person) or _by_post(magazine, speaker, issue.held)
            for person, speaker in zip(
                edition.transcript.participants, edition.speakers, strict=True
            )
        )
        for issue, _, edition in magazine.editions
    }


def _by_post(magazine: Magazine, speaker: str | None, day: date | None) -> str | None:
    if speaker is None or day is None:
        return None
    found = {
        role.organisation
        for role in magazine.speakers[speaker].roles
        if (role.since or date.min) <= day <= (role.until or date.max)
    }
    return found.pop() if len(found) == 1 else None


def delegates(
    editions: Iterable[tuple[Issue, Edition]], seated: Seats
) -> dict[str, list[Delegates]]:
    """By organisation, where it sits at the table, in the order of the editions."""
    found: defaultdict[str, list[Delegates]] = defaultdict(list)
    for issue, edition in editions:
        here: dict[str, set[int]] = {organisation: set() for organisation in issue.organisations}
        for index, organisation in enumerate(seated[edition.source.path]):
            if organisation is not None:
                here.setdefault(organisation, set()).add(index)
        for organisation, people in here.items():
            found[organisation].append(Delegates(issue, edition, frozenset(people)))
    return found


def topics_raised(places: Iterable[Delegates]) -> Counter[str]:
    """By topic, in how many turns of these people it comes up."""
    counts: Counter[str] = Counter()
    for place in places:
        turns = place.edition.turns
        said = {
            (tag.topic, tag.turn)
            for tag in place.edition.tags
            if tag.turn is not None and turns[tag.turn - 1].participant in place.people
        }
        counts.update(topic for topic, _ in said)
    return counts
