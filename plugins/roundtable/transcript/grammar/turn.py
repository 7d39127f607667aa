"""The open turn of the walk, and how it becomes an utterance or a moderator's line; what the walk
has made, as blocks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from roundtable.transcript.grammar.words.label import Label
from roundtable.transcript.model import Block, Moderator, Paragraph, Prose, Said, Utterance
from roundtable.transcript.source import Extent, end_of, extent_of

Made = tuple[int, Callable[[Extent], Block]]
Piece = tuple[int, str | Callable[[Extent], Said]]


@dataclass(slots=True)
class Turn:
    """A label, where it starts, what has been said so far, each with where it starts, and what
    parts the label from it.

    A string is a paragraph's words; anything else makes a picture, a note or a direction.
    """

    label: Label
    start: int
    said: list[Piece] = field(default_factory=list)
    behind: str = ""

    def cut_behind_words(self) -> list[Piece]:
        """Gives away the pictures, notes and directions that follow the last words."""
        if self.said and isinstance(self.said[-1][1], str):
            return []
        keep = len(self.said)
        while keep and not isinstance(self.said[keep - 1][1], str):
            keep -= 1
        behind = self.said[keep:]
        del self.said[keep:]
        return behind

    def __call__(self, extent: Extent) -> Utterance | Moderator:
        """The turn as a block, once it is known where it ends."""
        label, stop = self.label, end_of(extent)
        items: list[Said] = []
        for start, piece in reversed(self.said):
            place = extent_of(start, stop)
            items.append(Paragraph(piece, place) if isinstance(piece, str) else piece(place))
            stop = start
        said = tuple(reversed(items))
        if label.is_moderator:
            return Moderator(label.printed, said, self.behind, extent)
        participant = label.fits[0] if len(label.fits) == 1 else None
        return Utterance(participant, label.printed, said, self.behind, extent)


def with_spans(made: list[Made], start: int, end: int) -> tuple[Block, ...]:
    """Each block owns the text from its start to the next one's; the first what is above it too."""
    if not made:
        return (Prose("", extent_of(start, end)),) if start < end else ()
    made[0] = (start, made[0][1])
    blocks: list[Block] = []
    for begin, make in reversed(made):
        blocks.append(make(extent_of(begin, end)))
        end = begin
    return tuple(reversed(blocks))
