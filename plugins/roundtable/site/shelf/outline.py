"""The headings of an edition with their anchors: ``s-1`` a section, ``s-1-2`` a line in it.

Both editions of an article have the same anchors as long as they have the same headings.
"""

from __future__ import annotations

from collections.abc import Iterable

from roundtable.site.views.article import ContentsEntry
from roundtable.site.views.common import SectionLink
from roundtable.transcript.model import TURNS, Heading
from roundtable.transcript.transcript import Transcript


def anchors(transcript: Transcript) -> list[tuple[str, Heading]]:
    """Every heading with its anchor, in order; lines before the first section are ``s-0-1`` …"""
    found = []
    section = line = 0
    for block in transcript.blocks:
        if not isinstance(block, Heading):
            continue
        if block.level == 1:
            section, line = section + 1, 0
            found.append((f"s-{section}", block))
        else:
            line += 1
            found.append((f"s-{section}-{line}", block))
    return found


def section_numbers(transcript: Transcript) -> tuple[int, ...]:
    """Of every turn, how many headings of level 1 stand above it."""
    numbers = []
    section = 0
    for block in transcript.blocks:
        if isinstance(block, Heading):
            section += block.level == 1
        elif isinstance(block, TURNS):
            numbers.append(section)
    return tuple(numbers)


def contents(headings: Iterable[SectionLink]) -> tuple[ContentsEntry, ...]:
    """The headings as a list of contents; a smaller one without a section above stands alone."""
    entries: list[tuple[SectionLink, list[SectionLink]]] = []
    for link in headings:
        if link.level == 1 or not entries or entries[-1][0].level != 1:
            entries.append((link, []))
        else:
            entries[-1][1].append(link)
    return tuple(ContentsEntry(section, tuple(children)) for section, children in entries)
