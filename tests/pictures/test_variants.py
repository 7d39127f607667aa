"""Pictures come out upright, in three formats and several widths, with nothing but their pixels."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from photographs import (
    SECRET,
    bomb_header,
    drawing,
    exif,
    moving,
    palette_with_hole,
    saved,
    sixteen_bits,
    with_everything,
)
from PIL import Image
from roundtable.pictures import Cache, PictureSet, finished, picture_job, picture_set
from roundtable.pictures.opening import MOST_PIXELS
from roundtable.transcript.diagnostic import Diagnostic

METADATA = (b"Exif", b"GPS", b"http://ns.adobe.com", b"xmpmeta", b"ICC_PROFILE", b"iCCP", b"ICCP")


@pytest.fixture
def made(tmp_path: Path) -> Callable[[bytes], dict[str, bytes]]:
    """Makes every file of a picture; gives them by name."""

    def make(data: bytes) -> dict[str, bytes]:
        return dict(finished([picture_job(data, planned(data))], Cache(tmp_path / "cache")))

    return make


def planned(data: bytes) -> PictureSet:
    outcome = picture_set("images/a", data)
    assert isinstance(outcome, PictureSet)
    return outcome


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def plain(files: dict[str, bytes], data: bytes) -> Image.Image:
    return opened(files[planned(data).plain.name])


def colour(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    value = image.convert("RGB").getpixel((x, y))
    assert isinstance(value, tuple)
    return value


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (2400, [480, 800, 1200, 1600]),
        (1600, [480, 800, 1200, 1600]),
        (1000, [480, 800, 1000]),
        (480, [480]),
        (90, [90]),
    ],
)
def test_a_picture_is_never_made_larger(width: int, widths: list[int]) -> None:
    pictures = planned(saved(drawing(width, width // 2), "PNG"))
    by_format: dict[str, list[int]] = {}
    for variant in pictures.variants:
        by_format.setdefault(variant.encoding.type, []).append(variant.width)
    assert by_format == {"image/avif": widths, "image/webp": widths, "image/jpeg": widths}
    assert (pictures.width, pictures.height) == (widths[-1], widths[-1] // 2)
    assert pictures.plain.width == max(w for w in widths if w <= 1200)


def test_every_file_is_what_its_set_says(made: Callable[[bytes], dict[str, bytes]]) -> None:
    data = saved(drawing(900, 600), "PNG")
    files = made(data)
    for variant in planned(data).variants:
        image = opened(files[variant.name])
        assert image.size == (variant.width, variant.height)
        assert image.format == variant.encoding.format
    assert len(files) == 9


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_metadata_is_left(kind: str, made: Callable[[bytes], dict[str, bytes]]) -> None:
    data = with_everything(kind)
    assert SECRET in data
    for file in made(data).values():
        assert SECRET not in file
        assert [mark for mark in METADATA if mark in file] == []
        assert not opened(file).getexif()
        assert not {"icc_profile", "exif", "xmp", "comment"} & set(opened(file).info)


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (10, 10)), (3, (590, 390)), (6, (390, 10)), (8, (10, 590))],
)
def test_a_picture_is_turned_as_the_camera_was_held(
    orientation: int, corner: tuple[int, int], made: Callable[[bytes], dict[str, bytes]]
) -> None:
    """The white corner is where a viewer of the photograph would show it."""
    data = saved(drawing(600, 400), "JPEG", exif=exif(orientation))
    pictures, files = planned(data), made(data)
    assert (pictures.width, pictures.height) == ((400, 600) if orientation > 4 else (600, 400))
    largest = next(v for v in pictures.variants if v.width == pictures.width)
    image = opened(files[largest.name])
    assert min(colour(image, *corner)) > 230
    opposite = (pictures.width - 1 - corner[0], pictures.height - 1 - corner[1])
    assert colour(image, *opposite)[0] < 40


def test_a_picture_for_print_keeps_its_colours(made: Callable[[bytes], dict[str, bytes]]) -> None:
    data = saved(drawing(600, 400, "CMYK"), "JPEG")
    image = plain(made(data), data)
    assert image.mode == "RGB"
    assert min(colour(image, 10, 10)) > 230
    assert colour(image, 400, 250)[0] < 60


def test_what_shows_through_stays_so_and_is_white_where_it_cannot(
    made: Callable[[bytes], dict[str, bytes]],
) -> None:
    data = palette_with_hole()
    files = made(data)
    for variant in planned(data).variants:
        image = opened(files[variant.name])
        if variant.encoding.format == "JPEG":
            assert min(colour(image, 10, 10)) > 250
        else:
            alpha = image.convert("RGBA").getpixel((10, 10))
            assert isinstance(alpha, tuple) and alpha[3] < 10


def test_sixteen_bits_are_not_cut_off(made: Callable[[bytes], dict[str, bytes]]) -> None:
    data = sixteen_bits()
    image = plain(made(data), data)
    assert abs(colour(image, 60, 200)[0] - 0x40) < 4
    assert colour(image, 420, 200)[0] > 250


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E525"),
        (b"<!doctype html><title>404</title>", "E521"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "E524"),
        (b"%PDF-1.7", "E524"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "E524"),
        (saved(Image.new("P", (3, 2)), "GIF"), "E524"),
        (saved(Image.new("RGB", (3, 2)), "TIFF"), "E524"),
        (saved(drawing(600, 400), "PNG")[:200], "E521"),
        (saved(drawing(600, 400), "JPEG")[:-400], "E521"),
        (saved(drawing(600, 400), "WEBP")[:-40], "E521"),
        (bomb_header(9_000, 9_000), "E522"),
        (bomb_header(60_000, 60_000), "E522"),
        (moving("PNG"), "E523"),
        (moving("WEBP"), "E523"),
    ],
    ids=[
        "empty", "HTML", "SVG", "PDF", "HEIC", "GIF", "TIFF", "PNG cut off", "JPEG cut off",
        "WebP cut off", "too large", "bomb", "moving PNG", "moving WebP",
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused_by_name(data: bytes, code: str) -> None:
    outcome = picture_set("issues/1/images/a.jpg", data)
    assert isinstance(outcome, Diagnostic)
    assert (outcome.path, outcome.code) == ("issues/1/images/a.jpg", code)


def test_as_many_pixels_as_allowed_are_welcome() -> None:
    side = int(MOST_PIXELS**0.5)
    assert planned(saved(Image.new("1", (side, side)), "PNG")).width == 1600


def test_names_follow_the_bytes_of_the_file() -> None:
    teal, rose = (saved(Image.new("RGB", (3, 2), name), "PNG") for name in ("teal", "pink"))
    assert planned(teal) == planned(teal)
    names = [{variant.name for variant in planned(data).variants} for data in (teal, rose)]
    assert not names[0] & names[1]


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    data = saved(drawing(900, 600), "JPEG")
    jobs = [picture_job(data, planned(data))]
    first, second = (list(finished(jobs, Cache(tmp_path / name))) for name in ("one", "two"))
    assert first == second
