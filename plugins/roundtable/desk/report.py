"""Diagnostics as lines: for people, for programs, and for GitHub's annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

import click

from roundtable.desk.words import language, pick
from roundtable.transcript.diagnostic import Diagnostic, Severity


def as_object(finding: Diagnostic, lang: str) -> dict[str, object]:
    """The fields of a finding under the names programs rely on."""
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message(lang),
    }


def as_json(finding: Diagnostic, lang: str) -> str:
    """One JSON object on one line."""
    return json.dumps(as_object(finding, lang), ensure_ascii=False)


def as_github(finding: Diagnostic, lang: str) -> str:
    """A workflow command that GitHub shows beside the line it is about."""
    place = (
        f"file={_property(finding.path)},line={finding.line},col={finding.column},"
        f"title={_property(finding.code)}"
    )
    return f"::{finding.severity.value} {place}::{_data(finding.message(lang))}"


FORMATS: dict[str, Callable[[Diagnostic, str], str]] = {
    "text": Diagnostic.text,
    "json": as_json,
    "github": as_github,
}


def lines(findings: Iterable[Diagnostic], lang: str, style: str = "text") -> list[str]:
    """The findings in the order of files and lines, a line each, without repetition."""
    return [FORMATS[style](finding, lang) for finding in sorted(set(findings))]


def tell(findings: Iterable[Diagnostic]) -> None:
    """The findings on standard error, in the language of messages."""
    for line in lines(findings, language()):
        click.echo(line, err=True)


def summary(findings: Iterable[Diagnostic], lang: str) -> str:
    """How many findings there are, by how grave they are."""
    grave = [finding.severity for finding in set(findings)]
    errors, warnings = grave.count(Severity.ERROR), grave.count(Severity.WARNING)
    if not errors + warnings:
        return pick("誤りも注意もありません。", "No errors, no warnings.", lang)
    return pick(
        f"誤り{errors}件、注意{warnings}件。",
        f"{_count(errors, 'error')}, {_count(warnings, 'warning')}.",
        lang,
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
