"""Picture files of all kinds, made here so that a reader sees what is in them."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

SECRET = b"35.6812N 139.7671E"
ORIENTATION, MAKER_NOTE, GPS = 0x0112, 0x927C, 0x8825


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """An image as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def drawing(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A teal picture with its upper left corner in white."""
    image = Image.new("RGB", (width, height), "teal")
    ImageDraw.Draw(image).rectangle((0, 0, width // 2 - 1, height // 2 - 1), "white")
    return image.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    """What a telephone writes into a picture: how it was held, and where."""
    written = Image.Exif()
    written[ORIENTATION] = orientation
    written[MAKER_NOTE] = SECRET
    written.get_ifd(GPS)[29] = SECRET.decode()
    return written


def with_everything(kind: str) -> bytes:
    """A picture that holds the secret in every place its format has."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": exif(), "icc_profile": profile}
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", SECRET.decode())
        options["pnginfo"] = text
    else:
        options["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    if kind == "JPEG":
        options["comment"] = SECRET
    return saved(drawing(600, 400), kind, **options)


def palette_with_hole() -> bytes:
    """A PNG with a palette whose white shows through."""
    image = drawing(600, 400).quantize(4)
    white = image.getpixel((0, 0))
    return saved(image, "PNG", transparency=white)


def sixteen_bits() -> bytes:
    """A grey PNG of sixteen bits: the left half a quarter bright, the right half full."""
    image = Image.new("I;16", (600, 400), 0x4000)
    image.paste(0xFFFF, (300, 0, 600, 400))
    return saved(image, "PNG")


def moving(kind: str) -> bytes:
    """Two frames in one file."""
    second = Image.new("RGB", (600, 400), "pink")
    return saved(drawing(600, 400), kind, save_all=True, append_images=[second], duration=200)


def bomb_header(width: int, height: int) -> bytes:
    """The first bytes of a PNG that says to be huge, with nothing in it."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    empty = b"IDAT" + zlib.compress(b"")
    chunks = b"".join(
        struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
        for body in (header, empty, b"IEND")
    )
    return b"\x89PNG\r\n\x1a\n" + chunks
