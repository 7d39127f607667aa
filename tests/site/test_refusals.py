"""What the site refuses: every finding is told, nothing is written.

`refusals/<name>/` holds the files that spoil the good magazine.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from built_site import KNOWN, Builder, Magazine
from editing import edit
from roundtable.site.preparation import shown_path
from roundtable.transcript.diagnostic import has_errors

REFUSALS = Path(__file__).parent / "refusals"

# The folder, and what is found in it beyond those of the good magazine.
CASES: dict[str, list[str]] = {
    "broken-anchors": [
        "pages/contact.ja.md:7:1: E543",
        "pages/contact.ja.md:7:25: E543",
        "pages/contact.ja.md:7:62: E543",
        "pages/contact.ja.md:9:1: E541",
        "pages/contact.ja.md:9:44: E543",
    ],
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
        "issues/002-kaguragawa/part-2.ja.md:24:105: E547",
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
    "page-slips": [
        "pages/contact.ja.md:2:11: W403",
        "pages/contact.ja.md:5:1: W249",
        "pages/contact.ja.md:7:1: W207",
        "pages/contact.ja.md:9:1: W403",
        "pages/contact.ja.md:9:9: W418",
        "pages/contact.ja.md:11:29: W421",
        "pages/contact.ja.md:13:1: E514",
    ],
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
        "pages/contact.ja.md:8:1: E548",
        "pages/contact.ja.md:8:20: E548",
        "pages/contact.ja.md:8:54: E548",
        "pages/contact.ja.md:8:74: E544",
        "pages/contact.ja.md:8:98: E545",
        "pages/contact.ja.md:10:1: E547",
        "pages/contact.ja.md:10:42: E547",
    ],
    "unregistered": ["issues/002-kaguragawa/part-2.ja.md:7:1: E320"],
}


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
        ("speakers.yaml", "- id: hayami-tooru", "- id: 速水", "1:7: E304"),
        ("organisations.yaml", "- id: aomine", "- id: 'aomine", "8:1: E101"),
        ("topics.yaml", "- id: telework", "- id: &telework", "1:7: E103"),
        ("speakers.yaml", "- id: hayami-tooru", f"{'- ' * 5000}id: hayami-tooru", "1:1: E128"),
        ("topics.yaml", "- id: telework", "[" * 100_000, "1:1: E128"),
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


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("速水 00:12:34\nそうですね。", "W407"),
        ("速水\t00:12\tそうですね。", "W407"),
        ("！[窓口](images/04.jpg)", "W221"),
    ],
)
def test_of_one_line_the_best_advice_alone_is_told(
    line: str, told: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    article = content / "issues/002-kaguragawa/part-2.ja.md"
    article.write_text(f"{article.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    number = article.read_text(encoding="utf-8").count("\n", 0, -len(line) - 1) + 1
    found = [f for f in built(content).findings if (f.path, f.line) == (str(article), number)]
    assert [one.code for one in found] == [told]


def test_why_a_file_cannot_be_read_is_told_in_words(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "organisations.yaml").unlink()
    (content / "organisations.yaml").mkdir()
    (told,) = (found for found in built(content).findings if found.code == "E503")
    assert "（フォルダーです）" in told.ja and "(this is a folder)" in told.en


def test_two_pictures_with_names_that_look_the_same_are_refused(
    magazine: Magazine, built: Builder
) -> None:
    """A Mac stores が as two characters, so that two files of one name can meet here."""
    content = magazine()
    images = content / "issues/001-shiomi/images"
    picture = (images / "table.png").read_bytes()
    for name in ("会議が.png", unicodedata.normalize("NFD", "会議が.png")):
        (images / name).write_bytes(picture)
    edit(content / "issues/001-shiomi/part-1.ja.md", "images/table.png", "images/会議が.png")
    site = built(content)
    (found,) = (f for f in site.findings if f.code == "E527")
    assert unicodedata.normalize("NFC", found.path).endswith("images/会議が.png")
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


def test_a_published_text_with_a_header_alone_is_told(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    text = content / "issues/002-kaguragawa/part-2.ja.md"
    text.write_text("---\ntitle: 題\nstatus: published\n---\n\n", encoding="utf-8")
    assert "issues/002-kaguragawa/part-2.ja.md:1:1: W526" in built(content).lines
    text.write_text("---\ntitle: 題\nstatus: draft\n---\n", encoding="utf-8")
    assert not any(line.endswith("W526") for line in built(content).lines)


def test_an_empty_text_is_told_as_such(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "issues/002-kaguragawa/part-2.ja.md").write_text("\n")
    lines = [line for line in built(content).lines if not line.endswith(KNOWN)]
    assert lines == ["issues/002-kaguragawa/part-2.ja.md:1:1: E509"]


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
