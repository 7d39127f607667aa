"""Where a character stands: a text with its path, and spans of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import Any, NewType

from msgspec import Struct

_WORD = re.compile(r"\S")


class Span(Struct, frozen=True, array_like=True, gc=False):
    """A half-open range of character offsets in one source text."""

    start: int
    end: int


Extent = NewType("Extent", int)
"""A span as one number, to keep: that is 32 bytes instead of 88, and a magazine has a million."""

_BITS = 30


def extent_of(start: int, end: int) -> Extent:
    """The span from one character offset to another; both are below 2 to the power of 30."""
    return Extent(start << _BITS | end)


def end_of(extent: Extent) -> int:
    """The character offset at which an extent ends."""
    return extent & (1 << _BITS) - 1


def span_of(extent: Extent) -> Span:
    """The span that an extent stands for."""
    return Span(extent >> _BITS, end_of(extent))


NOWHERE = extent_of(0, 0)


class Placed(Struct, frozen=True, eq=False, tag=True, array_like=True, gc=False):
    """A value that stands somewhere in a source. Where that is, its `extent`, takes no part in
    comparison."""

    @property
    def span(self) -> Span:
        """Where it stands: the `extent` that every kind of value has as its last field."""
        return span_of(self.extent)  # type: ignore[attr-defined]

    def _meaning(self) -> list[Any]:
        return [getattr(self, name) for name in self.__struct_fields__ if name != "extent"]

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._meaning() == other._meaning()

    def __hash__(self) -> int:
        return hash((type(self), *self._meaning()))


class Position(Struct, frozen=True):
    """A place an editor can go to; line and column count from 1, in characters."""

    line: int
    column: int


class Source(Struct, frozen=True, array_like=True):
    """One decoded text and the path people know it by. Line ends are all ``\\n``."""

    path: str
    text: str

    def words(self, span: Span) -> str:
        """What stands in a span."""
        return self.text[span.start : span.end]

    def place_of(self, words: str, span: Span) -> int:
        """Where words of a span begin; where it does if ever they do not stand there."""
        return max(self.text.find(words, span.start), span.start)

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; the end of the text is a valid place."""
        starts = line_starts(self.text)
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def line_of(self, span: Span) -> int:
        """The line on which the words of a span begin; blank lines above them do not count."""
        word = _WORD.search(self.text, span.start, span.end)
        return self.position(word.start() if word else span.start).line

    def line_span(self, line: int) -> Span:
        """The span of a line (from 1), without its line end; the last line if there are fewer."""
        starts = line_starts(self.text)
        start = starts[min(max(line, 1), len(starts)) - 1]
        end = self.text.find("\n", start)
        return Span(start, len(self.text) if end < 0 else end)


@lru_cache(maxsize=4)
def line_starts(text: str) -> tuple[int, ...]:
    """The offset at which each line begins; the findings of one text ask again and again."""
    return starts_of(text.split("\n"))


def starts_of(lines: Sequence[str]) -> tuple[int, ...]:
    """The offset at which each of all lines of a text begins."""
    return tuple(map(add, accumulate(map(len, lines[:-1]), initial=0), range(len(lines))))
