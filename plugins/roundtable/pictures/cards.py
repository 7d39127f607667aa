"""Share cards: what other sites show of a page when somebody passes its address on.

A card is paper with the words set large, beside it a strip in the accent with what the page is
about, seen from above. Words are measured and broken here; what is said comes from the caller.
"""

from __future__ import annotations

import io

from msgspec import Struct
from PIL import Image, ImageDraw

from roundtable.pictures.font import Font, drawable
from roundtable.pictures.lines import broken
from roundtable.pictures.paint import painted
from roundtable.pictures.palette import INK, PAPER, SOFT, Colour, accent, tone
from roundtable.pictures.recipe import name_of
from roundtable.pictures.shapes import CENTRE, Shape
from roundtable.transcript.model import Lang

WIDTH, HEIGHT = 1200, 630
STRIP = 420
LEFT, RIGHT, TOP, BOTTOM = 72, 56, 60, 58
TEXT_WIDTH = WIDTH - STRIP - LEFT - RIGHT
# Sizes of the title in pixels, tried from the largest, with the lines it may take.
TITLE_SIZES = ((92, 2), (76, 3), (64, 3), (56, 4), (50, 4), (44, 5), (38, 6))
SUBTITLE_SIZE = 30
NAMES_SIZE = 26
KICKER_SIZE = 25
# Of a number or letters in the middle of the art, by how many there are; the last is for more.
ORNAMENT_SIZES = (150, 150, 124, 92)
FOOT_LINES = 2
# Between what stands above one another, in pixels.
BELOW_KICKER = 40
ABOVE_SUBTITLE = 20
# What the kicker and the foot take of the height between the margins, and how the rest is shared
# out: this much of it stands above the title.
KICKER_AND_FOOT = 150
ABOVE_TITLE = 0.42
# What a title leaves of that height as it is chosen: the same, and 30 pixels of air.
AROUND_TITLE = KICKER_AND_FOOT + 30
# A short line between the magazine and the kind: how far it is from both, how long, how high.
DASH_GAP, DASH, DASH_RISE = 18, 34, 9
# The art is drawn around the middle of the table.
ART_SCALE = 0.82
ART_ORIGIN = (CENTRE[0] - STRIP / 2 / ART_SCALE, CENTRE[1] - HEIGHT / 2 / ART_SCALE)


