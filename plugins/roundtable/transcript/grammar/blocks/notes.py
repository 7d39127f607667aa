"""Notes that open with ※: definitions, and what the reader should know about the article."""

from __future__ import annotations

from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.model import Note


def note(page: Page, index: int) -> Taken | None:
    """One line, one note; it interrupts a turn without ending it."""
    text = page.lines.texts[index].strip()
    if not text.startswith("※"):
        return None
    if not page.lines.is_blank(index + 1) and page.people.knows(text[1:].strip(" 　:：")):
        return None  # 「※速水」 right above words is no definition.
    return Taken(index + 1, lambda extent: Note(text, extent), ends_turn=False)
