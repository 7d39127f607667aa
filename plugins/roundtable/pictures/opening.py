"""A picture file opened with care: formats by list, size before pixels, upright, in sRGB."""

from __future__ import annotations

import io
import re
import warnings

from PIL import Image, ImageCms, ImageOps

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

UNREADABLE = Fault(
    "E521",
    Severity.ERROR,
    ja="写真として開けません。使えるのはJPEG、PNG、WebPです。ファイルが壊れていないか確かめ、"
    "いずれかの形式で保存し直してください。",
    en="This cannot be opened as a picture. Check that the file is not damaged, and save it as "
    "JPEG, PNG or WebP.",
)
OTHER_KIND = Fault(
    "E524",
    Severity.ERROR,
    ja="{kind}は、写真として載せられません。写真を見るソフトで開き、JPEGかPNGで保存し直してください"
    "（名前の終わりを書き換えるだけでは変わりません）。",
    en="{kind} cannot be shown as a picture. Open it in a viewer and save it as JPEG or PNG; to "
    "change the end of its name is not enough.",
)
EMPTY = Fault(
    "E525",
    Severity.ERROR,
    ja="写真のファイルが空です。コピーや同期が終わっているか確かめ、元の写真を置き直してください。",
    en="The file of this picture is empty. See whether copying or syncing has ended, and put the "
    "original here again.",
)

# What people take for pictures, by the first bytes of the file.
_KINDS: tuple[tuple[re.Pattern[bytes], tuple[str, str]], ...] = (
    (
        re.compile(rb"....ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)", re.DOTALL),
        ("HEIC（iPhoneの写真の形式）", "HEIC, the format of an iPhone's photographs,"),
    ),
    (re.compile(rb"%PDF-"), ("PDF", "A PDF")),
    (re.compile(rb"GIF8"), ("GIF", "A GIF")),
    (re.compile(rb"II\*\0|MM\0\*"), ("TIFF", "A TIFF")),
    (re.compile(rb"BM"), ("BMP", "A BMP")),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<svg"), ("SVG", "An SVG")),
    (re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0"), ("Officeの文書", "A document of Office")),
)
TOO_LARGE = Fault(
    "E522",
    Severity.ERROR,
    ja="写真が大きすぎます（{width}×{height}画素）。全体で6400万画素までに縮小してください。",
    en="This picture is too large ({width} × {height} pixels). Scale it down to at most 64 "
    "megapixels.",
)
MOVING = Fault(
    "E523",
    Severity.ERROR,
    ja="動く画像は使えません（{frames}コマあります）。見せたい1コマだけを保存し直してください。",
    en="Moving pictures cannot be shown (this one has {frames} frames). Save the one frame you "
    "want to show as a picture.",
)

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 64_000_000
_DEEP = ("I", "I;16", "I;16L", "I;16B", "I;16N", "F")


def checked(path: str, data: bytes) -> tuple[int, int] | Diagnostic:
    """Width and height of the upright picture in a file, or the finding why it cannot be shown.

    The size is read before any pixel is, so a bomb costs nothing; then every pixel is read.
    """
    try:
        with _opened(data) as image:
            finding = _refusal(path, image)
            if finding is not None:
                return finding
            image.load()
            turned = ImageOps.exif_transpose(image)
            return turned.size
    except Image.DecompressionBombError:
        return TOO_LARGE.on_line(path, 1, width="?", height="?")
    except Exception:
        # A damaged file makes its decoder raise nearly anything; whatever it is, the file is named.
        return _unreadable(path, data)


def _unreadable(path: str, data: bytes) -> Diagnostic:
    if not data:
        return EMPTY.on_line(path, 1)
    kind = next((names for opening, names in _KINDS if opening.match(data)), None)
    return OTHER_KIND.on_line(path, 1, kind=kind) if kind else UNREADABLE.on_line(path, 1)


def upright(data: bytes) -> Image.Image:
    """The pixels of a checked file and nothing else: turned as the camera was held, in sRGB.

    The mode is ``RGBA`` where something shows through, else ``RGB``.
    """
    with _opened(data) as image:
        turned = ImageOps.exif_transpose(image)
        mode = "RGBA" if turned.has_transparency_data else "RGB"
        plain = _srgb(_eight_bits(turned)).convert(mode)
    plain.info = {}
    return plain


def _opened(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=FORMATS)


def _refusal(path: str, image: Image.Image) -> Diagnostic | None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        return TOO_LARGE.on_line(path, 1, width=width, height=height)
    # A JPEG with several frames is a camera's: the same shot in several sizes, the first the best.
    frames = getattr(image, "n_frames", 1)
    if frames > 1 and image.format in ("PNG", "WEBP"):
        return MOVING.on_line(path, 1, frames=frames)
    return None


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits a pixel brought down to eight; Pillow would cut off all that is bright."""
    if image.mode not in _DEEP:
        return image
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")


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
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted or image
