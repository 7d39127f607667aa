"""Several turns on one line, as a paste leaves them: 「速水：… 緒方：… 速水：…」."""

from __future__ import annotations

from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.plain_line import COLONS
from roundtable.transcript.seldom import seldom

_INNER_LABEL = seldom(r"(?<=[。!?」)\s])(?P<label>[^\s:。、「」()!?]{1,16}):")


def split_turns(text: str, people: People) -> list[int]:
    """Where further turns begin inside one line; known labels only."""
    return [start for start, label in inner_labels(text) if people.knows(label)]


def inner_labels(text: str) -> list[tuple[int, str]]:
    """What looks like a label behind the first one of a line, with where it begins."""
    if sum(map(text.count, COLONS)) < 2:
        return []
    head = len(text) - len(text.lstrip()) + 1
    return [
        (match.start(), match["label"]) for match in _INNER_LABEL.finditer(half_width(text), head)
    ]
