"""The participants block as a block of the transcript."""

from __future__ import annotations

from roundtable.transcript.grammar.taken import Page, Taken
from roundtable.transcript.model import ParticipantList


def roster(page: Page, index: int) -> Taken | None:
    """The block found before the walk, with its people as the whole article knows them."""
    placed = page.rosters.get(index)
    if placed is None:
        return None
    block, people = placed
    return Taken(block.end, lambda extent: ParticipantList(block.title.strip(), people, extent))
