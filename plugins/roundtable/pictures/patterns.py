"""Quiet patterns for the ground of covers and cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from roundtable.pictures.shapes import (
    CENTRE,
    FULL_TURN,
    HEIGHT,
    WIDTH,
    Arc,
    Disc,
    Lines,
    Shape,
    on_circle,
)

# Patterns run on beyond the cover, for a card shows a little more than that.
BEYOND = 60
GRAIN = 11


def _echoes() -> Iterator[Shape]:
    for radius in range(280, 640, 26):
        yield Arc(CENTRE, radius, 4, 0, FULL_TURN, GRAIN)


def _rules() -> Iterator[Shape]:
    strokes = tuple(
        ((-BEYOND, y), (WIDTH + BEYOND, y)) for y in range(10 - BEYOND, HEIGHT + BEYOND, 20)
    )
    yield Lines(strokes, 3, GRAIN)


def _slant() -> Iterator[Shape]:
    strokes = tuple(
        ((x + BEYOND, -BEYOND), (x - HEIGHT - BEYOND, HEIGHT + BEYOND))
        for x in range(20, WIDTH + HEIGHT, 40)
    )
    yield Lines(strokes, 7, GRAIN)


def _columns() -> Iterator[Shape]:
    strokes = tuple(((x, -BEYOND), (x, HEIGHT + BEYOND)) for x in range(30, WIDTH, 60))
    yield Lines(strokes, 30, GRAIN - 5)


def _sunrise() -> Iterator[Shape]:
    strokes = tuple(
        (on_circle(CENTRE, 270, angle), on_circle(CENTRE, 700, angle)) for angle in range(0, 360, 8)
    )
    yield Lines(strokes, 4, GRAIN)


def _hills() -> Iterator[Shape]:
    for radius in range(120, 760, 40):
        yield Arc((WIDTH, HEIGHT), radius, 16, 270, 90, GRAIN - 3)


def _moon() -> Iterator[Shape]:
    yield Disc((470, 150), 330, GRAIN - 3)
    yield Disc((110, 640), 250, GRAIN)


PATTERNS: tuple[Callable[[], Iterator[Shape]], ...] = (
    _echoes,
    _rules,
    _slant,
    _columns,
    _sunrise,
    _hills,
    _moon,
)
