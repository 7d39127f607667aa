"""`roundtable build`: a site and one closing line, or every error and no site."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from editing import edit
from roundtable.desk.command import desk

ARTICLE = "issues/001-shiomi/part-1.ja.md"


def build(content: Path, site: Path, *options: str, lang: str = "C") -> Result:
    arguments = ["build", str(content), "--output", str(site), *options]
    return CliRunner().invoke(desk, arguments, env={"LANG": lang})


def test_a_site_in_both_languages(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "google1234.html").write_text("no page of ours", encoding="utf-8")
    result = build(content, site)
    pages = len(list(site.rglob("*.html"))) - 1
    assert result.exit_code == 0, result.stderr
    assert result.stderr.startswith(f"{pages} pages in {site} (")
    assert "勤務時間の扱いからです。" in (site / "issues/1/1/index.html").read_text("utf-8")
    assert "With working hours." in (site / "en/issues/1/1/index.html").read_text("utf-8")


def test_all_errors_and_no_site(content: Path, tmp_path: Path) -> None:
    edit(content / ARTICLE, "\n速水\n", "\n速見\n")
    edit(content / ARTICLE, "part: 1", "prat: 1")
    result = build(content, tmp_path / "site")
    assert result.exit_code == 1
    assert f"{content / ARTICLE}:3:1: E" in result.stderr
    assert f"{content / ARTICLE}:24:1: E" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("2 errors, ")
    assert not list(tmp_path.glob("site/**/*.html"))


def test_drafts_only_when_asked_for(content: Path, tmp_path: Path) -> None:
    for lang in ("ja", "en"):
        file = content / f"issues/001-shiomi/part-1.{lang}.md"
        edit(file, "status: published", "status: draft")
    page = tmp_path / "site/issues/1/1/index.html"
    assert build(content, tmp_path / "site").exit_code == 0
    assert not page.exists()
    assert build(content, tmp_path / "site", "--drafts").exit_code == 0
    assert page.exists()


def test_a_place_where_nothing_can_be_made(content: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for lang in ("C", "ja_JP.UTF-8"):
        result = build(content, tmp_path / "file", lang=lang)
        assert result.exit_code == 2, result.exception
        assert result.stderr.startswith(str(tmp_path / "file")) and result.stderr.count("\n") == 1
