"""Shapes as pixels, drawn larger than needed and scaled down, so that curves are smooth."""

from __future__ import annotations

from collections.abc import Iterable

from PIL import Image, ImageDraw

from roundtable.pictures.palette import Colour, tone
from roundtable.pictures.shapes import Disc, Lines, Point, Shape

FINER = 3


def painted(
    shapes: Iterable[Shape], base: Colour, size: tuple[int, int], scale: float, origin: Point
) -> Image.Image:
    """Shapes on their ground. `scale` is pixels a unit, `origin` the unit at the upper left."""
    factor = scale * FINER
    canvas = Image.new("RGB", (size[0] * FINER, size[1] * FINER), base)
    draw = ImageDraw.Draw(canvas)
    for shape in shapes:
        _draw(draw, shape, tone(base, shape.tone), factor, origin)
    return canvas.reduce(FINER)


def _draw(
    draw: ImageDraw.ImageDraw, shape: Shape, colour: Colour, factor: float, origin: Point
) -> None:
    def place(point: Point) -> Point:
        return (point[0] - origin[0]) * factor, (point[1] - origin[1]) * factor

    if isinstance(shape, Lines):
        for start, end in shape.strokes:
            draw.line([place(start), place(end)], colour, max(1, round(shape.width * factor)))
        return
    x, y = place(shape.centre)
    if isinstance(shape, Disc):
        radius = shape.radius * factor
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), colour)
        return
    outer = (shape.radius + shape.width / 2) * factor
    first = shape.start - 90
    box = (x - outer, y - outer, x + outer, y + outer)
    draw.arc(box, first, first + shape.sweep, colour, max(1, round(shape.width * factor)))
