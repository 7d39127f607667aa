"""The tables in which the people of an article are looked up, by each thing they are called, and
which of them a post fits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from roundtable.transcript.grammar.words.label_marks import GLOSS
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.names import is_latin, is_name, split_name, surnames
from roundtable.transcript.grammar.words.posts import (
    canonical,
    canonical_body,
    ends_in_post,
    is_post,
    leaves_words_out,
    likeness,
)
from roundtable.transcript.grammar.words.surname import ends_a_given_name, is_surname
from roundtable.transcript.grammar.words.titles import POST, without_title
from roundtable.transcript.key import key
from roundtable.transcript.seldom import seldom

_GIVEN = seldom(r"(?![副前元新当同総次代名])\S{1,3}(?<![市町村区県部課局室係])")
_TITLE_AT_END = seldom(rf"(?:{POST})$")

Table = dict[str, tuple[int, ...]]
"""Who answers to each name, by key."""


@dataclass(frozen=True)
class Listed:
    """People as lists print them: their names, posts and bodies, each in the order of the list."""

    names: tuple[str, ...]
    roles: tuple[str, ...]
    bodies: tuple[str | None, ...]

    @cached_property
    def by_name(self) -> Table:
        """Full names before surnames before initials."""
        full, initials = [], []
        for index, name in enumerate(self.names):
            bare = without_title(name)
            parts = split_name(bare)
            full += [(name, index), (bare, index)]
            if is_latin(name) and len(parts) == 2:
                full.append((parts[1] + parts[0], index))
            if is_latin(name) and len(parts) >= 2:
                initials.append(("".join(part[0] for part in parts), index))
                initials.append(("".join(part[0] for part in parts if part[0].isupper()), index))
                initials.append((f"{parts[0][0]}.{parts[-1]}", index))
        last = [(word, index) for index, name in enumerate(self.names) for word in surnames(name)]
        return before(before(by_key(full), by_key(last)), by_key(initials))

    @cached_property
    def by_given_name(self) -> Table:
        """The parts of names that are no surnames."""
        named = ((split_name(name), is_latin(name), i) for i, name in enumerate(self.names))
        return by_key(
            (parts[0] if latin else parts[-1], index)
            for parts, latin, index in named
            if len(parts) >= 2
        )

    @cached_property
    def by_unspaced(self) -> Table:
        """Surnames at the head of full names that are printed without a space: 宮坂 of 宮坂学."""
        keys = ((key(name), index) for index, name in enumerate(self.names) if " " not in name)
        return by_key((name[:end], index) for name, index in keys for end in _surname_ends(name))

    @cached_property
    def posts(self) -> tuple[str, ...]:
        """Each post as the list and the talk both mean it."""
        return tuple(map(canonical, self.roles))

    @cached_property
    def by_post(self) -> Table:
        """Whole posts."""
        return by_key((post, index) for index, post in enumerate(self.posts))

    @cached_property
    def by_ending(self) -> tuple[tuple[str, int], ...]:
        """Posts without the gloss behind them, 副知事 of 副知事（CIO）, read from their end and in
        the order of that, so that those with one ending stand together."""
        return tuple(
            sorted(
                (canonical(GLOSS.sub("", half_width(role)))[::-1], index)
                for index, role in enumerate(self.roles)
                if role
            )
        )

    def with_ending(self, post: str) -> tuple[int, ...]:
        """Everybody whose post ends with these words; 副知事 is no 知事."""
        backwards = post[::-1]
        first = bisect_left(self.by_ending, (backwards, -1))
        near = (self.by_ending[place] for place in range(first, len(self.by_ending)))
        ends = takewhile(lambda ending: ending[0].startswith(backwards), near)
        deputy = f"{backwards}副"
        return tuple(sorted(index for ending, index in ends if not ending.startswith(deputy)))

    @cached_property
    def by_body(self) -> Table:
        """The bodies people speak for."""
        named = ((body, index) for index, body in enumerate(self.bodies) if body)
        return by_key((canonical_body(body), index) for body, index in named)

    def is_given(self, index: int, name: str, post: str) -> bool:
        """「白浜努議員」 is not 白浜 智也: 努 is another given name and no part of a post."""
        title = _TITLE_AT_END.search(post)
        given = post[: title.start()] if title else ""
        if not (_GIVEN.fullmatch(given) and is_name(given) and ends_a_given_name(given)):
            return False
        is_surname_only = key(self.names[index]) != name
        return is_surname_only and canonical(post) not in self.posts[index]

    def is_called(self, index: int, words: str) -> bool:
        """Whether a given name begins with these words: 佐藤（健） is 佐藤 健一."""
        parts = split_name(self.names[index])
        return len(parts) > 1 and key(parts[-1]).startswith(key(words))

    def holds(self, index: int, words: str, *, unrecorded: bool) -> bool:
        """Whether words are the post or body of a person, or part of it; any post, where theirs is
        not recorded."""
        role, given, body = self.posts[index], canonical(words), self.bodies[index] or ""
        if not given:
            return False
        if given in role or given == key(body) or leaves_words_out(given, role):
            return True
        if role and role in given:
            return True
        of_body = bool(body) and given.startswith(canonical(body))
        return is_post(words) and (unrecorded or of_body)

    def closest(self, indexes: tuple[int, ...], role: str) -> tuple[int, ...]:
        """Of several namesakes those whose post fits best; all of them where no post fits."""
        if len(indexes) < 2:
            return indexes
        wanted = canonical(role)
        exact = tuple(i for i in self.by_post.get(wanted, ()) if _is_among(i, indexes))
        if exact:
            return exact
        scores = [likeness(wanted, self.posts[i]) for i in indexes]
        best = max(scores)
        return tuple(i for i, score in zip(indexes, scores, strict=True) if score == best)


def _surname_ends(name: str) -> Sequence[int]:
    """Where the surname at the head of an unspaced name may end: 大野 of 大野健一, and no 大."""
    ends = range(max(1, len(name) - 4), min(5, len(name)))
    told = [end for end in ends if is_surname(name[:end])]
    return (told[-1:] if ends_in_post(name) else told) or (ends if len(name) > 2 else ())


def _is_among(index: int, indexes: tuple[int, ...]) -> bool:
    """Whether a number is one of many that stand in their order."""
    place = bisect_left(indexes, index)
    return place < len(indexes) and indexes[place] == index


@lru_cache(maxsize=256)
def listed(
    names: tuple[str, ...], roles: tuple[str, ...], bodies: tuple[str | None, ...]
) -> Listed:
    """The tables of these people, the same for all articles that list them so."""
    return Listed(names, roles, bodies)


def by_key(pairs: Iterable[tuple[str, int]]) -> Table:
    """A table of names; a person counts once for each, and people stand in the list's order."""
    table: dict[str, list[int]] = {}
    for name, index in pairs:
        table.setdefault(key(name), []).append(index)
    return {
        name: tuple(sorted(set(indexes))) if len(indexes) > 1 else (indexes[0],)
        for name, indexes in table.items()
    }


def before(first: Table, second: Table) -> Table:
    """Both tables; where both have a name the first decides, and its names stay in front."""
    return first | second | first
