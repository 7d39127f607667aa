"""What the site refuses: every finding is told, nothing is written.

`refusals/<name>/` holds the files that spoil the good magazine.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from built_site import Builder, Magazine
from editing import edit
from roundtable.site.preparation import shown_path
from roundtable.transcript.diagnostic import has_errors

REFUSALS = Path(__file__).parent / "refusals"

# The folder, and what is found in it beyond those of the good magazine.
CASES: dict[str, list[str]] = {
    "broken-links": [
        "issues/002-kaguragawa/part-2.ja.md:15:1: E541",
        "issues/002-kaguragawa/part-2.ja.md:15:32: E542",
        "issues/002-kaguragawa/part-2.ja.md:15:53: E543",
        "issues/002-kaguragawa/part-2.ja.md:18:1: E544",
        "issues/002-kaguragawa/part-2.ja.md:20:21: E542",
        "issues/002-kaguragawa/part-2.ja.md:20:86: E543",
        "issues/002-kaguragawa/part-2.ja.md:22:1: E545",
        "issues/002-kaguragawa/part-2.ja.md:24:1: W546",
        "issues/002-kaguragawa/part-2.ja.md:24:22: W546",
    ],
    "broken-picture": ["issues/001-shiomi/images/table.png:1:1: E521"],
    "link-to-draft": ["pages/about.ja.md:5:1: E541"],
    "misspelt-status": ["issues/002-kaguragawa/part-2.ja.md:3:9: E113"],
    "page-comment": ["pages/contact.ja.md:12:1: E224"],
    "page-date": ["pages/contact.ja.md:4:1: E516"],
    "page-fence": ["pages/contact.ja.md:7:1: E222", "pages/contact.ja.md:9:1: E222"],
    "page-header": ["pages/contact.ja.md:1:1: E512", "pages/contact.ja.md:1:1: E513"],
    "page-key": ["pages/contact.ja.md:2:1: E112"],
    "page-name": ["pages/About.ja.md:1:1: E511"],
    "page-picture": ["pages/contact.ja.md:7:1: E514"],
    "same-address": ["pages/archive.ja.md:1:1: E531"],
    "unusual-links": [
        "issues/002-kaguragawa/part-2.ja.md:13:8: E542",
        "issues/002-kaguragawa/part-2.ja.md:13:36: E542",
        "issues/002-kaguragawa/part-2.ja.md:13:55: E542",
        "issues/002-kaguragawa/part-2.ja.md:16:22: E542",
        "issues/002-kaguragawa/part-2.ja.md:16:47: E544",
        "issues/002-kaguragawa/part-2.ja.md:16:57: E541",
        "issues/002-kaguragawa/part-2.ja.md:21:9: E542",
        "issues/002-kaguragawa/part-2.ja.md:24:1: E542",
        "issues/002-kaguragawa/part-2.ja.md:24:45: E543",
        "issues/002-kaguragawa/part-2.ja.md:24:91: E542",
        "issues/002-kaguragawa/part-2.ja.md:24:126: E542",
        "pages/contact.ja.md:6:8: E542",
        "pages/contact.ja.md:6:20: E543",
    ],
    "unregistered": ["issues/002-kaguragawa/part-2.ja.md:7:1: E320"],
}
# What the good magazine has: an article in one language, and a script; and what is spoilt in one.
KNOWN = ("W216", "W331", "N517")


def test_every_spoilt_magazine_has_its_findings() -> None:
    assert {folder.name for folder in REFUSALS.iterdir()} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_spoilt_magazine_is_refused(name: str, magazine: Magazine, built: Builder) -> None:
    site = built(magazine(REFUSALS / name), production=True)
    assert has_errors(site.findings)
    assert [line for line in site.lines if not line.endswith(KNOWN)] == CASES[name]
    assert site.files == []


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP"), ("utf-16", "UTF-16")]
)
def test_a_text_in_another_encoding_is_refused_by_name(
    encoding: str, name: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    text = content / "issues/001-shiomi/part-1.ja.md"
    text.write_bytes(text.read_text(encoding="utf-8").encode(encoding))
    site = built(content)
    (found,) = (f for f in site.findings if f.code not in KNOWN)
    assert (found.code, found.path) == ("E104", str(text))
    assert name in found.en
    assert site.files == []


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("speakers.yaml", "reading: ", "reading：", "3:10: E111"),
        ("organisations.yaml", "- id: aomine", "- id: 'aomine", "8:1: E101"),
        ("topics.yaml", "- id: telework", "- id: &telework", "1:7: E103"),
        ("issues/001-shiomi/issue.yaml", "number: 1", "number: 1 # \0", "1:13: E105"),
    ],
)
def test_what_stands_in_a_file_that_cannot_be_read_is_not_called_missing(
    path: str, old: str, new: str, place: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / path, old, new, most=1)
    site = built(content)
    assert [line for line in site.lines if not line.endswith(KNOWN)] == [f"{path}:{place}"]
    assert site.files == []


def test_a_refused_build_leaves_the_site_that_was_there(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    before = built(content)
    pages = {name: before.page(f"/{name}") for name in before.files if name.endswith(".html")}
    (content / "issues/001-shiomi/part-1.ja.md").write_bytes(b"\xff\xfe")
    after = built(content)
    assert has_errors(after.findings)
    assert {name: after.page(f"/{name}") for name in pages} == pages


@pytest.mark.parametrize(
    "link",
    [
        "issues/001-shiomi/part-1.ja.md",
        "issues/001-shiomi/images",
        "issues/003-elsewhere",
        "pages/about.ja.md",
        "speakers.yaml",
    ],
)
def test_no_symbolic_link_is_followed(
    link: str, magazine: Magazine, built: Builder, tmp_path: Path
) -> None:
    content = magazine()
    real = tmp_path / "elsewhere"
    if (content / link).exists():
        (content / link).rename(real)
    else:
        real.mkdir()
    (content / link).symlink_to(real)
    site = built(content)
    assert f"{link}:1:1: E502" in site.lines
    assert site.files == []


def test_a_pipe_is_not_waited_for(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    text = content / "issues/001-shiomi/part-1.ja.md"
    text.unlink()
    os.mkfifo(text)
    site = built(content)
    assert "issues/001-shiomi/part-1.ja.md:1:1: E504" in site.lines
    assert site.files == []


@pytest.mark.parametrize("place", [".", "issues", "issues/001-shiomi/images"])
def test_a_text_in_the_wrong_place_is_told(place: str, magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / place / "part-2.ja.md").write_text("---\ntitle: 題\n---\n", encoding="utf-8")
    path = (Path(place) / "part-2.ja.md").as_posix()
    assert f"{path}:1:1: W505" in built(content).lines


def test_the_folder_of_an_issue_beside_the_others_is_told(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    (content / "issues/001-shiomi").rename(content / "001-shiomi")
    assert "001-shiomi:1:1: W505" in built(content).lines


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


# The name a file gets, beside what; what is told, and the name it should have.
OTHER_NAMES = [
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


def test_what_word_keeps_beside_an_open_file_is_no_article(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    (content / "issues/001-shiomi/~$part-1.ja.md").write_bytes(b"\x04office")
    assert [one for one in built(content).findings if one.code not in KNOWN] == []


@pytest.mark.parametrize(("name", "right", "code"), OTHER_NAMES)
def test_a_copy_or_a_misnamed_article_has_one_finding(
    name: str, right: str, code: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    article = content / "issues/002-kaguragawa" / right
    words = article.read_bytes()
    if code == "W508":
        article.unlink()
    (article.parent / name).write_bytes(words)
    found = [finding for finding in built(content).findings if finding.code not in KNOWN]
    assert [(one.code, one.path) for one in found] == [(code, str(article.parent / name))]
    assert right in found[0].ja


def test_an_article_that_issue_yaml_names_is_no_copy(magazine: Magazine, built: Builder) -> None:
    folder = magazine() / "issues/002-kaguragawa"
    (folder / "part-2.ja.md").rename(folder / "part-1_new.ja.md")
    listing = folder / "issue.yaml"
    listing.write_text(listing.read_text("utf-8").replace("part-2", "part-1_new"), "utf-8")
    assert {finding.code for finding in built(folder.parents[1]).findings} <= {*KNOWN}


@pytest.mark.parametrize(
    ("name", "right", "code"),
    [
        ("speaker.yaml", "speakers.yaml", "E508"),
        ("speakers.yml", "speakers.yaml", "E508"),
        ("speakers.yaml.txt", "speakers.yaml", "E508"),
        ("speakers (1).yaml", "speakers.yaml", "E508"),
        ("Organizations.yaml", "organisations.yaml", "E508"),
        ("speakers - コピー.yaml", "speakers.yaml", "W507"),
    ],
)
def test_a_registry_with_another_name_has_one_finding(
    name: str, right: str, code: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    words = (content / right).read_bytes()
    if code == "E508":
        (content / right).unlink()
    (content / name).write_bytes(words)
    found = [finding for finding in built(content).findings if finding.code not in KNOWN]
    assert [(one.code, one.path) for one in found] == [(code, str(content / name))]
    assert right in found[0].ja


def test_a_registry_that_is_gone_is_told(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "topics.yaml").unlink()
    assert "topics.yaml:1:1: W509" in built(content).lines


def test_a_published_text_with_a_header_alone_is_told(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    text = content / "issues/002-kaguragawa/part-2.ja.md"
    text.write_text("---\ntitle: 題\nstatus: published\n---\n\n", encoding="utf-8")
    assert "issues/002-kaguragawa/part-2.ja.md:1:1: W526" in built(content).lines
    text.write_text("---\ntitle: 題\nstatus: draft\n---\n", encoding="utf-8")
    assert not any(line.endswith("W526") for line in built(content).lines)


def test_a_copy_of_all_issues_is_told(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "issues - コピー").mkdir()
    assert "issues - コピー:1:1: W507" in built(content).lines


def test_an_empty_text_is_told_as_such(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "issues/002-kaguragawa/part-2.ja.md").write_text("\n")
    lines = [line for line in built(content).lines if not line.endswith(KNOWN)]
    assert lines == ["issues/002-kaguragawa/part-2.ja.md:1:1: E509"]


@pytest.mark.parametrize("left", ["issue.yaml", "原稿.docx"])
def test_an_issue_without_any_text_is_told(left: str, magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "issues/009-hamanasu").mkdir()
    (content / "issues/009-hamanasu" / left).write_bytes(b"number: 9")
    assert "issues/009-hamanasu:1:1: W510" in built(content).lines


def test_a_folder_without_issues_is_no_magazine(tmp_path: Path, built: Builder) -> None:
    (tmp_path / "empty").mkdir()
    site = built(tmp_path / "empty")
    assert [finding.code for finding in site.findings] == ["E501"]
    assert site.files == []


def test_nothing_is_written_through_a_link_in_the_output(
    magazine: Magazine, built: Builder, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "issues").symlink_to(outside)
    site = built(magazine())
    assert [(f.path, f.code) for f in site.findings if has_errors([f])] == [
        (shown_path(tmp_path / "output" / "issues"), "E552")
    ]
    assert list(outside.iterdir()) == []
