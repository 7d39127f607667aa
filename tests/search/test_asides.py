"""What the magazine says itself is found beside what is said at the table, and never as a turn."""

from __future__ import annotations

from roundtable.magazine import Article, Edition, turn_ids
from roundtable.search.entries import list_entries
from roundtable.transcript import parse
from roundtable.transcript.source import Source
from spoken_magazines import ADDRESSES

TEXT = """---
title: 塀か見張りか
status: published
summary: 三つの市町が集まりました。
---
これは**前書き**です。

参加者（敬称略）
県副知事（CIO）：速水 透

※無害化：危ない部分を取り除くこと

## 一つ目の話

![写真：港の見える部屋](images/harbour.jpg)

（速水）
始めましょう。

※LGWAN：行政の網

（一同笑）
"""


def test_all_words_of_a_page_are_entries() -> None:
    parsed = parse(Source("part-1.ja.md", TEXT), "ja")
    turns = parsed.transcript.turns
    edition = Edition(parsed, turns=turns)
    article = Article(1, 1, 1, "part-1", ja=edition, ids=turn_ids(len(turns)))
    entries = list_entries(article, edition, ADDRESSES)
    assert [(entry.anchor, entry.unsaid, entry.text) for entry in entries] == [
        ("", True, "塀か見張りか"),
        ("", True, "三つの市町が集まりました。"),
        ("", True, "これは前書きです。"),
        ("", True, "※無害化：危ない部分を取り除くこと"),
        ("s-1", True, "一つ目の話"),
        ("s-1", True, "写真：港の見える部屋"),
        ("u-1", False, "始めましょう。"),
        ("s-1", True, "※LGWAN：行政の網"),
        ("s-1", True, "（一同笑）"),
    ]
    assert [entry.section for entry in entries] == [""] * 5 + ["一つ目の話"] * 4
    assert {(entry.voice, entry.label) for entry in entries if entry.unsaid} == {(None, "")}
