"""What keeps company: topics with topics, articles with articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from roundtable.magazine import Company, Magazine, Shared, company

HEADER = "---\ntitle: 座談会\nstatus: published\n---\n参加者\n"
HAYAMI, KENJI, KYOKO = "県副知事：速水 透\n", "白樺町長公室長：小澤 健司\n", "市長：渡邉 京子\n"

FILES = {
    "001-a/part-1.ja.md": HEADER
    + HAYAMI
    + KENJI
    + "\n速水\nテレワークです。\n\n小澤\n研修です。\n",
    "002-b/part-1.ja.md": HEADER + HAYAMI + KYOKO + "\n速水\nテレワークと研修です。\n",
    "003-c/part-1.ja.md": HEADER + KYOKO + "\n渡邉\nLINEです。\n\n―研修は？\n",
    "004-d/part-1.ja.md": HEADER + "\n―雑談です。\n",
}


@pytest.fixture
def found(magazine_of: Callable[..., Magazine]) -> Company:
    return company(magazine_of(FILES))


def test_topics_that_keep_company(found: Company) -> None:
    assert found.neighbours["training"] == (Shared("telework", 2), Shared("line", 1))


def test_related_articles_with_the_reasons(found: Company) -> None:
    related = found.related[2, 1, "part-1"]
    assert [(r.article.issue, r.speakers, r.topics) for r in related] == [
        (1, ("hayami-tooru",), ("telework", "training")),
        (3, ("watanabe-kyoko",), ("training",)),
    ]
    assert found.related[4, 1, "part-1"] == ()


def test_what_the_editors_set_is_named_first(magazine_of: Callable[..., Magazine]) -> None:
    pinned = FILES["002-b/part-1.ja.md"].replace("---\n参", "topics: {pin: [training]}\n---\n参")
    found = company(magazine_of(FILES | {"002-b/part-1.ja.md": pinned}))
    (first, *_) = found.related[2, 1, "part-1"]
    assert first.topics == ("training", "telework")


def test_of_many_the_nearest_articles_are_related(magazine_of: Callable[..., Magazine]) -> None:
    """Four on either side are looked at, and the newest of those that have as much in common."""
    talk = HEADER + HAYAMI + "\n速水\nテレワークです。\n"
    found = company(magazine_of({f"{n:03d}-a/part-1.ja.md": talk for n in range(1, 13)}))
    near = {n: [one.article.issue for one in found.related[n, 1, "part-1"]] for n in (1, 6, 12)}
    assert near == {1: [5, 4, 3, 2], 6: [10, 9, 8, 7], 12: [11, 10, 9, 8]}
