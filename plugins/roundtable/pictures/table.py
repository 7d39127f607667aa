"""A round table seen from above: what of an issue its cover is drawn from."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from roundtable.magazine.library import Edition, Issue
from roundtable.transcript.model import Paragraph

# The share of somebody who sat at the table and said nothing: a seat is drawn all the same.
SILENT = 1


class Seat(Struct, frozen=True):
    """Somebody at the table: of which organisation (counted from 0) and how much they said, in
    characters."""

    organisation: int
    said: int


class Table(Struct, frozen=True):
    """A number, the seats in the printed order, and the topics, most telling first."""

    number: int
    seats: tuple[Seat, ...]
    topics: tuple[str, ...] = ()

    @property
    def shares(self) -> tuple[float, ...]:
        """How much of all that was said came from each seat; together they are 1."""
        whole = sum(seat.said for seat in self.seats)
        return tuple(seat.said / whole for seat in self.seats)


def issue_table(issue: Issue) -> Table:
    """The table of an issue, from the first language of each article."""
    said: Counter[str] = Counter()
    bodies: dict[str, str] = {}
    topics: Counter[str] = Counter()
    for article in issue.articles:
        for edition in article.editions[:1]:
            _count(edition, said, bodies)
            topics.update(tag.topic for tag in edition.tags)
    order = list(dict.fromkeys(bodies.values()))
    seats = tuple(Seat(order.index(body), said[name] or SILENT) for name, body in bodies.items())
    ranked = sorted(topics, key=lambda topic: (-topics[topic], topic))
    return Table(issue.number, seats or (Seat(0, SILENT),), tuple(ranked))


def _count(edition: Edition, said: Counter[str], bodies: dict[str, str]) -> None:
    """Everybody by the address of their page, or by the printed name where they have none."""
    people = edition.transcript.participants
    keys = [known or person.name for known, person in zip(edition.speakers, people, strict=True)]
    for key, person, seat in zip(keys, people, edition.seats, strict=True):
        bodies.setdefault(key, seat or person.organisation or person.name)
    for turn in edition.turns:
        if turn.participant is not None:
            words = (item.text for item in turn.said if isinstance(item, Paragraph))
            said[keys[turn.participant]] += sum(map(len, words))
