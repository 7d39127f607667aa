"""The files of the index: small, the same every time, made of parts that a cache may keep."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from roundtable.search import index_files, merge, newest_first
from roundtable.search.entries import IN_A_FILE
from roundtable.search.grams import Limits
from spoken_magazines import ADDRESSES, article_address, magazine_saying, write_index

Ask = Callable[[Path, list[str]], list[list[str]]]

SPEECH = ["".join(chr(0x4E00 + i * i * i % 401 % (i % 7 + 9)) for i in range(n)) for n in (90, 260)]
ISSUES = [
    [[SPEECH[0]], [SPEECH[1]]],
    [[SPEECH[1]], ["テレワークの規程", "ＩＴ"]],
    [[SPEECH[0][::-1]]],
]
SMALL = Limits(places=20, longest=6, octets=200)


def test_the_same_magazine_gives_the_same_bytes() -> None:
    once, again = (index_files(magazine_saying(ISSUES), ADDRESSES) for _ in range(2))
    assert once == again


def test_what_an_edition_gives_stays_when_an_issue_is_added() -> None:
    before = newest_first(magazine_saying(ISSUES[:2]), ADDRESSES)
    after = newest_first(magazine_saying(ISSUES), ADDRESSES)
    assert [edition.words for edition in after[1:]] == [edition.words for edition in before]
    assert [edition.text for edition in after[1:]] == [edition.text for edition in before]


def test_kept_parts_give_the_index_of_the_whole() -> None:
    magazine = magazine_saying(ISSUES)
    kept = newest_first(magazine_saying(ISSUES[:2]), ADDRESSES)
    fresh = newest_first(magazine, ADDRESSES)
    assert merge(magazine, (fresh[0], *kept)) == index_files(magazine, ADDRESSES)


def test_no_list_grows_beyond_its_limit() -> None:
    magazine = magazine_saying(ISSUES)
    files = merge(magazine, newest_first(magazine, ADDRESSES), SMALL)
    heaviest = max(len(file.data) for file in files if file.name.startswith("grams/"))
    assert heaviest < SMALL.octets + 3 * SMALL.places + 60


@pytest.mark.parametrize("issues", [[], [[]], [[[""]]]])
def test_a_magazine_without_words_has_an_index(issues: list[list[list[str]]]) -> None:
    files = {file.name: file.data for file in index_files(magazine_saying(issues), ADDRESSES)}
    assert len(json.loads(zlib.decompress(files["overview.bin"]))["entries"]) == len(issues)


def test_a_long_article_has_its_words_in_several_files(ask: Ask, tmp_path: Path) -> None:
    """The last turn of the first file, the first of the second, and the last of all."""
    turns = [[f"発言{number}番"] for number in range(1, 2 * IN_A_FILE + 1)]
    files = index_files(magazine_saying([turns]), ADDRESSES)
    # The title is the first entry.
    numbers = (IN_A_FILE - 1, IN_A_FILE, 2 * IN_A_FILE)
    assert [file.name for file in files if file.name.startswith("words/")] == [
        f"words/0-{part}.bin" for part in range(3)
    ]
    found = ask(write_index(tmp_path, files), [f"発言{number}番" for number in numbers])
    assert found == [[f"{article_address('ja', 1, 1)}#u-{number}"] for number in numbers]


def test_every_name_of_a_file_stays_below_the_folder() -> None:
    names = [Path(file.name) for file in index_files(magazine_saying(ISSUES), ADDRESSES)]
    assert len(set(names)) == len(names)
    assert not any(name.is_absolute() or ".." in name.parts for name in names)
