"""One article in one language, whole: who was there, and what was said in what order.

`Transcript.blocks` tile the source: the first starts at 0, each starts where the one before ends,
the last ends at the end. So every character has exactly one owner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import (
    TURNS,
    Block,
    Credit,
    CreditLine,
    Figure,
    FrontMatter,
    Lang,
    Paragraph,
    Participant,
    Said,
    Turn,
)
from roundtable.transcript.source import Source, Span


class Transcript(Struct, frozen=True, array_like=True):
    """One article in one language.

    `issue`, `part`, `parts` and `date` (the day the talk was held) are None where neither the
    header nor the text tells them.
    """

    title: str
    lang: Lang
    blocks: tuple[Block, ...]
    participants: tuple[Participant, ...] = ()
    issue: int | None = None
    part: int | None = None
    parts: int | None = None
    date: date | None = None

    @property
    def header(self) -> FrontMatter:
        """The front matter; an empty one where the text has none."""
        first = self.blocks[0] if self.blocks else None
        return first if isinstance(first, FrontMatter) else FrontMatter()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Utterances and moderator's lines in order."""
        return tuple([block for block in self.blocks if isinstance(block, TURNS)])

    @property
    def items(self) -> Iterator[Block | Said]:
        """Everything in order, turns taken apart: of each stands here what is said in it."""
        return (it for b in self.blocks for it in (b.said if isinstance(b, TURNS) else (b,)))

    @property
    def paragraphs(self) -> Iterator[tuple[Turn, Paragraph]]:
        """What is said in order, each with its turn; no pictures and stage directions."""
        return ((turn, it) for turn in self.turns for it in turn.said if isinstance(it, Paragraph))

    @property
    def credits(self) -> tuple[Credit, ...]:
        """All credits in order."""
        return tuple(c for b in self.blocks if isinstance(b, CreditLine) for c in b.credits)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All pictures in order, those inside a turn as well."""
        return tuple(item for item in self.items if isinstance(item, Figure))

    def turn_at(self, offset: int) -> Turn | None:
        """The turn that a place in the text is part of."""
        place = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        block = self.blocks[place - 1] if place else None
        return block if isinstance(block, TURNS) and offset < block.span.end else None

    def speaker(self, turn: Turn) -> Participant | None:
        """The participant who speaks; None for the moderator and for an unresolved label."""
        return None if turn.participant is None else self.participants[turn.participant]

    def introductions(self) -> tuple[Span, ...]:
        """Where each participant is presented: in the list, else at the first turn of theirs."""
        first: dict[int | None, Span] = {}
        for turn in self.turns:
            first.setdefault(turn.participant, turn.span)
        people = enumerate(self.participants)
        return tuple(one.span if one.span.end else first.get(i, one.span) for i, one in people)

    def label(self, turn: Turn) -> str:
        """The name to show for who speaks: their short one, else what the turn itself prints."""
        person = self.speaker(turn)
        return turn.label if person is None else person.short


class Parsed(Struct, frozen=True, array_like=True):
    """What a text gives: the transcript, its source, and everything an editor should look at."""

    source: Source
    transcript: Transcript
    diagnostics: tuple[Diagnostic, ...] = ()
