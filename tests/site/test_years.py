"""Who speaks very much, and what comes up very often, has pages by year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from built_site import GOOD, Built
from reading import HOST, ReadPage, read_pages
from roundtable.site.pages.years import RECENT, SHORT
from roundtable.site.plugin.build import build
from roundtable.site.years import MOST_ON_ONE_PAGE

HALF = MOST_ON_ONE_PAGE // 2
HEAD = """---
title: {title}
status: published
{more}---
{list}
{post}: {name}

"""
JAPANESE = ("参加者（敬称略）", "県副知事（CIO）", "速水 透", "速水", "テレワークの話です。")
ENGLISH = (
    "Participants", "Vice Governor (CIO)", "Toru Hayami", "Hayami", "This is about telework.",
)  # fmt: skip
# Number, day, and in which languages: one issue is not translated, of one nobody noted the day.
ISSUES = (
    (3, "held: 2016-05-20\n", ("ja", "en")),
    (4, "held: 2025-05-20\n", ("ja",)),
    (5, "", ("ja", "en")),
)


Issue = tuple[int, str, tuple[str, ...]]


def article(number: int, lang: str, languages: tuple[str, ...], turns: int) -> str:
    """An article in which one person speaks so often."""
    heading, post, name, label, words = JAPANESE if lang == "ja" else ENGLISH
    head = HEAD.format(
        title=f"No. {number}", list=heading, post=post, name=name,
        more="" if len(languages) == 2 else "translation: later\n",
    )  # fmt: skip
    return head + f"{label}\n{words}\n\n" * turns


def pages_of(folder: Path, issues: Iterable[Issue], turns: int) -> dict[str, ReadPage]:
    """The site of some issues with so many turns each."""
    content, output = folder / "content", folder / "output"
    content.mkdir()
    for name in ("speakers.yaml", "topics.yaml", "organisations.yaml"):
        (content / name).write_bytes((GOOD / name).read_bytes())
    for number, held, languages in issues:
        issue = content / "issues" / f"00{number}-long"
        issue.mkdir(parents=True)
        yaml = f"number: {number}\n{held}title: {{ja: 号, en: issue}}\narticles: [part-1]\n"
        (issue / "issue.yaml").write_text(yaml, "utf-8")
        for lang in languages:
            text = article(number, lang, languages, turns)
            (issue / f"part-1.{lang}.md").write_text(text, "utf-8")
    findings = build(content, output, production=True)
    return read_pages(Built(content, output, findings))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ReadPage]:
    return pages_of(tmp_path_factory.mktemp("years"), ISSUES, HALF)


SUBJECTS = ("speakers/hayami-tooru/", "topics/telework/")
of_both = pytest.mark.parametrize("subject", SUBJECTS)


@of_both
def test_every_year_has_a_page_in_the_languages_of_its_editions(
    subject: str, pages: dict[str, ReadPage]
) -> None:
    found = {address for address in pages if re.fullmatch(rf"/(en/)?{subject}\w+/", address)}
    assert found == {
        f"/{subject}2016/",
        f"/{subject}2025/",
        f"/{subject}undated/",
        f"/en/{subject}2016/",
        f"/en/{subject}undated/",
    }


def turns(page: ReadPage) -> list[str]:
    return [link["href"] for link in page.soup.select(".turns a")]


@of_both
@pytest.mark.parametrize(
    ("year", "number"), [("2016", 3), ("2025", 4), ("undated", 5)], ids=["2016", "2025", "undated"]
)
def test_a_year_has_all_of_its_turns(
    subject: str, year: str, number: int, pages: dict[str, ReadPage]
) -> None:
    every = [f"/issues/{number}/1/#u-{turn}" for turn in range(1, HALF + 1)]
    assert turns(pages[f"/{subject}{year}/"]) == every


@of_both
def test_the_page_itself_has_the_newest_and_leads_to_all(
    subject: str, pages: dict[str, ReadPage]
) -> None:
    page = pages[f"/{subject}"]
    assert RECENT <= HALF, "so that one issue is enough"
    assert {target.partition("#")[0] for target in turns(page)} == {"/issues/5/1/"}
    assert [link["href"] for link in page.soup.select(".by-year a")] == [
        f"/{subject}2025/",
        f"/{subject}2016/",
        f"/{subject}undated/",
    ]


@of_both
def test_a_year_of_the_other_language_alone_is_found_there(
    subject: str, pages: dict[str, ReadPage]
) -> None:
    links = [link["href"] for link in pages[f"/en/{subject}"].soup.select(".by-year a")]
    assert links == [f"/{subject}2025/", f"/en/{subject}2016/", f"/en/{subject}undated/"]


@of_both
def test_a_year_leads_to_those_around_it(subject: str, pages: dict[str, ReadPage]) -> None:
    around = {
        year: [
            (link["rel"], link["href"])
            for link in pages[f"/{subject}{year}/"].soup.select(".onward a")
        ]
        for year in ("2025", "2016", "undated")
    }
    assert around == {
        "2025": [(["prev"], f"/{subject}2016/")],
        "2016": [(["prev"], f"/{subject}undated/"), (["next"], f"/{subject}2025/")],
        "undated": [(["next"], f"/{subject}2016/")],
    }


@of_both
def test_a_year_names_its_twin_and_is_passed_on_with_the_card_of_the_subject(
    subject: str, pages: dict[str, ReadPage]
) -> None:
    page = pages[f"/{subject}2016/"]
    assert page.alternates["en"] == f"{HOST}/en/{subject}2016/"
    assert pages[f"/{subject}2025/"].alternates == {}
    assert page.meta("og:image") == pages[f"/{subject}"].meta("og:image") != []


def test_titles(pages: dict[str, ReadPage]) -> None:
    titles = {address: pages[address].soup.title.text.split(" | ")[0] for address in pages}
    assert titles["/topics/telework/2016/"].startswith("テレワーク　2016年（平成28年）")
    assert titles["/en/topics/telework/undated/"].startswith("telework, No date")
    assert titles["/en/speakers/hayami-tooru/2016/"].startswith("Toru Hayami, 2016")


@of_both
def test_what_is_all_of_one_year_is_not_parted(subject: str, tmp_path: Path) -> None:
    issues = [(3, "held: 2016-05-20\n", ("ja",)), (4, "held: 2016-08-20\n", ("ja",))]
    pages = pages_of(tmp_path, issues, HALF + 1)
    assert len(turns(pages[f"/{subject}"])) > MOST_ON_ONE_PAGE
    assert f"/{subject}2016/" not in pages


def test_a_page_that_holds_everything_is_not_parted(good: Built) -> None:
    page = read_pages(good)["/topics/telework/"]
    assert page.soup.select(".by-year") == []
    assert len({target.split("/")[2] for target in turns(page)}) == 2, "two issues of two years"


@of_both
def test_a_long_page_leads_to_where_each_year_begins(subject: str, tmp_path: Path) -> None:
    """Two issues of 2014, and one that nobody has noted the day of."""
    days = ("", "held: 2014-05-20\n", "held: 2014-11-20\n", "held: 2015-05-20\n")
    days = (*days, "held: 2016-05-20\n")
    issues = [(number, held, ("ja",)) for number, held in enumerate(days, start=3)]
    page = pages_of(tmp_path, issues, SHORT // len(issues))[f"/{subject}"]
    links = page.soup.select(".by-year a")
    assert [link["href"] for link in links] == ["#y-2016", "#y-2015", "#y-2014", "#y-0"]
    begins = [page.soup.select_one(f"{link['href']} h3 a")["href"] for link in links]
    assert begins == ["/issues/7/", "/issues/6/", "/issues/5/", "/issues/3/"]
    assert page.soup.select(".by-year .meta") == []


def test_a_chart_wider_than_a_phone_is_scrolled_from_the_keyboard(
    pages: dict[str, ReadPage], good: Built
) -> None:
    ten_years = pages["/topics/telework/"].soup.select_one(".over-time")
    assert len(ten_years.find_all("rect")) == 10
    assert (ten_years["tabindex"], ten_years["role"]) == ("0", "group")
    two_years = read_pages(good)["/topics/telework/"].soup.select_one(".over-time")
    assert not two_years.has_attr("tabindex")
