"""Covers as SVG: shapes alone, without text, script or style, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from roundtable.pictures.composition import cover_shapes
from roundtable.pictures.palette import Colour, accent, hexadecimal, tone
from roundtable.pictures.shapes import (
    FULL_TURN,
    HEIGHT,
    WIDTH,
    Disc,
    Lines,
    Point,
    Shape,
    on_circle,
)
from roundtable.pictures.table import Table

_ROUND = 'stroke-linecap="round"'


def cover(table: Table) -> bytes:
    """The SVG file of an issue's cover."""
    base = accent(table.number)
    body = "".join(_groups(cover_shapes(table), base))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path fill="{hexadecimal(base)}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>'
        f'<g fill="none">{body}</g></svg>\n'
    ).encode()


def _groups(shapes: Iterable[Shape], base: Colour) -> Iterator[str]:
    """Neighbours that look alike share their attributes."""
    for attributes, alike in groupby(shapes, key=lambda shape: _attributes(shape, base)):
        yield f'<path {attributes} d="{"".join(map(_path, alike))}"/>'


def _attributes(shape: Shape, base: Colour) -> str:
    colour = hexadecimal(tone(base, shape.tone))
    if isinstance(shape, Disc):
        # A dot of a round pen takes a quarter of the room that a circle takes.
        return f'stroke="{colour}" stroke-width="{_number(2 * shape.radius)}" {_ROUND}'
    return f'stroke="{colour}" stroke-width="{_number(shape.width)}"'


def _path(shape: Shape) -> str:
    if isinstance(shape, Disc):
        return f"M{_point(shape.centre)}h.01"
    if isinstance(shape, Lines):
        return "".join(f"M{_point(start)}l{_way(start, end)}" for start, end in shape.strokes)
    if shape.sweep >= FULL_TURN:
        return _circle(shape.centre, shape.radius)
    start = on_circle(shape.centre, shape.radius, shape.start)
    end = on_circle(shape.centre, shape.radius, shape.start + shape.sweep)
    radius, large = _number(shape.radius), int(shape.sweep > FULL_TURN / 2)
    return f"M{_point(start)}A{radius} {radius} 0 {large} 1 {_point(end)}"


def _circle(centre: Point, radius: float) -> str:
    r, across = _number(radius), _number(2 * radius)
    left = _point((centre[0] - radius, centre[1]))
    return f"M{left}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0-{across} 0"


def _point(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _way(start: Point, end: Point) -> str:
    """From a point to another; a minus separates as well as a blank does."""
    return _point((end[0] - start[0], end[1] - start[1])).replace(" -", "-")


def _number(value: float) -> str:
    """At most one digit after the point; that is a third of a pixel on a large cover."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written
