"""How pages quote a turn: its beginning, or the surroundings of some words."""

from __future__ import annotations

import pytest
from built_site import Builder, Built, Magazine
from editing import edit
from reading import read_pages
from roundtable.magazine.library import Edition
from roundtable.site.shelf.excerpts import (
    BEFORE_MATCH,
    ELLIPSIS,
    LENGTH,
    beginning,
    description,
    quoted,
)
from roundtable.transcript import parse
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Source

JAPANESE = "円卓を囲んで話しました。" * 20
ENGLISH = "Then " + "we sat at a round table and talked. " * 20


def test_a_short_text_is_quoted_whole() -> None:
    assert beginning("短い。", "ja") == "短い。"


@pytest.mark.parametrize(("text", "lang"), [(JAPANESE, "ja"), (ENGLISH, "en")])
def test_a_long_text_is_cut(text: str, lang: Lang) -> None:
    cut = beginning(text, lang)
    assert len(cut) <= LENGTH[lang] + 1
    assert cut.endswith(ELLIPSIS)
    assert text.startswith(cut.removesuffix(ELLIPSIS))


def test_english_is_cut_between_words() -> None:
    assert ENGLISH[LENGTH["en"] - 1 : LENGTH["en"] + 1].isalpha(), "a plain cut would part a word"
    cut = beginning(ENGLISH, "en").removesuffix(ELLIPSIS)
    assert cut.split() == ENGLISH.split()[: len(cut.split())]


def test_japanese_is_cut_behind_a_clause() -> None:
    text = "窓口に来なくてもよいようにしたかったのですが、" + "前" * 40 + "、" + "後" * 90
    assert beginning(text, "ja") == text[:63] + ELLIPSIS
    assert quoted((text,), "窓口", "ja") == ("", "窓口", text[2:63] + ELLIPSIS)


@pytest.mark.parametrize(
    ("text", "lang", "end"),
    [("前" * 89 + "、後で", "ja", "前…"), ("word " * 35 + "so, then", "en", "so…")],
    ids=["Japanese", "English"],
)
def test_no_comma_stands_before_the_ellipsis(text: str, lang: Lang, end: str) -> None:
    assert beginning(text, lang).endswith(end)
    assert quoted((text,), text[:1], lang)[2].endswith(end)


@pytest.mark.parametrize(
    ("text", "lang", "end"),
    [
        ("word " * 33 + "end. Afterwards " * 3, "en", "end. …"),
        ("word " * 33 + "“an end.” Afterwards " * 3, "en", "end.” …"),
        ("前" * 89 + "。後" * 9, "ja", "前。…"),
    ],
    ids=["English", "quotation", "Japanese"],
)
def test_the_ellipsis_stands_apart_from_a_full_stop(text: str, lang: Lang, end: str) -> None:
    assert beginning(text, lang).endswith(end)


@pytest.mark.parametrize("place", [0, 5, 300])
def test_the_words_stand_amid_what_is_around_them(place: int) -> None:
    text = "前" * place + "テレワーク" + "後" * 300
    before, match, after = quoted(("ほかの段落。", text), "テレワーク", "ja")
    assert match == "テレワーク"
    assert before.removeprefix(ELLIPSIS) == "前" * min(place, BEFORE_MATCH["ja"])
    assert before.startswith(ELLIPSIS) == (place > BEFORE_MATCH["ja"])
    assert after.endswith(ELLIPSIS)


def test_words_that_are_not_there_mark_nothing() -> None:
    assert quoted(("本文。",), "テレワーク", "ja") == ("本文。", "", "")
    assert quoted((), "テレワーク", "ja") == ("", "", "")


@pytest.mark.parametrize(
    ("text", "words", "lang", "before"),
    [
        ("前" * 40 + "終わり。若い人のテレワーク", "テレワーク", "ja", "…若い人の"),
        ("Before. " * 20 + "Young people like telework", "telework", "en", "…Before. "),
        ("前" * 40 + "テレワーク。", "テレワーク", "ja", "…" + "前" * 30),
    ],
    ids=["Japanese", "English", "no sentence begins"],
)
def test_a_quotation_begins_with_a_sentence_where_one_begins_shortly_before(
    text: str, words: str, lang: Lang, before: str
) -> None:
    assert quoted((text,), words, lang)[0].startswith(before)


def test_words_of_the_other_language_say_so_and_the_name_before_them_does_not(good: Built) -> None:
    links = read_pages(good)["/en/topics/telework/"].soup.select(".turns a")
    langs = {
        link["href"]: [s.get("lang") for s in link.select(".excerpt > span")] for link in links
    }
    assert langs == {
        "/issues/2/2/#u-1": [None, "ja"],
        "/en/issues/1/1/#u-1": [None],
        "/en/issues/1/1/#u-3": [None],
    }
    (foreign,) = (link for link in links if link["href"] == "/issues/2/2/#u-1")
    assert foreign.select_one(".name").get_text() == "Fumie Mizuhara"


def test_what_follows_the_words_fills_the_excerpt() -> None:
    before, match, after = quoted(("前" * 10 + "テレワーク" + "後" * 300,), "テレワーク", "ja")
    assert len(before + match + after.removesuffix(ELLIPSIS)) == LENGTH["ja"]


@pytest.mark.parametrize(
    ("header", "text", "words"),
    [
        ("summary: 要約です。\n", "前書き。\n\n―始めましょう。\n", "要約です。"),
        ("", "前書き。\n\n―始めましょう。\n", "前書き。"),
        ("", "―始めましょう。\n\n---\n\n話は尽きませんでした。\n", "始めましょう。"),
        ("", "", ""),
    ],
    ids=["summary", "introduction", "talk alone", "nothing"],
)
def test_an_article_is_described_by_what_it_begins_with(header: str, text: str, words: str) -> None:
    source = Source("part-1.ja.md", f"---\ntitle: 題\nstatus: draft\n{header}---\n\n{text}")
    parsed = parse(source, "ja")
    edition = Edition(parsed, turns=parsed.transcript.turns)
    assert description(edition) == words


def test_a_turn_is_quoted_with_who_says_it(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    edit(content / "issues" / "001-shiomi" / "part-1.ja.md", "―本日は", "―本日はテレワークの話を")
    page = read_pages(built(content))["/topics/telework/"]
    names = [turn.get_text() for turn in page.soup.select(".turns a[href^='/issues/1/'] .name")]
    assert names == ["速水 透", "速水 透", "司会"]
