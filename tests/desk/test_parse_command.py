"""`roundtable parse`: the JSON other programs rely on, the form for the eyes, and its refusals."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from roundtable.desk.command import desk

ARTICLES = Path(__file__).with_name("articles")
NAMES = sorted(path.name for path in ARTICLES.iterdir() if path.suffix in (".md", ".txt"))


def parse(name: str, *options: str) -> str:
    with_english = {"LANG": "C.UTF-8"}
    result = CliRunner().invoke(desk, ["parse", name, "--json", *options], env=with_english)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("name", NAMES)
def test_json_of_an_article(
    name: str, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ARTICLES)
    golden(ARTICLES / f"{name}.json", parse(name))


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("classic.en.md", "en_GB"),
        ("classic-full-width.ja.md", "ja_JP"),
        ("pasted.ja.txt", "ja_JP"),
    ],
)
def test_who_says_what(
    name: str, lang: str, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line a block, cut where the terminal ends; what was found goes to standard error."""
    monkeypatch.chdir(ARTICLES)
    environment = {"LANG": f"{lang}.UTF-8", "COLUMNS": "72"}
    result = CliRunner().invoke(desk, ["parse", name], env=environment)
    assert result.exit_code == 0
    golden(ARTICLES / f"{name}.lines", f"{result.stdout}---\n{result.stderr}")


def test_both_widths_tell_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ARTICLES)
    full, half = (parse(f"classic-{width}-width.ja.md") for width in ("full", "half"))
    assert full.translate(str.maketrans("（）：", "():")) == half


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_those_of_the_file(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a block begins with stands on the line that the block names."""
    monkeypatch.chdir(ARTICLES)
    article = json.loads(parse(name))
    lines = (ARTICLES / name).read_text(encoding="utf-8").splitlines()
    assert article["blocks"]
    for block in article["blocks"]:
        words = block.get("label") or block.get("text") or block.get("caption") or block["items"][0]
        assert words in lines[block["line"] - 1] or block["kind"] == "agenda"
    for person in article["participants"]:
        assert person["name"] in lines[person["line"] - 1]


def test_standard_input_and_the_module() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "roundtable", "parse", "-", "--json"],
        input=(ARTICLES / "classic.en.md").read_bytes(),
        capture_output=True,
        check=True,
    )
    assert json.loads(made.stdout)["title"] == "Telework begins with rules"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("missing.md", None, "There is no such file or folder."),
        ("sjis.md", "汐見市のお知らせです".encode("cp932"), "E104 This file is not UTF-8"),
        ("nul.md", b"a table\x00in a room", "E105"),
    ],
)
def test_unreadable_files(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    result = CliRunner().invoke(desk, ["parse", str(file), "--json"], env={"LANG": "C"})
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(str(file)) and message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(desk, ["parse", str(tmp_path), "--json"], env={"LANG": "ja_JP"})
    assert (result.exit_code, result.stderr) == (
        2,
        f"{tmp_path}: フォルダーです。ファイルを指定してください。\n",
    )


def test_parse_starts_without_the_site() -> None:
    program = (
        "import sys, roundtable.desk.parse;"
        "print([name for name in ('pelican', 'jinja2', 'watchfiles') if name in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert made.stdout.strip() == b"[]"


def test_subtitles_are_told_to_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ARTICLES)
    findings = json.loads(parse("subtitles.vtt"))["diagnostics"]
    assert (findings[0]["code"], findings[0]["line"]) == ("E107", 1)
