"""What a rule of the grammar gets and gives: one signature for every construct.

A rule looks at the page from a line on and either takes lines, saying which block they make once
its extent is known, or leaves them by returning None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.alias import Introduction
from roundtable.transcript.grammar.habits import Habits
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.people import People
from roundtable.transcript.grammar.roster import Roster
from roundtable.transcript.model import Block, Participant
from roundtable.transcript.source import Extent


@dataclass(frozen=True)
class Page:
    """One article on the way to its transcript: its lines and what is known before the walk.

    `plain` are the lines no rule has to look at: none where labels may look like words.
    """

    lines: Lines
    people: People
    introduced: dict[int, Introduction]
    habits: Habits
    plain: Sequence[bool]
    rosters: dict[int, tuple[Roster, tuple[Participant, ...]]]
    top_level: int
    title_line: int | None


class Taken(Struct, frozen=True):
    """Lines up to and without `end` make a block; `ends_turn` says the speaker stops here."""

    end: int
    make: Callable[[Extent], Block]
    ends_turn: bool = True
    diagnostics: tuple[Diagnostic, ...] = ()


Rule = Callable[[Page, int], Taken | None]
