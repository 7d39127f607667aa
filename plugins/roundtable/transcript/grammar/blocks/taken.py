"""What a rule of the grammar gives: one signature for every construct.

A rule looks at the page from a line on and either takes lines, saying which block they make once
its extent is known, or leaves them by returning None.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.model import Block
from roundtable.transcript.source import Extent


class Taken(Struct, frozen=True):
    """Lines up to and without `end` make a block; `ends_turn` says the speaker stops here."""

    end: int
    make: Callable[[Extent], Block]
    ends_turn: bool = True
    diagnostics: tuple[Diagnostic, ...] = ()


Rule = Callable[[Page, int], Taken | None]
