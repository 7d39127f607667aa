"""Keys for comparing words, and the way back to the words as written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.magazine.normal import normal
from roundtable.transcript.key import key

TRICKY = st.text(
    alphabet=st.sampled_from("aAＡ１か\u3099ｶﾞ㈱①…ﬀßİ\u0301é渡邉髙﨑Ω한ᄒ\u1161\U000e0100 \n")
)


@given(st.text() | TRICKY)
def test_a_normal_text_is_the_nfkc_form(text: str) -> None:
    assert normal(text).text == unicodedata.normalize("NFKC", text)


@given(st.text() | TRICKY)
def test_every_normal_character_comes_from_somewhere(text: str) -> None:
    normalised = normal(text)
    for at in range(len(normalised.text)):
        start, end = normalised.source_span(at, at + 1)
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("生成ＡＩの話", "AI", "ＡＩ"),
        ("㈱青嶺のテレワーク", "テレワーク", "テレワーク"),
        ("そう…ですね…AIは", "AI", "AI"),
        ("ﾃﾞｼﾞﾀﾙ化", "デジタル", "ﾃﾞｼﾞﾀﾙ"),
        ("か\u3099くせい", "が", "か\u3099"),
        ("DX（①）", "1", "①"),
    ],
)
def test_a_match_is_found_as_written(text: str, word: str, written: str) -> None:
    normalised = normal(text)
    at = normalised.text.index(word)
    start, end = normalised.source_span(at, at + len(word))
    assert text[start:end] == written


@pytest.mark.parametrize(
    ("one", "other"),
    [("宮坂 学", "宮坂　学"), ("MIYASAKA Manabu", "Miyasaka Manabu"), ("ＣＩＯ", "cio")],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [["渡辺", "渡邉"], ["渡邊", "渡邉"], ["髙見", "高見"], ["河﨑", "河崎"]],
)
def test_kanji_that_differ_are_different_names(one: str, other: str) -> None:
    assert key(one) != key(other)
