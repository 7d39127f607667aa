"""Who takes part, as the home page of a language says it: letters and posts its readers know."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from built_site import HERE, Builder, Built, Magazine

NEWCOMER = "- id: sakaki-yoichi\n  name: {ja: 榊 洋一}\n"
ARTICLE = """---
title: 引っ越しの話
status: published
---
参加者（敬称略）
県CIO補佐官：榊 洋一

県CIO補佐官：榊
引っ越しは三月に終わりました。
"""


def voice(site: Built, page: str, name: str) -> Tag:
    soup = BeautifulSoup(site.page(page), "html.parser")
    (found,) = (tag for tag in soup.select(".people li") if tag.a.text == name)
    return found


def test_a_post_printed_in_the_other_language_alone_is_that_of_the_registry(good: Built) -> None:
    """Part 2 of the newest issue is not translated; she sat for the same city in part 1."""
    said = voice(good, "en/index.html", "Fumie Mizuhara").select_one(".meta")
    assert said.text == "Deputy Mayor (CIO), Kaguragawa City"
    assert (
        voice(good, "index.html", "水原 文恵").select_one(".meta").text == "神楽川市副市長（CIO）"
    )


def test_without_a_day_a_post_stays_as_it_is_printed(magazine: Magazine, built: Builder) -> None:
    site = built(magazine(HERE / "magazines" / "undated"))
    said = voice(site, "en/index.html", "Fumie Mizuhara").select_one(".meta")
    assert (said.text, said.span["lang"]) == ("神楽川市副市長（CIO）", "ja")


def test_a_japanese_name_has_the_letter_of_its_family_on_english_pages(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    registry = content / "speakers.yaml"
    registry.write_text(registry.read_text("utf-8") + NEWCOMER, "utf-8")
    (content / "issues" / "003-move").mkdir()
    (content / "issues" / "003-move" / "part-1.ja.md").write_text(ARTICLE, "utf-8")
    site = built(content)
    for page in ("index.html", "en/index.html"):
        assert voice(site, page, "榊 洋一").select_one(".monogram").text == "榊"