class Card(Struct, frozen=True):
    """What stands on a card.

    `magazine` and `kind` open it, `title` is set large and `subtitle` below it, `foot` (who speaks,
    what a person does) closes it; a no-break space in it keeps a name on one line. `ornament`
    stands in the middle of the art: a number or one letter. `accent` counts those of `palette`.
    """

    lang: Lang
    magazine: str
    kind: str
    title: str
    subtitle: str
    foot: str
    ornament: str
    accent: int
    art: tuple[Shape, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every text of the card."""
        return (self.magazine, self.kind, self.title, self.subtitle, self.foot, self.ornament)

    def name(self, font: Font) -> str:
        """The name of its file, which stands for everything on it."""
        return f"card-{name_of(repr(self), font.version)}.png"


class _Setting(Struct, frozen=True):
    """A text broken into lines at a size; `height` is that of all lines in pixels."""

    lines: tuple[str, ...]
    size: int
    leading: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading


def card(content: Card, font: Font) -> bytes:
    """The card as PNG. The few colours it needs make that smaller than a JPEG, and sharp."""
    colour = accent(content.accent)
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    art = painted(content.art, colour, (STRIP, HEIGHT), ART_SCALE, ART_ORIGIN)
    image.paste(art, (WIDTH - STRIP, 0))
    pen = _Pen(ImageDraw.Draw(image), font, content.lang)
    pen.ornament(content.ornament, colour)
    pen.kicker(content.magazine, content.kind, colour)
    pen.title(content)
    pen.foot(content.foot)
    return _png(image, colour)


class _Pen:
    """Sets the words of one card."""

    def __init__(self, draw: ImageDraw.ImageDraw, font: Font, lang: Lang) -> None:
        self._draw = draw
        self._font = font
        self._lang: Lang = lang

    def ornament(self, text: str, colour: Colour) -> None:
        size = ORNAMENT_SIZES[min(len(text), len(ORNAMENT_SIZES) - 1)]
        middle = (WIDTH - STRIP / 2, HEIGHT / 2)
        font = self._font.at(size)
        left, top, right, bottom = font.getbbox(text, anchor="ls")
        self._draw.text(
            (middle[0] - (left + right) / 2, middle[1] - (top + bottom) / 2),
            text, colour, font, anchor="ls",
        )  # fmt: skip

    def kicker(self, magazine: str, kind: str, colour: Colour) -> None:
        magazine, font = drawable(magazine), self._font.at(KICKER_SIZE)
        baseline = TOP + KICKER_SIZE
        self._text((LEFT, baseline), magazine, KICKER_SIZE, INK, bold=0.7)
        x, y = LEFT + font.getlength(magazine) + DASH_GAP, baseline - DASH_RISE
        self._draw.line([(x, y), (x + DASH, y)], colour, 2)
        self._text((x + DASH + DASH_GAP, baseline), drawable(kind), KICKER_SIZE, colour)

    def title(self, content: Card) -> None:
        """In the upper part of what the kicker and the foot leave."""
        title, subtitle = drawable(content.title), drawable(content.subtitle)
        below = self._cut(self._set(subtitle, SUBTITLE_SIZE, 1.5), 2) if subtitle else None
        taken = below.height + ABOVE_SUBTITLE if below else 0
        setting = self._largest(title, HEIGHT - TOP - BOTTOM - AROUND_TITLE - taken)
        left = HEIGHT - TOP - BOTTOM - KICKER_AND_FOOT - setting.height - taken
        top = TOP + KICKER_SIZE + BELOW_KICKER + max(0.0, left * ABOVE_TITLE)
        y = self._lines(setting, top, INK, bold=setting.size / 70)
        if below:
            self._lines(below, y + ABOVE_SUBTITLE, SOFT, bold=0)

    def foot(self, text: str) -> None:
        setting = self._cut(self._set(drawable(text), NAMES_SIZE, 1.5), FOOT_LINES)
        top = HEIGHT - BOTTOM - setting.height
        if setting.lines:
            self._draw.line([(LEFT, top - 16), (LEFT + 56, top - 16)], tone(SOFT, 40), 2)
        self._lines(setting, top, SOFT, bold=0)

    def _cut(self, setting: _Setting, most: int) -> _Setting:
        """At most so many lines; where more would follow, three dots say so."""
        if len(setting.lines) <= most:
            return setting
        *before, line = setting.lines[:most]
        font, end = self._font.at(setting.size), len(line)
        dots = "…" if self._lang == "ja" else "..."
        while end > 1 and font.getlength(line[:end] + dots) > TEXT_WIDTH:
            end -= 1
        last = line[:end].rstrip("、。,. ·\u3000") + dots
        return _Setting((*before, last), setting.size, setting.leading)

    def _largest(self, text: str, room: float) -> _Setting:
        leading = 1.32 if self._lang == "ja" else 1.18
        for size, most in TITLE_SIZES:
            setting = self._set(text, size, leading)
            if len(setting.lines) <= most and setting.height <= room:
                return setting
        return self._cut(setting, int(room / (setting.size * leading)))

    def _set(self, text: str, size: int, leading: float) -> _Setting:
        font = self._font.at(size)
        return _Setting(broken(text, self._lang, TEXT_WIDTH, font.getlength), size, leading)

    def _lines(self, setting: _Setting, top: float, colour: Colour, bold: float) -> float:
        """Set the lines and give where the next thing may begin."""
        step = setting.size * setting.leading
        for number, line in enumerate(setting.lines):
            baseline = top + number * step + step / 2 + setting.size * 0.36
            # An opening bracket fills the right half of its square; its line begins with the left.
            hang = setting.size * 0.46 if line[:1] in "「『（【" else 0
            self._text((LEFT - hang, baseline), line, setting.size, colour, bold)
        return top + setting.height

    def _text(
        self, at: tuple[float, float], text: str, size: int, colour: Colour, bold: float = 0
    ) -> None:
        self._draw.text(
            at, text, colour, self._font.at(size), anchor="ls",
            stroke_width=bold, stroke_fill=colour,
        )  # fmt: skip


def _png(image: Image.Image, colour: Colour) -> bytes:
    """Every colour of a card lies between the paper and one of three others, so a short palette
    has them all."""
    ramps = (_ramp(INK, 20), _ramp(SOFT, 12), _ramp(colour, 32))
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for ramp in ramps for colour in ramp for value in colour])
    flat = image.quantize(palette=palette, dither=Image.Dither.NONE)
    out = io.BytesIO()
    # The last step of zlib would take three times as long for two percent.
    flat.save(out, "PNG", compress_level=8)
    return out.getvalue()


def _ramp(colour: Colour, steps: int) -> list[Colour]:
    return [tone(colour, 100 * step // (steps - 1)) for step in range(steps)]
