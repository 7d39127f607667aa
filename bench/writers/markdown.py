"""The talk in the Markdown that Hugo and stock Pelican both read: each turn under an anchor."""

from __future__ import annotations

from collections.abc import Iterator

import frame
from corpus import Heading, Lang, Roundtable


def blocks(table: Roundtable, lang: Lang) -> Iterator[str]:
    """The body of an article; turns are headings with an id, too deep for a contents list."""
    yield frame.intro(table, lang)
    yield frame.NOTE.get(lang)
    yield frame.agenda(table, lang)
    turn = 0
    for block in table.talk:
        if isinstance(block, Heading):
            yield f"{'#' * (block.level + 1)} {block.text.get(lang)}"
            continue
        turn += 1
        name = block.speaker.surname.get(lang) if block.speaker else "―"
        yield f"#### {name} {{#u-{turn}}}"
        yield from block.paragraphs[lang]
    yield frame.CREDITS.get(lang)
