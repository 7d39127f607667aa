"""The colours of covers and cards: an accent an issue, as the style sheet has them, on one paper.

A tone is how much of the paper is mixed into the accent: 0 is the accent itself, 100 the paper.
"""

from __future__ import annotations

PAPER = (246, 242, 233)
INK = (27, 28, 30)
SOFT = (86, 89, 94)

# Those that lie under white words: `--deep` of `.accent-0` to `.accent-7`.
ACCENTS = (
    (0x1F, 0x4B, 0x7A),
    (0x8F, 0x2D, 0x28),
    (0x1F, 0x5A, 0x3D),
    (0x53, 0x3A, 0x82),
    (0x85, 0x48, 0x0F),
    (0x0D, 0x5A, 0x63),
    (0x7D, 0x29, 0x57),
    (0x41, 0x4D, 0x58),
)

Colour = tuple[int, int, int]


def accent(number: int) -> Colour:
    """The accent of an issue by its number."""
    return ACCENTS[number % len(ACCENTS)]


def tone(base: Colour, paper: int) -> Colour:
    """A colour with some percent of the paper in it."""
    red, green, blue = (
        (c * (100 - paper) + p * paper) // 100 for c, p in zip(base, PAPER, strict=True)
    )
    return red, green, blue


def hexadecimal(colour: Colour) -> str:
    """A colour as SVG writes it."""
    return "#" + bytes(colour).hex()
