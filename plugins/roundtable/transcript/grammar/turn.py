"""The open turn of the walk, and how it becomes an utterance or a moderator's line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.label import Label, Shape
from roundtable.transcript.model import Block, Moderator, Paragraph, Said, Utterance
from roundtable.transcript.source import Source, Span

EMPTY_TURN = Fault(
    "W204",
    Severity.WARNING,
    ja="「{label}」の後に発言がありません。発言を書くか、この行を消してください。",
    en="Nothing is said after “{label}”. Write what was said, or delete the line.",
)

Piece = Block | Paragraph
Made = tuple[int, Callable[[Span], Piece]]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph that waits for its span; the class tells it from pictures and directions."""

    text: str

    def __call__(self, span: Span) -> Paragraph:
        return Paragraph(self.text, span)


@dataclass(slots=True)
class Turn:
    """A label, where it starts, and what has been said so far, each with where it starts."""

    label: Label
    start: int
    said: list[Made] = field(default_factory=list)

    def closed(self) -> list[Made]:
        """The turn, and behind it the pictures, notes and directions that follow its last words."""
        keep = len(self.said)
        while keep and not isinstance(self.said[keep - 1][1], Words):
            keep -= 1
        label, said = self.label, self.said[:keep]
        return [(self.start, lambda span: _turn(label, said, span)), *self.said[keep:]]

    def problem(self, source: Source) -> Diagnostic | None:
        """That nothing is said after a label."""
        if any(isinstance(make, Words) for _, make in self.said) or not self.label.printed:
            return None
        return EMPTY_TURN.at(source, self.start, label=self.label.printed)


def _turn(label: Label, said: list[Made], span: Span) -> Utterance | Moderator:
    ends = [start for start, _ in said[1:]] + [span.end]
    made = tuple(make(Span(start, stop)) for (start, make), stop in zip(said, ends, strict=False))
    items = cast(tuple[Said, ...], made)
    inline = label.shape is Shape.INLINE
    if label.is_moderator:
        return Moderator(label.printed, items, inline, span)
    participant = label.fits[0] if len(label.fits) == 1 else None
    return Utterance(participant, label.printed, items, inline, span)
