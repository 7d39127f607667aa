"""What stands on the cards of people and topics beside the words; on others stands the cover."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from roundtable.pictures.patterns import PATTERNS
from roundtable.pictures.shapes import CENTRE, FULL_TURN, PAPER, Arc, Disc, Shape, on_circle


def speaker_emblem(speaker: str, articles: int) -> tuple[Shape, ...]:
    """One seat made large, with as many small ones around it as there are articles of theirs."""
    turn = crc32(speaker.encode())
    return (*PATTERNS[turn % len(PATTERNS)](), *_company(articles, turn % FULL_TURN))


def _company(articles: int, first: int) -> Iterator[Shape]:
    yield Arc(CENTRE, 196, 3, 0, FULL_TURN, 45)
    for seat in range(articles):
        yield Disc(on_circle(CENTRE, 196, first + seat * FULL_TURN / articles), 17, 70)
    yield Disc(CENTRE, 140, PAPER)


def topic_emblem(topic: str, articles: int) -> tuple[Shape, ...]:
    """Rings that cross, as what is said about one thing does, more with every article."""
    turn = crc32(topic.encode())
    count = min(9, articles + 2)
    rings = (
        Arc(
            on_circle(CENTRE, 92, turn % FULL_TURN + ring * FULL_TURN / count),
            128,
            5,
            0,
            FULL_TURN,
            86,
        )
        for ring in range(count)
    )
    return (*PATTERNS[turn // 7 % len(PATTERNS)](), *rings, Disc(CENTRE, 34, PAPER))
