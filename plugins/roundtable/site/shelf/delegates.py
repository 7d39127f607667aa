"""The delegates of an organisation: who sits for it at which table, and what they bring up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from roundtable.magazine.library import Edition, Issue
from roundtable.site.shelf.copies import topics_in


class Delegates(Struct, frozen=True):
    """Who of one organisation sits at the table of one edition: indexes of participants. Empty
    where the issue names the organisation and no participant says to be of it."""

    issue: Issue
    edition: Edition
    people: frozenset[int]


def delegates(editions: Iterable[tuple[Issue, Edition]]) -> dict[str, list[Delegates]]:
    """By organisation, where it sits at the table, in the order of the editions."""
    found: defaultdict[str, list[Delegates]] = defaultdict(list)
    for issue, edition in editions:
        here: dict[str, set[int]] = {organisation: set() for organisation in issue.organisations}
        for index, organisation in enumerate(edition.seats):
            if organisation is not None:
                here.setdefault(organisation, set()).add(index)
        for organisation, people in here.items():
            found[organisation].append(Delegates(issue, edition, frozenset(people)))
    return found


def topics_raised(places: Iterable[Delegates]) -> Counter[str]:
    """By topic, in how many turns of these people it comes up."""
    counts: Counter[str] = Counter()
    for place in places:
        turns = enumerate(place.edition.turns)
        theirs = {index for index, turn in turns if turn.participant in place.people}
        counts.update(topics_in(place.edition, theirs))
    return counts
