"""How a cover is composed: a quiet pattern, and on it a round table with everybody around it.

Everything follows from the issue: its number turns the table and chooses how the talk around it is
drawn, its first topic chooses the pattern, the organisations give the tones, and how much each
person said gives the lengths.
"""

from __future__ import annotations

from zlib import crc32

from roundtable.pictures.patterns import PATTERNS
from roundtable.pictures.shapes import CENTRE, FULL_TURN, PAPER, Disc, Shape
from roundtable.pictures.table import Table
from roundtable.pictures.talks import TALKS, Voice

TABLE_RADIUS = 118
# The tones of the organisations, in the order in which they sit.
TONES = (96, 62, 36, 80, 48, 25)


def cover_shapes(table: Table) -> tuple[Shape, ...]:
    """The shapes of a cover from back to front; the ground is tone 0."""
    topic = table.topics[0] if table.topics else ""
    pattern = PATTERNS[crc32(topic.encode()) % len(PATTERNS)]
    talk = TALKS[table.number % len(TALKS)]
    return (*pattern(), *talk(_voices(table)), Disc(CENTRE, TABLE_RADIUS, PAPER))


def _voices(table: Table) -> list[Voice]:
    voices: list[Voice] = []
    angle = table.number * 47.0
    for seat, share in zip(table.seats, table.shares, strict=True):
        sweep = share * FULL_TURN
        tone = TONES[seat.organisation % len(TONES)]
        voices.append(Voice(angle + sweep / 2, sweep, tone, share))
        angle += sweep
    return voices
