"""The home page: the newest issue of the language with its parts, and those before it."""

from __future__ import annotations

import shutil
from pathlib import Path

from built_site import GOOD, HERE, Builder, Built, Magazine
from reading import ReadPage, read_pages
from roundtable.site.pages.home import RECENT

JAPANESE_ISSUE = HERE / "magazines" / "japanese-issue"


def newest(page: ReadPage) -> str:
    return str(page.soup.select_one(".newest h2 a")["href"])


def recent(page: ReadPage) -> list[str]:
    return [link["href"] for link in page.soup.select(".shelf h3 a")]


def test_the_newest_issue_with_its_parts_comes_first(good: Built) -> None:
    page = read_pages(good)["/"]
    assert newest(page) == "/issues/2/"
    parts = [link["href"] for link in page.soup.select(".newest .parts .title a")]
    assert parts == ["/issues/2/1/", "/issues/2/2/"]
    assert recent(page) == ["/issues/1/"]


def test_whoever_comes_for_the_first_time_reads_what_this_is(good: Built) -> None:
    for address, words in (("/", "座談会を話された言葉のまま"), ("/en/", "roundtables of local")):
        assert words in read_pages(good)[address].soup.select_one("main > .strapline").text


def test_an_issue_is_the_newest_where_it_can_be_read(magazine: Magazine, built: Builder) -> None:
    pages = read_pages(built(magazine(JAPANESE_ISSUE)))
    assert (newest(pages["/"]), recent(pages["/"])) == ("/issues/3/", ["/issues/2/", "/issues/1/"])
    assert newest(pages["/en/"]) == "/en/issues/2/"
    assert recent(pages["/en/"]) == ["/en/issues/1/"]


def test_the_page_holds_only_so_many_recent_issues(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    for number in range(3, 3 + RECENT):
        folder = content / "issues" / f"{number:03d}-move"
        shutil.copytree(JAPANESE_ISSUE / "issues" / "003-move", folder)
        yaml = (folder / "issue.yaml").read_text(encoding="utf-8")
        (folder / "issue.yaml").write_text(yaml.replace("number: 3", f"number: {number}"), "utf-8")
    page = read_pages(built(content))["/"]
    assert newest(page) == f"/issues/{RECENT + 2}/"
    assert recent(page) == [f"/issues/{number}/" for number in range(RECENT + 1, 1, -1)]


def test_a_magazine_without_issues_says_so(tmp_path: Path, built: Builder) -> None:
    content = tmp_path / "content"
    (content / "issues").mkdir(parents=True)
    for name in ("speakers.yaml", "topics.yaml", "organisations.yaml"):
        shutil.copy(GOOD / name, content / name)
    page = read_pages(built(content))["/en/"]
    assert page.soup.select_one("main .lead").get_text() == ("There is no issue in English yet.")
