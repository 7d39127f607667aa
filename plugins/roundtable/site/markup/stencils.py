"""What stands on a page dozens of times is rendered by its template once and then filled in.

A talk has forty turns of few shapes: with or without a role, with or without a twin. A piece is a
named tuple of clean HTML, in the order of the parameters of the macro in ``partials/stencils.html``
that has the name of its class. The macro runs once for each shape, which is what of the piece is
empty, with marks instead of values; what it makes is kept as a function that puts values there. So
the theme alone knows the markup, and a page costs as much as its values.

A macro may therefore ask whether a value is there, but not what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

TEMPLATE = "partials/stencils.html"

Piece = tuple[Any, ...]
"""The last value may be a tuple of pieces, which are put inside."""

_MARK = re.compile("\ue000(\\d+)\ue001")


class Stencils:
    """The stencils of one theme in one language, cut when they are first needed."""

    def __init__(self, jinja: Environment) -> None:
        self._jinja = jinja
        self._known: dict[tuple[object, ...], Callable[..., str]] = {}

    def html(self, pieces: Iterable[Piece], between: str = "\n") -> Markup:
        """The pieces one after another, with something between them: each on a line of its own."""
        return Markup(between.join(map(self._filled, pieces)))

    def _filled(self, piece: Piece) -> str:
        shape = piece.__class__, *map(bool, piece)
        fill = self._known.get(shape)
        if fill is None:
            fill = self._known[shape] = self._cut(piece.__class__.__name__, shape[1:])
        *values, last = piece
        if last.__class__ is tuple:
            last = "\n".join(map(self._filled, last))
        return fill(*values, last)

    def _cut(self, name: str, given: tuple[object, ...]) -> Callable[..., str]:
        macro = getattr(self._jinja.get_template(TEMPLATE).module, name)
        marks = (Markup(f"\ue000{at}\ue001") if there else "" for at, there in enumerate(given))
        return _filling(str(macro(*marks)), len(given))


def _filling(made: str, count: int) -> Callable[..., str]:
    """A function of so many values that puts them where their marks stand in some HTML. It is an
    f-string, which takes a third of the time of `str.format`."""
    values = [f"v{at}" for at in range(count)]
    body = _MARK.sub(r"{v\1}", made.replace("{", "{{").replace("}", "}}"))
    filling: Callable[..., str] = eval(f"lambda {', '.join(values)}: f{body!r}")
    return filling
