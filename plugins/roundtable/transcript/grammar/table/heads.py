"""How words that name somebody at the table may begin: a name in any form, an alias, a post."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.names import surnames


@dataclass(frozen=True)
class Heads:
    """What people are called by; each of them is a name, a post and the body of the post."""

    people: tuple[tuple[str, str, str], ...]
    aliases: tuple[str, ...]

    def at(self, narrow: str, start: int) -> str:
        """The longest name, alias or post that half-width words hold at a place; else nothing."""
        for length in self._lengths.get(narrow[start : start + 1], ()):
            name = narrow[start : start + length]
            if name in self._names:
                end = start + len(name)
                is_cut = name[-1].isascii() and narrow[end : end + 1].isalpha()
                return "" if is_cut and narrow[end].isascii() else name
        return ""

    @cached_property
    def _names(self) -> frozenset[str]:
        """All of them in half width."""
        aliases = frozenset(half_width(alias) for alias in self.aliases)
        return aliases.union(*map(_heads_of, self.people))

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        """How long they are by their first letter, the longest first."""
        lengths: dict[str, set[int]] = {}
        for name in self._names:
            lengths.setdefault(name[:1], set()).add(len(name))
        return {letter: sorted(found, reverse=True) for letter, found in lengths.items()}


@lru_cache(maxsize=1024)
def _heads_of(person: tuple[str, str, str]) -> frozenset[str]:
    name, role, body = person
    heads = (name, "".join(name.split()), *surnames(name), role, role.removeprefix(body))
    return frozenset(half_width(head) for head in heads if head)
