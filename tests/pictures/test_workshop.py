"""What was made once is not made again; what is damaged is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from roundtable.pictures import Cache, Job, finished


class Bench:
    """Work that notes what it was asked to make."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def job(self, *names: str) -> Job:
        return Job(names, self._make)

    def _make(self, names: tuple[str, ...]) -> Iterator[bytes]:
        self.asked.append(names)
        return (f"picture {name}".encode() for name in names)


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    bench, cache = Bench(), Cache(tmp_path / "cache")
    assert list(finished([bench.job("a")], cache)) == [("a", b"picture a")]
    both = list(finished([bench.job("a", "b"), bench.job("b", "a")], cache))
    assert both[:2] == [("a", b"picture a"), ("b", b"picture b")]
    assert both[2:] == both[1::-1]
    assert bench.asked[:2] == [("a",), ("b",)]


DAMAGE = {
    "cut off": lambda kept: kept[:-3],
    "emptied": lambda _: b"",
    "changed": lambda kept: kept[:-1] + b"!",
    "another digest": lambda kept: bytes(32) + kept[32:],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_made_anew(damage: object, tmp_path: Path) -> None:
    assert callable(damage)
    bench, cache = Bench(), Cache(tmp_path / "cache")
    first = list(finished([bench.job("a")], cache))
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert list(finished([bench.job("a")], cache)) == first
    assert bench.asked == [("a",), ("a",)]
    assert list(finished([bench.job("a")], cache)) == first
    assert len(bench.asked) == 2


def test_without_a_place_to_keep_them_pictures_are_made_all_the_same(tmp_path: Path) -> None:
    occupied = tmp_path / "cache"
    occupied.write_text("a file where the folder should be")
    bench = Bench()
    assert list(finished([bench.job("a")], Cache(occupied))) == [("a", b"picture a")]
    assert occupied.read_text() == "a file where the folder should be"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.put("key", b"one")
    cache.put("key", b"two")
    assert cache.get("key") == b"two"
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["key"]
