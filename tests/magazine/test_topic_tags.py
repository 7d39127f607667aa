"""Which topics a text touches, and the words that say so."""

from __future__ import annotations

import pytest
from roundtable.magazine import Registries, Tag, read_registries, tags, vocabulary
from roundtable.magazine.topics import Vocabulary
from roundtable.transcript import parse
from roundtable.transcript.model import LANGS, Lang
from roundtable.transcript.source import Source, span_of

ARTICLE = """---
title: テレワークを語る
status: published
topics: {pin: [training], veto: [line]}
---
在宅勤務の話です。

参加者（敬称略）
県テレワーク担当：速水 透

## 生成AIという同僚

速水
ＡＩとAI議事録を使います。

LINEも使います。

―研修はどうですか

## 二つ目
"""
SOURCE = Source("part-1.ja.md", ARTICLE)


@pytest.fixture(scope="module")
def words(registries: Registries) -> Vocabulary:
    return vocabulary(read_registries(registries).topics.values())


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("ja", "テレワークを始めた", ["telework テレワーク"]),
        ("ja", "Ｔｅｌｅｗｏｒｋと TELEWORK", ["telework Ｔｅｌｅｗｏｒｋ", "telework TELEWORK"]),
        ("ja", "ﾃﾚﾜｰｸ", ["telework ﾃﾚﾜｰｸ"]),
        ("ja", "LINEによる相談、「LINE」、ＬＩＮＥで", ["line LINE", "line LINE", "line ＬＩＮＥ"]),
        ("ja", "lineやLineではなく、onLINEでもLINE2でもない", []),
        ("ja", "生成AIとAI", ["generative-ai 生成AI", "ai AI"]),
        ("ja", "AI議事録", ["ai AI議事録"]),
        ("ja", "AIRとMAIとai", []),
        ("ja", "研修制度と研修", ["training 研修制度", "training 研修"]),
        ("ja", "remote\nwork", ["telework remote\nwork"]),
        ("ja", "remotework", []),
        ("ja", "[相談](https://example.jp/LINE/AI)はLINEで", ["line LINE"]),
        ("ja", "https://example.jp/AI AI", ["ai AI"]),
        ("ja", "", []),
        (
            "en",
            "today’s models, today's models",
            ["generative-ai today’s models", "generative-ai today's models"],
        ),
        ("en", "Telework and TELEWORK", ["telework Telework", "telework TELEWORK"]),
        ("en", "apply by LINE, or wait in line on-line", ["line LINE"]),
        ("en", "Line managers, outLINE, LINEs, éLINEà", []),
        ("en", "AI,AI ai", ["ai AI", "ai AI"]),
        ("en", "remote\nwork remotework", ["telework remote\nwork"]),
        ("en", "テレワーク and 生成AI", ["ai AI"]),
        ("en", "[by LINE](https://example.jp/LINE/AI)", ["line LINE"]),
        ("en", "", []),
    ],
)
def test_words_found(lang: Lang, text: str, found: list[str], words: Vocabulary) -> None:
    matches = list(words.find(text, lang))
    assert [f"{topic} {text[start:end]}" for topic, start, end in matches] == found


def shown(tag: Tag) -> tuple[str, int, int | None, list[str], bool]:
    words = [SOURCE.words(span_of(extent)) for extent in tag.evidence]
    return tag.topic, tag.section, tag.turn, words, tag.pinned


def test_tags_of_an_article(words: Vocabulary) -> None:
    found = tags(SOURCE, parse(SOURCE).transcript, words)
    assert [shown(tag) for tag in found] == [
        ("training", 0, None, [], True),
        ("telework", 0, None, ["テレワーク", "在宅勤務"], False),
        ("generative-ai", 1, None, ["生成AI"], False),
        ("ai", 1, 0, ["ＡＩ", "AI議事録"], False),
        ("training", 1, 1, ["研修"], False),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_no_vocabulary_finds_nothing(lang: Lang) -> None:
    assert list(vocabulary([]).find("テレワーク AI", lang)) == []
