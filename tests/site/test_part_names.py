"""What a part is called below the title of its issue: its own title, unless that says no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_site import Builder, Built, Magazine
from editing import edit
from reading import read_pages

PAGES = {
    "/": ".newest .parts .title a",
    "/issues/2/": ".part h2 a",
    "/speakers/mizuhara-fumie/": ".said-in h4 a[href^='/issues/2/']",
}


def names(site: Built, address: str) -> list[str]:
    return [link.get_text() for link in read_pages(site)[address].soup.select(PAGES[address])]


def titled(content: Path, issue: str) -> Path:
    file = content / "issues" / "002-kaguragawa" / "issue.yaml"
    edit(file, "ja: 共同調達を語る", f"ja: {issue}")
    return content


@pytest.mark.parametrize("address", PAGES)
def test_parts_with_a_title_of_their_own(good: Built, address: str) -> None:
    assert names(good, address) == ["一緒に買う①", "一緒に買う②"]


@pytest.mark.parametrize("issue", ["一緒に買う", "「一緒に、買う」～神楽川市×県座談会～"])
def test_parts_with_the_title_of_the_issue(issue: str, magazine: Magazine, built: Builder) -> None:
    site = built(titled(magazine(), issue))
    for address in PAGES:
        assert names(site, address) == ["全2回の第1回", "全2回の第2回"], address
    onward = read_pages(site)["/issues/2/1/"].soup.select_one(".onward .to")
    assert onward.get_text() == "全2回の第2回"


def test_parts_of_which_one_has_another_title(magazine: Magazine, built: Builder) -> None:
    content = titled(magazine(), "一緒に買う")
    edit(content / "issues" / "002-kaguragawa" / "part-2.ja.md", "一緒に買う②", "続けるために②")
    site = built(content)
    for address in PAGES:
        assert names(site, address) == ["一緒に買う①", "続けるために②"], address


@pytest.mark.parametrize(
    ("issue", "kicker"),
    [("共同調達を語る～神楽川市×県座談会～", ["共同調達を語る"]), ("一緒に買う", [])],
)
def test_above_its_title_a_part_says_what_the_issue_is_about_unless_the_title_does(
    issue: str, kicker: list[str], magazine: Magazine, built: Builder
) -> None:
    page = read_pages(built(titled(magazine(), issue)))["/issues/2/1/"]
    assert [line.get_text() for line in page.soup.select("article .kicker")] == kicker


def test_the_archive_counts_parts_as_they_do(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    for part in (content / "issues" / "002-kaguragawa").glob("part-*.md"):
        edit(part, "status: published", "status: published\nparts: 3", 1)
    site = built(content)
    assert "全3回の第1回" in site.page("/issues/2/1/")
    assert "全3回" in site.page("/archive/")
