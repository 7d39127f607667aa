"""Articles as readers of one language get them, and what of them somebody or something is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from roundtable.magazine.library import Article, Edition, Issue, Tag
from roundtable.transcript import prose
from roundtable.transcript.model import Paragraph, Turn


class Copy(Struct, frozen=True):
    """An article with the edition that readers of this language get: theirs, else the other."""

    issue: Issue
    article: Article
    edition: Edition


class Spoken(Struct, frozen=True):
    """What one person says in one copy, as indexes of turns."""

    copy: Copy
    turns: list[int]

    @property
    def count(self) -> int:
        """How many turns."""
        return len(self.turns)


class Tagged(Struct, frozen=True):
    """What one copy has on one topic."""

    copy: Copy
    tags: list[Tag]

    @property
    def count(self) -> int:
        """In how many turns."""
        return turn_count(self.tags)


InCopy = TypeVar("InCopy", Spoken, Tagged)


def spoken_words(turn: Turn) -> Iterator[str]:
    """What is said in a turn, a plain text a paragraph."""
    return (prose.plain(item.text) for item in turn.said if isinstance(item, Paragraph))


def by_issue(places: Iterable[InCopy]) -> list[list[InCopy]]:
    """What stands in one issue together: the newest issue first, the parts within it in order."""
    found: dict[int, list[InCopy]] = {}
    for place in places:
        found.setdefault(place.copy.issue.number, []).append(place)
    return list(reversed(found.values()))


def tags_by_topic(edition: Edition) -> dict[str, list[Tag]]:
    """The tags of an edition, topics in the order they come up."""
    found: dict[str, list[Tag]] = {}
    for tag in edition.tags:
        found.setdefault(tag.topic, []).append(tag)
    return found


def topics_in(edition: Edition, turns: Container[int]) -> Counter[str]:
    """By topic, in how many of some turns of an edition it comes up."""
    return Counter([tag.topic for tag in edition.tags if tag.turn in turns])


def turn_count(tags: list[Tag]) -> int:
    """In how many turns a topic comes up: none where it stands in a heading or a header alone."""
    return len({tag.turn for tag in tags if tag.turn is not None})
