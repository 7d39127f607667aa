"""Both languages of an article side by side."""

from __future__ import annotations

import pytest
from bs4 import Tag
from built_site import HERE, Builder, Built, Magazine
from reading import ReadPage, read_pages

HALF_TRANSLATED = HERE / "magazines" / "half-translated"


def turns(page: ReadPage) -> dict[str, list[Tag]]:
    """The two sides of every turn by its id."""
    return {
        pair["id"]: pair.find_all(recursive=False) for pair in page.soup.find_all(class_="turn")
    }


def ways_on(page: ReadPage) -> list[str]:
    """Where the links after the last turn lead, within the magazine."""
    last = page.soup.find_all(class_="turn")[-1]
    links = last.find_next("div", class_="pair").find_all_next("a")
    return [link["href"] for link in links if link.find_parent("main")]


def words(side: Tag) -> str:
    return " ".join((side.find(class_="words") or side).get_text().split())


@pytest.mark.parametrize(
    ("address", "langs"), [("/issues/1/1/", ["ja", "en"]), ("/en/issues/1/1/", ["en", "ja"])]
)
def test_turn_stands_beside_turn_each_in_its_language(
    address: str, langs: list[str], good: Built
) -> None:
    page = read_pages(good)[f"{address}bilingual/"]
    assert list(turns(page)) == ["u-1", "u-2", "u-3", "u-4"]
    for sides in turns(page).values():
        assert [side["lang"] for side in sides] == langs
    ja, en = sorted(turns(page)["u-3"], key=lambda side: side["lang"] == "en")
    assert words(ja) == "テレワークを当たり前にしたいですね。"
    assert words(en) == "I want telework to be an ordinary thing."


def test_headings_stand_beside_headings(good: Built) -> None:
    page = read_pages(good)["/issues/1/1/bilingual/"]
    rows = [page.soup.find(id=name) for name in ("s-1", "s-1-1", "s-2")]
    assert [(h.name, *((s["lang"], s.get_text()) for s in h.find_all("span"))) for h in rows] == [
        ("h2", ("ja", "規程を直す"), ("en", "Mending the rules")),
        ("h3", ("ja", "印鑑が四つ"), ("en", "Four seals")),
        ("h2", ("ja", "これから"), ("en", "From here on")),
    ]
    assert len(page.soup.find_all("h1")) == 1


def test_the_contents_and_the_parts_beside_it_stay_side_by_side(published: Built) -> None:
    pages = read_pages(published)
    beside = [page for address, page in pages.items() if address.endswith("/bilingual/")]
    assert any(page.soup.select(".contents a") for page in beside)
    assert any(page.soup.select(".onward a") for page in beside)
    for page in beside:
        assert [link["href"] for link in page.soup.select(".contents a")] == [
            f"#{heading['id']}" for heading in page.soup.select("h2.pair, h3.pair")
        ]
        for link in page.soup.select(".onward a"):
            alone = f"{link['href']}bilingual/" not in pages
            assert link["href"].endswith("/bilingual/") or alone


def test_the_article_leads_there_and_every_turn_leads_back(good: Built) -> None:
    pages = read_pages(good)
    assert "/en/issues/1/1/bilingual/" in pages["/en/issues/1/1/"].targets
    targets = set(pages["/en/issues/1/1/bilingual/"].targets)
    assert {"/issues/1/1/#u-3", "/en/issues/1/1/#u-3"} <= targets


def test_its_contents_stay_on_the_page(good: Built) -> None:
    page = read_pages(good)["/en/issues/1/1/bilingual/"]
    links = page.soup.select(".contents ol a")
    assert [(link["href"], link.get_text()) for link in links] == [
        ("#s-1", "Mending the rules"),
        ("#s-1-1", "Four seals"),
        ("#s-2", "From here on"),
    ]


def test_after_the_last_turn_one_goes_on_and_back(good: Built) -> None:
    page = read_pages(good)["/en/issues/2/1/bilingual/"]
    assert ways_on(page) == ["/issues/2/2/", "/en/issues/2/1/", "/issues/2/1/"]
    assert len(page.soup.select(".citation")) == 2


def test_the_next_part_is_side_by_side_where_it_is_in_both_languages(
    magazine: Magazine, built: Builder
) -> None:
    page = read_pages(built(magazine(HALF_TRANSLATED), drafts=True))["/en/issues/2/1/bilingual/"]
    assert ways_on(page)[0] == "/en/issues/2/2/bilingual/"


def test_only_an_article_in_both_languages_has_such_a_page(good: Built) -> None:
    pages = read_pages(good)
    assert "/issues/2/2/bilingual/" not in pages
    assert not any("bilingual" in target for target in pages["/issues/2/2/"].targets)


def test_a_gap_is_shown_as_a_gap(magazine: Magazine, built: Builder) -> None:
    pages = read_pages(built(magazine(HALF_TRANSLATED), drafts=True))
    page = pages["/issues/2/2/bilingual/"]
    assert [words(side) for side in turns(page)["u-2"]] == [
        "続けることが大切です。",
        "この発言の英訳はまだありません。",
    ]
    assert "片方の言語にしかない発言が2件あります。" in page.soup.get_text()
    english = turns(pages["/en/issues/2/2/bilingual/"])["u-3"]
    assert words(english[0]) == "This turn has not been translated into English yet."
    assert english[1]["lang"] == "ja"
    assert page.soup.find(id="s-2").get_text().split() == ["おわりに"]
