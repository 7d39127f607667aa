"""Where a character stands: a text with its path, and spans of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of character offsets in one source text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """A place an editor can go to; line and column count from 1, in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """One decoded text and the path people know it by. Line ends are all ``\\n``."""

    path: str
    text: str

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; the end of the text is a valid place."""
        line_start = self.text.rfind("\n", 0, offset) + 1
        return Position(self.text.count("\n", 0, offset) + 1, offset - line_start + 1)

    def line_span(self, line: int) -> Span:
        """The span of a line (from 1), without its line end; the last line if there are fewer."""
        start = 0
        for _ in range(line - 1):
            next_break = self.text.find("\n", start)
            if next_break < 0:
                break
            start = next_break + 1
        end = self.text.find("\n", start)
        return Span(start, len(self.text) if end < 0 else end)
