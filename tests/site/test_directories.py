"""The directories: everybody and everything with a page, in the order readers look for them."""

from __future__ import annotations

import pytest
from built_site import Built
from reading import read_pages
from roundtable.magazine.library import Bilingual, Speaker
from roundtable.site.shelf.by_name import heading


def listed(built: Built, address: str) -> list[tuple[str, list[str]]]:
    """The headings of a directory, each with the addresses below it."""
    groups = read_pages(built)[address].soup.select(".group")
    return [
        (
            group.h2.get_text() if group.h2 else "",
            [link["href"].rstrip("/").rpartition("/")[2] for link in group.select("li a")],
        )
        for group in groups
    ]


def test_people_stand_by_reading_in_japanese_and_by_surname_in_english(good: Built) -> None:
    assert listed(good, "/speakers/") == [
        ("か行", ["kusunoki-daisuke"]),
        ("は行", ["hayami-tooru"]),
        ("", ["mizuhara-fumie"]),  # without a reading
    ]
    assert listed(good, "/en/speakers/") == [
        ("H", ["hayami-tooru"]),
        ("K", ["kusunoki-daisuke"]),
        ("M", ["mizuhara-fumie"]),
    ]


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("register", ["speakers", "topics", "organisations"])
def test_everything_with_a_page_is_listed(published: Built, prefix: str, register: str) -> None:
    address = f"{prefix}{register}/"
    pages = {page for page in read_pages(published) if page.startswith(address)} - {address}
    found = {f"{address}{name}/" for _, names in listed(published, address) for name in names}
    assert found >= pages


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("おがた れいこ", "あ行"),
        ("がもう いちろう", "か行"),
        ("ぱく ちょる", "は行"),
        ("ヤマダ タロウ", "や行"),
        ("ﾜﾀﾅﾍﾞ ｹｲ", "わ行"),
        ("", ""),
    ],
)
def test_the_row_of_a_reading(reading: str, row: str) -> None:
    assert heading(Speaker("x", Bilingual("誰", "Who"), reading), "ja") == row
