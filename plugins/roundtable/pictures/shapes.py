"""The shapes covers are made of, in one coordinate system for SVG and for pixels.

Angles are degrees clockwise from twelve o'clock, lengths units of the cover. `tone` is the
percentage of paper in the accent, see `palette`.
"""

from __future__ import annotations

from math import cos, radians, sin

from msgspec import Struct

Point = tuple[float, float]

WIDTH, HEIGHT = 600, 800
# The middle of the table.
CENTRE: Point = (300, 356)
FULL_TURN = 360
# The tone that is paper alone.
PAPER = 100


class Disc(Struct, frozen=True):
    """A filled circle."""

    centre: Point
    radius: float
    tone: int


class Arc(Struct, frozen=True):
    """Part of a ring; `radius` runs through the middle of its `width`. 360 degrees close it."""

    centre: Point
    radius: float
    width: float
    start: float
    sweep: float
    tone: int


class Lines(Struct, frozen=True):
    """Straight strokes of one width, each from a point to a point."""

    strokes: tuple[tuple[Point, Point], ...]
    width: float
    tone: int


Shape = Disc | Arc | Lines


def on_circle(centre: Point, radius: float, angle: float) -> Point:
    """The point of a circle at an angle."""
    turn = radians(angle)
    return centre[0] + radius * sin(turn), centre[1] - radius * cos(turn)
