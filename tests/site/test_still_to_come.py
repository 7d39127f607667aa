"""A talk of a day that is still to come: not a byte of it is public, and the editor is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_site import Builder, Magazine
from editing import edit
from roundtable.transcript.diagnostic import has_faults

SECRET = "続けることが大切です".encode()
ARTICLE = "issues/002-kaguragawa/part-2.ja.md"
ISSUE = "issues/002-kaguragawa/issue.yaml"
PAGE = "issues/2/2/index.html"


def holding(output: Path) -> list[str]:
    """The files in which the words stand."""
    files = (path for path in output.rglob("*") if path.is_file())
    return [str(path.relative_to(output)) for path in files if SECRET in path.read_bytes()]


def test_nothing_of_it_is_public(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    assert PAGE in holding(built(content).output)
    edit(content / ARTICLE, "status:", "translation: later\ndate: 2999-12-31\nstatus:")
    site = built(content)
    assert holding(site.output) == []
    assert "issues/2/1/index.html" in site.files
    (told,) = (finding for finding in site.findings if finding.code == "N352")
    assert (told.line, "2999-12-31" in told.ja) == (4, True)
    assert not has_faults([told])


def test_a_preview_shows_it_as_a_draft(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    edit(content / ISSUE, "2023-02-09", "2999-12-31")
    site = built(content, drafts=True)
    assert PAGE in holding(site.output)
    assert "下書き" in site.page(PAGE)


def test_what_links_to_it_is_refused(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    edit(content / ISSUE, "2023-02-09", "2999-12-31")
    site = built(content)
    assert "issues/001-shiomi/part-1.ja.md:19:22: E541" in site.lines
    assert site.files == []


ANNOUNCED = (
    "公開日：2999年1月1日",
    "【掲載予定日】２９９９年１月１日（火）",
    "※令和99年1月1日公開",
    "Publication date: 1 January 2999",
    "To be published on January 1, 2999.",
)
NOT_ANNOUNCED = (
    "公開日：2021年11月1日",
    "2021.11.01 公開",
    "公開日は2999年1月1日に決まったと聞いています。",
    "計画は2999年1月1日まで続きます。",
)


@pytest.mark.parametrize("line", [*ANNOUNCED, *NOT_ANNOUNCED])
def test_a_day_that_only_its_words_name_is_told(
    line: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / ARTICLE, "\n---\n", f"\n---\n{line}\n\n")
    told = [found for found in built(content).findings if found.code == "W249"]
    assert [found.line for found in told] == ([5] if line in ANNOUNCED else [])
    edit(content / ARTICLE, "status: published", "status: draft")
    assert "W249" not in {found.code for found in built(content, drafts=True).findings}


NEXT_POST = (
    "    - {organisation: shiomi, title: {ja: 副市長, en: Deputy Mayor}, since: 2999-04-01}\n"
)
LAST_DAY = "since: 2022-04-01, until: 2999-03-31}"


def test_no_post_is_public_before_it_begins(magazine: Magazine, built: Builder) -> None:
    """Offices do not tell in March who moves in April, nor that somebody leaves."""
    content = magazine()
    edit(content / "speakers.yaml", "since: 2022-04-01}\n", f"{LAST_DAY}\n{NEXT_POST}")
    site = built(content)
    for page in ("speakers/hayami-tooru/", "organisations/shiomi/", "organisations/aomine/"):
        assert "2999" not in site.page(page)
        assert "副市長" not in site.page(page).replace("副市長（CIO）", "")
    (told,) = (finding for finding in site.findings if finding.code == "N312")
    assert (told.path.rsplit("/")[-1], told.line, has_faults([told])) == ("speakers.yaml", 6, False)
    preview = built(content, drafts=True).page("speakers/hayami-tooru/")
    assert "2999年4月1日" in preview and "2999年3月31日" in preview
