"""Diagnostics as lines, in each format and language."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from roundtable.desk.report import lines, summary
from roundtable.desk.words import language
from roundtable.transcript.diagnostic import Diagnostic, Severity

LABEL = Diagnostic(
    "content/issues/001-shiomi/part-1.ja.md",
    41,
    1,
    "E203",
    Severity.ERROR,
    "「速見」は参加者にいません。\n「速水」のことですか。",
    "“速見” is no participant: 100%",
)
PICTURE = Diagnostic("content/a,b:c.md", 3, 5, "W401", Severity.WARNING, "代替文", "No alt text")


def test_text() -> None:
    assert lines([PICTURE, LABEL, PICTURE], "en") == [
        "content/a,b:c.md:3:5: W401 No alt text",
        "content/issues/001-shiomi/part-1.ja.md:41:1: E203 “速見” is no participant: 100%",
    ]
    assert lines([PICTURE], "ja") == ["content/a,b:c.md:3:5: W401 代替文"]


def test_text_is_one_line() -> None:
    """Words of a file must not look like a finding, or a command, of their own."""
    [line] = lines([replace(LABEL, path="a\n::error::b.md")], "ja")
    assert line == "a ::error::b.md:41:1: E203 「速見」は参加者にいません。 「速水」のことですか。"


def test_json() -> None:
    [line] = lines([LABEL], "ja", "json")
    assert json.loads(line) == {
        "path": "content/issues/001-shiomi/part-1.ja.md",
        "line": 41,
        "column": 1,
        "code": "E203",
        "severity": "error",
        "message": "「速見」は参加者にいません。\n「速水」のことですか。",
    }


def test_github_escapes_what_it_must() -> None:
    assert lines([PICTURE], "en", "github") == [
        "::warning file=content/a%2Cb%3Ac.md,line=3,col=5,title=W401::No alt text"
    ]
    assert lines([LABEL], "en", "github")[0].endswith("no participant: 100%25")
    assert "いません。%0A「速水」" in lines([LABEL], "ja", "github")[0]


@pytest.mark.parametrize(
    ("findings", "ja", "en"),
    [
        ([], "誤りも注意もありません。", "No errors, no warnings."),
        ([LABEL], "誤り1件、注意0件。", "1 error, 0 warnings."),
        ([LABEL, PICTURE, PICTURE], "誤り1件、注意1件。", "1 error, 1 warning."),
    ],
)
def test_summary(findings: list[Diagnostic], ja: str, en: str) -> None:
    assert (summary(findings, "ja"), summary(findings, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("chosen", "environment", "lang"),
    [
        (None, "ja_JP.UTF-8", "ja"),
        (None, "C.UTF-8", "en"),
        (None, "", "en"),
        ("ja", "C.UTF-8", "ja"),
        ("en", "ja_JP.UTF-8", "en"),
    ],
)
def test_language(
    chosen: str | None, environment: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", environment)
    assert language(chosen) == lang
