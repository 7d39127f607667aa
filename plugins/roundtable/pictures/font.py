"""The one font cards are set in, and which characters it has.

It comes with the package that `make` installs. Nothing of that package runs; its file is read.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from msgspec import Struct
from PIL import ImageFont

PACKAGE = "notojp-matplotlib"
FILE = "notojp_matplotlib/fonts/NotoSansCJKjp-Regular.otf"

# Signs that choose a form of the character before them; without them its usual form is drawn.
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u200b-\u200d\u2060\ufeff]")
_BLANKS = re.compile(r"[ \t\r\n]+")
_VOICED = re.compile(".[\u3099\u309a]")


class Font(Struct, frozen=True):
    """A font file: where it lies, its version for keys, and the characters it draws."""

    path: str
    version: str
    characters: frozenset[int]

    def missing(self, text: str) -> str:
        """The characters of a text that this font cannot draw, each once, in order."""
        drawn = drawable(text)
        return "".join(dict.fromkeys(c for c in drawn if ord(c) not in self.characters))

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font in a size in pixels."""
        return _sized(self.path, size)


def drawable(text: str) -> str:
    """A text as it is drawn: on one line, sound marks joined to their kana, no selectors."""
    joined = _VOICED.sub(lambda kana: unicodedata.normalize("NFC", kana[0]), text)
    return _BLANKS.sub(" ", _SELECTORS.sub("", joined)).strip(" ")


@cache
def installed_font() -> Font | None:
    """The font, or None where its package is not installed."""
    try:
        package = distribution(PACKAGE)
    except PackageNotFoundError:
        return None
    path = Path(str(package.locate_file(FILE)))
    if not path.is_file():
        return None
    return Font(str(path), f"{PACKAGE} {package.version}", _characters(path.read_bytes()))


@lru_cache(maxsize=64)
def _sized(path: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout needs no library that one machine has and another has not.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _characters(data: bytes) -> frozenset[int]:
    """The code points of a font, out of the part of its ``cmap`` that knows all planes."""
    cmap = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for record in range(count):
        (offset,) = struct.unpack_from(">4xI", data, cmap + 4 + 8 * record)
        (kind,) = struct.unpack_from(">H", data, cmap + offset)
        if kind == 12:
            return _groups(data, cmap + offset)
    return frozenset()


def _table(data: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">4xH", data)
    for record in range(count):
        tag, offset = struct.unpack_from(">4s4xI", data, 12 + 16 * record)
        if tag == name:
            return int(offset)
    raise ValueError(f"no table {name!r} in the font")


def _groups(data: bytes, at: int) -> frozenset[int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    ranges = (struct.unpack_from(">II", data, at + 16 + 12 * group) for group in range(count))
    return frozenset(point for first, last in ranges for point in range(first, last + 1))
