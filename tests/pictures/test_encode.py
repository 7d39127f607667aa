"""Pictures come out upright, of a bounded size, and with nothing but their pixels."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin
from roundtable.pictures import Picture, encode
from roundtable.pictures.encode import LONGEST_SIDE, MOST_PIXELS
from roundtable.transcript.diagnostic import Diagnostic

SECRET = b"35.6 N 139.7 E"
ORIENTATION, MAKER_NOTE = 0x0112, 0x927C


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def picture(data: bytes) -> Picture:
    outcome = encode("images/a", data)
    assert isinstance(outcome, Picture)
    return outcome


def code(data: bytes) -> str:
    outcome = encode("images/a", data)
    assert isinstance(outcome, Diagnostic)
    assert outcome.path == "images/a"
    return outcome.code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_keeps_its_format_and_loses_its_metadata(kind: str) -> None:
    exif = Image.Exif()
    exif[MAKER_NOTE] = SECRET
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    options = {"pnginfo": info} if kind == "PNG" else {"xmp": SECRET}
    data = saved(Image.new("RGB", (30, 20), "teal"), kind, exif=exif, **options)
    assert SECRET in data
    made = picture(data)
    assert (made.width, made.height) == (30, 20)
    assert SECRET not in made.data
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.format == kind
        assert not image.getexif()


def test_a_picture_is_turned_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    made = picture(saved(Image.new("RGB", (30, 20), "teal"), "JPEG", exif=exif))
    assert (made.width, made.height) == (20, 30)


def test_a_large_picture_is_scaled_down() -> None:
    made = picture(saved(Image.new("RGB", (LONGEST_SIDE * 2, 1000), "teal"), "PNG"))
    assert (made.width, made.height) == (LONGEST_SIDE, 500)


def test_transparency_stays() -> None:
    made = picture(saved(Image.new("RGBA", (3, 2), (0, 0, 0, 0)), "PNG"))
    with Image.open(io.BytesIO(made.data)) as image:
        assert image.mode == "RGBA"


def test_the_name_comes_from_the_content() -> None:
    teal, rose = (saved(Image.new("RGB", (3, 2), c), "PNG") for c in ("teal", "pink"))
    assert picture(teal).name == picture(teal).name != picture(rose).name
    assert picture(teal).name.endswith(".png")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        saved(Image.new("P", (3, 2)), "GIF"),
        saved(Image.new("RGB", (3, 2)), "TIFF"),
        saved(Image.new("RGB", (300, 200), "teal"), "PNG")[:60],
    ],
    ids=["empty", "text", "svg", "gif", "tiff", "cut off"],
)
def test_what_cannot_be_shown_is_refused(data: bytes) -> None:
    assert code(data) == "E521"


@pytest.mark.parametrize("times", [1, 3])
def test_too_many_pixels_are_refused_before_they_are_read(times: int) -> None:
    side = int((MOST_PIXELS * times) ** 0.5) + 1
    bomb = saved(Image.new("1", (side, side)), "PNG")
    assert len(bomb) < 200_000
    assert code(bomb) == "E522"
