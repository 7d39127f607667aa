"""Files and folders of a magazine that have a wrong name, or stand in a wrong place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from built_site import KNOWN, Builder, Magazine


def _misplaced(place: str) -> Callable[[Path], object]:
    words = "---\ntitle: 題\n---\n"
    return lambda content: (content / place / "part-2.ja.md").write_text(words, encoding="utf-8")


def _issue_of_one_file(name: str) -> Callable[[Path], object]:
    def change(content: Path) -> None:
        (content / "issues/009-hamanasu").mkdir()
        (content / "issues/009-hamanasu" / name).write_bytes(b"number: 9")

    return change


def _issue_beside_the_others(content: Path) -> None:
    (content / "issues/001-shiomi").rename(content / "001-shiomi")


_ISSUE = "issues/001-shiomi/issue.yaml"

# What is done to the good magazine, and what is told of it.
TOLD: list[tuple[Callable[[Path], object], str]] = [
    (_misplaced("."), "part-2.ja.md:1:1: W505"),
    (_misplaced("issues"), "issues/part-2.ja.md:1:1: W505"),
    (_misplaced("issues/001-shiomi/images"), "issues/001-shiomi/images/part-2.ja.md:1:1: W505"),
    (
        lambda content: (content / "issues/001-shiomi").rename(content / "001-shiomi"),
        "001-shiomi:1:1: W505",
    ),
    (
        lambda content: (content / "pages").rename(content / "page"),
        "page/about.ja.md:1:1: W505",
    ),
    (
        lambda content: (content / "pages/about.ja.md").rename(content / "pages/about.ja.md.txt"),
        "pages/about.ja.md.txt:1:1: W506",
    ),
    (lambda content: (content / "issues - コピー").mkdir(), "issues - コピー:1:1: W507"),
    (lambda content: (content / "topics.yaml").unlink(), "topics.yaml:1:1: W509"),
    (_issue_of_one_file("issue.yaml"), "issues/009-hamanasu:1:1: W510"),
    (
        lambda content: (content / _ISSUE).rename((content / _ISSUE).with_suffix(".yml")),
        "issues/001-shiomi/issue.yml:1:1: W508",
    ),
    (_issue_of_one_file("原稿.docx"), "issues/009-hamanasu:1:1: W510"),
]

# The name a file gets, beside what; what is told, and the name it should have.
ARTICLES = [
    ("part-2 (2).ja.md", "part-2.ja.md", "W507"),
    ("part-2 - コピー.ja.md", "part-2.ja.md", "W507"),
    ("part-2.ja - コピー.md", "part-2.ja.md", "W507"),
    ("part-2.ja - Copy (3).md", "part-2.ja.md", "W507"),
    ("part-2.ja のコピー.md", "part-2.ja.md", "W507"),
    ("part-2.ja copy.md", "part-2.ja.md", "W507"),
    ("part-2.ja-DESKTOP-7Q2K.md", "part-2.ja.md", "W507"),
    ("part-2.ja (conflicted copy 2025-11-05).md", "part-2.ja.md", "W507"),
    ("part-2_old.ja.md", "part-2.ja.md", "W507"),
    ("part-2_旧版.ja.md", "part-2.ja.md", "W507"),
    ("part-2.JA.md", "part-2.ja.md", "W508"),
    ("Part-2.ja.md", "part-2.ja.md", "W508"),
    ("part-2.jp.md", "part-2.ja.md", "W508"),
    ("part-2.ja.MD", "part-2.ja.md", "W508"),
    ("part－2.ja.md", "part-2.ja.md", "W508"),
    ("part-2_ja.md", "part-2.ja.md", "W508"),
    ("part2.ja.md", "part-2.ja.md", "W508"),
    ("part_02.ja.md", "part-2.ja.md", "W508"),
    ("part-2 (2).ja.md", "part-2.ja.md", "W508"),
]
REGISTRIES = [
    ("speaker.yaml", "speakers.yaml", "E508"),
    ("speakers.yml", "speakers.yaml", "E508"),
    ("speakers.yaml.txt", "speakers.yaml", "E508"),
    ("speakers (1).yaml", "speakers.yaml", "E508"),
    ("Organizations.yaml", "organisations.yaml", "E508"),
    ("speakers - コピー.yaml", "speakers.yaml", "W507"),
]


@pytest.mark.parametrize(("change", "line"), TOLD)
def test_what_stands_elsewhere_or_is_gone_is_told(
    change: Callable[[Path], object], line: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    change(content)
    assert line in built(content).lines


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("part-1.ja.md.txt", ["part-1.ja.md"]),
        ("part-1.ja.txt", ["part-1.ja.md"]),
        ("talk.ja.txt", []),
        ("notes.txt", []),
    ],
)
def test_an_article_whose_name_ends_in_txt_is_told(
    name: str, meant: list[str], magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    (content / "issues/001-shiomi/part-1.ja.md").rename(content / "issues/001-shiomi" / name)
    told = [finding.ja for finding in built(content).findings if finding.code == "W506"]
    assert [re.findall("名前を (.+) に", words) for words in told] == [[name] for name in meant]


def test_what_word_keeps_beside_an_open_file_is_no_article(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    (content / "issues/001-shiomi/~$part-1.ja.md").write_bytes(b"\x04office")
    assert [one for one in built(content).findings if one.code not in KNOWN] == []


@pytest.mark.parametrize(
    ("folder", "name", "right", "code"),
    [
        *(("issues/002-kaguragawa", *names) for names in ARTICLES),
        *((".", *names) for names in REGISTRIES),
    ],
)
def test_a_copy_or_a_misnamed_file_has_one_finding(
    folder: str, name: str, right: str, code: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    words = (content / folder / right).read_bytes()
    if code != "W507":
        (content / folder / right).unlink()
    (content / folder / name).write_bytes(words)
    found = [finding for finding in built(content).findings if finding.code not in KNOWN]
    assert [(one.code, one.path) for one in found] == [(code, str(content / folder / name))]
    assert right in found[0].ja


def test_an_article_that_issue_yaml_names_is_no_copy(magazine: Magazine, built: Builder) -> None:
    folder = magazine() / "issues/002-kaguragawa"
    (folder / "part-2.ja.md").rename(folder / "part-1_new.ja.md")
    listing = folder / "issue.yaml"
    listing.write_text(listing.read_text("utf-8").replace("part-2", "part-1_new"), "utf-8")
    assert {finding.code for finding in built(folder.parents[1]).findings} <= {*KNOWN}
