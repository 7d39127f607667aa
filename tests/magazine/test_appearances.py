"""Who said what, with whom, about what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from roundtable.magazine import Appearances, Magazine, Shared, appearances

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
def found(magazine_of: Callable[..., Magazine]) -> Appearances:
    return appearances(magazine_of(FILES))


def test_every_turn_of_a_speaker(found: Appearances) -> None:
    turns = found.speaker_turns["hayami-tooru"]
    assert [(turn.article.issue, turn.turn) for turn in turns] == [(1, 0), (2, 0)]


def test_every_turn_of_a_topic_the_moderators_too(found: Appearances) -> None:
    turns = found.topic_turns["training"]
    assert [(turn.article.issue, turn.turn) for turn in turns] == [(1, 1), (2, 0), (3, 1)]


def test_who_sat_there_and_said_nothing(found: Appearances) -> None:
    assert [a.issue for a in found.speaker_articles["watanabe-kyoko"]] == [2, 3]
    assert [t.article.issue for t in found.speaker_turns["watanabe-kyoko"]] == [3]


def test_what_somebody_speaks_about(found: Appearances) -> None:
    assert found.speaker_topics["hayami-tooru"] == (("telework", 2), ("training", 1))


def test_with_whom_somebody_sat(found: Appearances) -> None:
    assert found.tablemates["hayami-tooru"] == (
        Shared("ozawa-kenji", 1),
        Shared("watanabe-kyoko", 1),
    )


def test_topics_that_keep_company(found: Appearances) -> None:
    assert found.neighbours["training"] == (Shared("telework", 2), Shared("line", 1))


def test_related_articles_with_the_reasons(found: Appearances) -> None:
    related = found.related[2, 1, "part-1"]
    assert [(r.article.issue, r.speakers, r.topics) for r in related] == [
        (1, ("hayami-tooru",), ("telework", "training")),
        (3, ("watanabe-kyoko",), ("training",)),
    ]
    assert found.related[4, 1, "part-1"] == ()
