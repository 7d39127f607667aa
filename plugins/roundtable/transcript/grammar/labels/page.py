"""What is known of a page before the walk through its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from roundtable.transcript.grammar.labels.habits import Habits
from roundtable.transcript.grammar.table.alias import Introduction
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.table.roster import Roster
from roundtable.transcript.grammar.words.lines import Lines
from roundtable.transcript.model import Participant


@dataclass(frozen=True)
class Page:
    """One article on the way to its transcript: its lines and what is known before the walk.

    `plain` are the lines no rule has to look at: none where labels may look like words. `rosters`
    are the lists of people by the line each begins on, `listed` all their lines. `points`
    are the lines that are points of minutes, with the level of each, `lives` those below the
    talk on which no label counts.
    """

    lines: Lines
    people: People
    introduced: dict[int, Introduction]
    habits: Habits
    plain: Sequence[bool]
    rosters: dict[int, tuple[Roster, tuple[Participant, ...]]]
    listed: Set[int]
    top_level: int
    title_line: int | None
    points: Mapping[int, int] = field(default_factory=dict)
    lives: range = range(0)
