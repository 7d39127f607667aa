"""How the names and posts of the people at the table begin and end: few lines do so."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from roundtable.transcript.grammar.names import split_name
from roundtable.transcript.grammar.people import People


class Edges(Struct, frozen=True):
    """How names and posts begin, with two characters if they can and with one, and the
    characters that names end with."""

    begins: frozenset[str]
    signs: frozenset[str]
    ends: frozenset[str]


def edges_of(people: People) -> Edges:
    """The edges of all names and posts of the people at the table."""
    edges = [_person_edges(who.name, who.role, who.organisation) for who in people.participants]
    edges += [_alias_edges(alias) for alias, _ in people.aliases]
    return Edges(
        frozenset().union(*[each.begins for each in edges]),
        frozenset().union(*[each.signs for each in edges]),
        frozenset().union(*[each.ends for each in edges]),
    )


@lru_cache(maxsize=1024)
def _person_edges(name: str, role: str, organisation: str | None) -> Edges:
    return _edges((name, *split_name(name)), (role, role.removeprefix(organisation or "")))


@lru_cache(maxsize=1024)
def _alias_edges(alias: str) -> Edges:
    return _edges((alias,), ())


def _edges(names: tuple[str, ...], posts: tuple[str, ...]) -> Edges:
    begins = frozenset(word[:2].strip() for word in (*names, *posts) if word)
    ends = (end for name in names for end in (name if " " not in name else name[-1:]))
    return Edges(begins, frozenset(word[:1] for word in begins), frozenset(ends))
