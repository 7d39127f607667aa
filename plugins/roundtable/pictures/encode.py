"""One picture, encoded anew: upright, in sRGB, of a bounded size, and without any metadata."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from hashlib import sha256

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

UNREADABLE = Fault(
    "E521",
    Severity.ERROR,
    ja="画像として開けません。使えるのはJPEG、PNG、WebPだけです。壊れていないかも確かめ、"
    "いずれかの形式で保存し直してください。",
    en="This cannot be opened as a picture. Only JPEG, PNG and WebP are used here; save it as one "
    "of them, and check that it is not damaged.",
)
TOO_LARGE = Fault(
    "E522",
    Severity.ERROR,
    ja="画像が大きすぎます（{width}×{height}画素）。全体で6400万画素までに縮小してください。",
    en="This picture is too large ({width} × {height} pixels). Scale it down to at most 64 "
    "megapixels.",
)

SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
SAVE: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 85, "method": 4},
}
MOST_PIXELS = 64_000_000
LONGEST_SIDE = 1920


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the site gives it out. `name` comes from its content and carries the suffix;
    `width` and `height` are pixels of the upright picture."""

    name: str
    data: bytes
    width: int
    height: int


def encode(path: str, data: bytes) -> Picture | Diagnostic:
    """The picture in a file, encoded anew, or the finding why it cannot be shown.

    The size is read before any pixel is, so a bomb costs nothing.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(SUFFIXES)) as image:
                return _encoded(path, image)
    except Image.DecompressionBombError:
        return TOO_LARGE.on_line(path, 1, width="?", height="?")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return UNREADABLE.on_line(path, 1)


def _encoded(path: str, image: Image.Image) -> Picture | Diagnostic:
    width, height = image.size
    if width * height > MOST_PIXELS:
        return TOO_LARGE.on_line(path, 1, width=width, height=height)
    # Cameras that keep several shots in one file call their JPEG by another name.
    kind = image.format if image.format in SUFFIXES else "JPEG"
    upright = _upright(image, kind)
    out = io.BytesIO()
    upright.save(out, kind, **SAVE[kind])
    content = out.getvalue()
    name = f"{sha256(content).hexdigest()[:20]}.{SUFFIXES[kind]}"
    return Picture(name, content, *upright.size)


def _upright(image: Image.Image, kind: str) -> Image.Image:
    """The pixels alone: turned as the camera was held, in sRGB, not longer than a page can use."""
    turned = ImageOps.exif_transpose(image)
    transparent = turned.has_transparency_data and kind != "JPEG"
    plain = _srgb(turned).convert("RGBA" if transparent else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain.info = {}
    return plain


def _srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours every screen assumes, because its own profile is dropped."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, own, srgb, outputMode=mode)
    except ImageCms.PyCMSError:
        return image
    return converted or image
