"""`roundtable check`: all findings under the name the folder was given, and its three exits."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result
from editing import edit
from roundtable.desk.command import desk


def check(*arguments: str, lang: str = "C") -> Result:
    return CliRunner().invoke(desk, ["check", *arguments], env={"LANG": lang})


@pytest.fixture
def article(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of a good magazine in the folder `content` of the current folder."""
    monkeypatch.chdir(content.parent)
    return Path("content/issues/001-shiomi/part-1.ja.md")


@pytest.fixture
def mistake(article: Path) -> Path:
    edit(article, "status: published", "status: publish")
    return article


def test_a_good_magazine(content: Path) -> None:
    result = check(str(content))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No errors, no warnings.\n"


def test_a_mistake_in_each_language(mistake: Path) -> None:
    for options, environment, summary in (
        ([], "C", "1 error, 0 warnings.\n"),
        ([], "ja_JP.UTF-8", "誤り1件、注意0件。\n"),
        (["content", "--lang", "ja"], "C", "誤り1件、注意0件。\n"),
    ):
        result = check(*options, lang=environment)
        assert result.exit_code == 1
        assert result.stdout.startswith(f"{mistake}:5:")
        assert result.stdout.count("\n") == 1
        assert result.stderr == summary


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_magazines_wherever_the_editor_is(
    zone: str, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At any hour one of these zones has another day than Tokyo."""
    issue = content / "issues/001-shiomi/issue.yaml"
    today = datetime.now(ZoneInfo("Asia/Tokyo")).date()
    findings = []
    for held in (today, today + timedelta(1)):
        edit(issue, "2022-07-14", f"{held}")
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv("TZ", zone)
            time.tzset()
            findings.append(check(str(content)).stdout)
        time.tzset()
        edit(issue, f"{held}", "2022-07-14")
    assert ["N352" in told for told in findings] == [False, True]


def test_for_programs(mistake: Path) -> None:
    result = check("--format", "json")
    [finding] = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(finding) == ["path", "line", "column", "code", "severity", "message"]
    assert (finding["path"], finding["line"], finding["severity"]) == (str(mistake), 5, "error")


def test_for_github(mistake: Path) -> None:
    assert check("--format", "github").stdout.startswith(f"::error file={mistake},line=5,col=")


def test_drafts_are_checked_too(article: Path) -> None:
    edit(article, "status: published", "status: draft")
    edit(article, "\n速水\n", "\n速見\n")
    assert f"{article}:24:1: " in check().stdout


def test_a_folder_is_named_as_given(mistake: Path) -> None:
    assert check("./content/").stdout.startswith(f"{mistake}:5:")
    assert check(str(Path("content").resolve())).stdout.startswith(f"{mistake.resolve()}:5:")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "nowhere: There is no such file or folder.\n"),
        ("content/topics.yaml", "content/topics.yaml: This is not a folder; name a folder.\n"),
    ],
)
def test_it_could_not_run(article: Path, name: str, message: str) -> None:
    result = check(name)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_folder_without_issues_is_an_error(article: Path) -> None:
    result = check("content/issues")
    assert result.exit_code == 1
    assert result.stdout.startswith("content/issues:1:1: E501 ")


def test_what_a_build_would_refuse_is_found(article: Path) -> None:
    """The search page is made by the build alone, but its address is taken here as well."""
    page = article.parents[2] / "pages" / "search.ja.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: 検索のこつ\nstatus: published\n---\n本文\n", encoding="utf-8")
    result = check()
    assert result.exit_code == 1
    assert f"{page}:1:1: E531 " in result.stdout
