"""A content picture for the pages: in three formats and several widths, all made from one file.

The set is known before anything is encoded: names come from the bytes of the file and from how
they will be encoded.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

import PIL
from msgspec import Struct
from PIL import Image

from roundtable.pictures.opening import checked, upright
from roundtable.pictures.recipe import name_of
from roundtable.pictures.workshop import Job
from roundtable.transcript.diagnostic import Diagnostic

WIDTHS = (480, 800, 1200, 1600)
# The width a browser gets that knows neither <picture> nor srcset.
PLAIN_WIDTH = 1200


class Encoding(Struct, frozen=True):
    """A format of the site: its media type, suffix, Pillow's name for it, and how to save it."""

    type: str
    suffix: str
    format: str
    options: tuple[tuple[str, object], ...]


# In the order in which a browser shall choose. One thread an encoder: the same bytes every time.
ENCODINGS = (
    Encoding("image/avif", "avif", "AVIF", (("quality", 50), ("speed", 8), ("max_threads", 1))),
    Encoding("image/webp", "webp", "WEBP", (("quality", 78), ("method", 4))),
    Encoding(
        "image/jpeg", "jpg", "JPEG", (("quality", 80), ("optimize", True), ("progressive", True))
    ),
)
SETTINGS = f"{PIL.__version__} {WIDTHS} {ENCODINGS}"


class Variant(Struct, frozen=True):
    """One file of a set: its name, its size in pixels, and how it is encoded."""

    name: str
    width: int
    height: int
    encoding: Encoding


class PictureSet(Struct, frozen=True):
    """All files of one picture; `width` and `height` are those of the largest, in pixels."""

    width: int
    height: int
    variants: tuple[Variant, ...]

    @property
    def plain(self) -> Variant:
        """The file for a browser that cannot choose."""
        own = [v for v in self.variants if v.encoding is ENCODINGS[-1] and v.width <= PLAIN_WIDTH]
        return max(own, key=lambda variant: variant.width)


def picture_set(path: str, data: bytes) -> PictureSet | Diagnostic:
    """What will be made of a picture file, or the finding why it cannot be shown."""
    size = checked(path, data)
    if isinstance(size, Diagnostic):
        return size
    stem = name_of(data, SETTINGS)
    sizes = list(_sizes(*size))
    variants = tuple(
        Variant(f"{stem}-{width}.{encoding.suffix}", width, height, encoding)
        for encoding in ENCODINGS
        for width, height in sizes
    )
    return PictureSet(*sizes[-1], variants)


def picture_job(data: bytes, pictures: PictureSet) -> Job:
    """The work of making a set from the file it was planned for."""
    by_name = {variant.name: variant for variant in pictures.variants}
    return Job(tuple(by_name), partial(_encoded, data, by_name))


def _sizes(width: int, height: int) -> Iterator[tuple[int, int]]:
    """Never larger than the picture is; its own width is the largest where that is sensible."""
    largest = min(width, WIDTHS[-1])
    for wanted in (*(step for step in WIDTHS if step < largest), largest):
        yield wanted, max(1, round(height * wanted / width))


def _encoded(data: bytes, variants: dict[str, Variant], names: tuple[str, ...]) -> Iterator[bytes]:
    whole = upright(data)
    scaled: dict[int, Image.Image] = {}
    for name in names:
        variant = variants[name]
        if variant.width not in scaled:
            scaled[variant.width] = _scaled(whole, variant)
        yield _saved(scaled[variant.width], variant.encoding)


def _scaled(whole: Image.Image, variant: Variant) -> Image.Image:
    size = (variant.width, variant.height)
    if whole.size == size:
        return whole
    return whole.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(image: Image.Image, encoding: Encoding) -> bytes:
    """A JPEG knows no transparency: what shows through is white there."""
    if encoding.format == "JPEG" and image.mode == "RGBA":
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image).convert("RGB")
    out = io.BytesIO()
    image.save(out, encoding.format, **dict(encoding.options))
    return out.getvalue()
