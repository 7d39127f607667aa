"""What a screen reader says of a talk, and in which order."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from built_site import Builder, Built, Magazine
from editing import edit

ARTICLE = "issues/1/1/index.html"
BILINGUAL = "issues/1/1/bilingual/index.html"


def soup(site: Built, page: str) -> BeautifulSoup:
    return BeautifulSoup(site.page(page), "html.parser")


@pytest.mark.parametrize(
    ("page", "voices"), [(ARTICLE, ".turn:has(> .who)"), (BILINGUAL, ".turn > div")]
)
def test_a_turn_is_name_then_words_then_links(good: Built, page: str, voices: str) -> None:
    found = soup(good, page).select(voices)
    assert found
    for voice in found:
        assert [part["class"] for part in voice.find_all(recursive=False)] == [
            ["who"],
            ["words"],
            ["links"],
        ]


@pytest.mark.parametrize(
    ("title", "caption", "heard"),
    [("", "会議室の円卓", False), (' "会議の前"', "会議の前", True)],
)
def test_nothing_is_said_of_a_picture_twice(
    title: str, caption: str, heard: bool, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / "issues/001-shiomi/part-1.ja.md", "table.png)", f"table.png{title})")
    figure = soup(built(content), ARTICLE).figure
    assert figure.img["alt"] == "会議室の円卓"
    assert figure.figcaption.text == caption
    assert figure.figcaption.has_attr("aria-hidden") is not heard


@pytest.mark.parametrize("bars", ["―", "――"])
def test_bars_are_the_moderator(bars: str, magazine: Magazine, built: Builder) -> None:
    content = magazine()
    for lang in ("ja", "en"):
        edit(content / f"issues/001-shiomi/part-1.{lang}.md", "\n―", f"\n{bars}")
    site = built(content)
    (mark,) = soup(site, ARTICLE).select(".moderator:not(.named) > .mark")
    heard = [(part.text, part.get("aria-hidden")) for part in mark]
    assert heard == [(bars, "true"), ("司会", None)]
    both = soup(site, BILINGUAL).select(".asks .mark > .hidden")
    assert [heard.text for heard in both] == ["司会", "Moderator"]


def test_neither_a_section_nor_a_note_is_a_landmark(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    article = content / "issues/001-shiomi/part-1.ja.md"
    edit(article, "参加者", "※要綱：庁内の決まり\n\n参加者", most=1)
    talk = soup(built(content), ARTICLE).select_one(".text")
    assert not talk.select("section[aria-label], section[aria-labelledby]")
    assert [note["role"] for note in talk.select("aside")] == ["note"]
