"""What is told where an article gives something else than the paste it was made of."""

from __future__ import annotations

import pytest
from roundtable.importers.read_again import lost, told_otherwise
from roundtable.transcript import parse
from roundtable.transcript.source import Source

PASTE = """\
令和4年7月14日に、対談を実施しました。

参加者（敬称略）
県CIO：速水 透
汐見市CIO：緒方 玲子

## 窓口の話
速水
規程を先に直しました。
様式は後です。

議題
1. 人材

緒方
静かです。

![窓口](a.png)

※LGWAN：行政の通信網
"""
SOURCE = Source("paste.txt", PASTE)
READ = parse(SOURCE)


@pytest.mark.parametrize(
    ("written", "instead", "line"),
    [
        ("速水\n", "緒方\n", 8),
        ("速水\n", "諸方\n", 8),
        ("\n速水\n", "\n\n", 8),
        ("様式は後です。", "様式は先です。", 10),
        ("緒方\n静か", "静か", 15),
        ("## 窓口", "### 窓口\n\n## 窓口", 7),
        ("## ", "", 7),
        ("窓口](", "列](", 18),
        ("※", "", 20),
        ("緒方 玲子", "緒方 礼子", 3),
        ("県CIO：", "県副知事：", 3),
        ("14日", "15日", 1),
        ("通信網\n", "通信網\n\n緒方\nはい。\n", 21),
    ],
)
def test_the_first_difference_is_told(written: str, instead: str, line: int) -> None:
    (found,) = told_otherwise(READ, PASTE.replace(written, instead, 1))

    assert (found.code, found.line) == ("E108", line)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("直しました。\n", "直しました。\n\n"),
        ("速水\n", "速水\n\n"),
        ("1. 人材", "①人材"),
        ("令和4年", "---\nstatus: draft\n---\n\n令和4年"),
    ],
)
def test_the_layout_may_change(written: str, instead: str) -> None:
    article = PASTE.replace(written, instead, 1)

    assert not [*told_otherwise(READ, article)]
    assert not [*lost(SOURCE, READ, article)]


@pytest.mark.parametrize(
    ("written", "instead", "line"),
    [
        ("静かです。", "静です。", 16),
        ("静かです。", "静かで。", 16),
        ("1. 人材", "1. 人", 13),
        ("※", "", 20),
        ("## ", "# ", 7),
    ],
)
def test_a_line_with_a_character_that_is_lost_is_told(
    written: str, instead: str, line: int
) -> None:
    (found,) = lost(SOURCE, READ, PASTE.replace(written, instead, 1))

    assert (found.code, found.line) == ("E109", line)
