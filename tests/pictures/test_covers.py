"""Covers: small and plain SVG, the same every time, each issue its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import count
from pathlib import Path
from xml.etree import ElementTree
from zlib import crc32

import pytest
from roundtable.pictures import cover
from roundtable.pictures.palette import ACCENTS, hexadecimal
from roundtable.pictures.patterns import PATTERNS
from roundtable.pictures.table import Seat, Table
from roundtable.pictures.talks import TALKS

STYLE = Path(__file__).parents[2] / "theme" / "static" / "css"
MOST_BYTES = 4096
SVG = "{http://www.w3.org/2000/svg}"


def table(number: int, people: int = 5) -> Table:
    seats = tuple(Seat(at % 3, 300 + 170 * at) for at in range(people))
    return Table(number, seats, (f"topic-{number}",))


@pytest.mark.parametrize("people", [1, 2, 5, 12])
@pytest.mark.parametrize("number", range(len(TALKS)))
def test_a_cover_is_small_and_holds_nothing_but_paths(number: int, people: int) -> None:
    for pattern in range(len(PATTERNS)):
        drawn = cover(Table(number, table(number, people).seats, (str(pattern * 31),)))
        assert len(drawn) <= MOST_BYTES
        root = ElementTree.fromstring(drawn)
        assert {element.tag for element in root} == {f"{SVG}path", f"{SVG}g"}
        named = {name for element in root.iter() for name in element.attrib}
        assert named <= {"viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "d"}
        assert not re.search(rb"nan|inf|e-\d", drawn)


def test_no_two_covers_of_a_shelf_are_alike() -> None:
    shelf = [cover(table(number)) for number in range(1, 61)]
    assert len(set(shelf)) == len(shelf)


def test_who_spoke_how_much_and_what_about_is_seen() -> None:
    plain = Table(3, (Seat(0, 500), Seat(1, 500)), ("telework",))
    others = (
        Table(3, (Seat(0, 900), Seat(1, 100)), ("telework",)),
        Table(3, (Seat(0, 500), Seat(0, 500)), ("telework",)),
        Table(3, (Seat(0, 500), Seat(1, 500), Seat(1, 500)), ("telework",)),
        Table(3, (Seat(0, 500), Seat(1, 500)), ("training",)),
        Table(4, (Seat(0, 500), Seat(1, 500)), ("telework",)),
    )
    assert len({cover(plain), *map(cover, others)}) == 1 + len(others)


def test_shapes_have_their_size_and_the_longer_arc_is_marked() -> None:
    """Two moons or rules behind a ring, of which one person has three fifths."""

    def ring_on(pattern: int) -> str:
        topic = next(t for t in map(str, count()) if crc32(t.encode()) % len(PATTERNS) == pattern)
        return cover(Table(1, (Seat(0, 600), Seat(1, 400)), (topic,))).decode()

    assert 'd="M-60 -50l720 0M-60 -30l720 0' in ring_on(1)
    drawn = ring_on(len(PATTERNS) - 1)
    assert 'stroke-width="660" stroke-linecap="round" d="M470 150h.01"' in drawn
    assert re.findall(r"A176 176 0 ([01]) 1", drawn) == ["1", "0"]


@pytest.mark.parametrize("number", range(8))
def test_the_ground_is_the_accent_of_the_style_sheet(number: int) -> None:
    style = "".join(path.read_text(encoding="utf-8") for path in sorted(STYLE.glob("*.css")))
    deep = re.search(rf"\.accent-{number} {{[^}}]*--deep: (#[0-9a-f]{{6}})", style)
    assert deep and deep[1] == hexadecimal(ACCENTS[number])
    assert f'fill="{deep[1]}"'.encode() in cover(table(number))


DRAW = """
import hashlib
from roundtable.pictures import Card, card, cover, installed_font, cover_shapes
from roundtable.pictures.table import Seat, Table
table = Table(10, (Seat(0, 700), Seat(1, 300), Seat(1, 90)), ("telework", "training"))
page = Card("ja", "円卓", "座談会", "誰も読まない規程を書き直す", "", "楠", "10", 10,
            cover_shapes(table))
for drawn in (cover(table), card(page, installed_font())):
    print(hashlib.sha256(drawn).hexdigest())
"""


def test_another_hash_seed_clock_and_locale_draw_the_same() -> None:
    circumstances = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    )
    drawn = [
        subprocess.run(
            [sys.executable, "-c", DRAW], env=os.environ | other, check=True, capture_output=True
        ).stdout
        for other in circumstances
    ]
    assert drawn[0] == drawn[1] and drawn[0]
