"""`roundtable check`: everything an editor should correct, drafts included, and nothing built."""

from __future__ import annotations

import runpy
from datetime import date, datetime
from zoneinfo import ZoneInfo

import click

from roundtable.desk import report
from roundtable.desk.help import Command, Option
from roundtable.desk.places import content_folder
from roundtable.desk.words import language
from roundtable.magazine.library import Bilingual
from roundtable.site.plugin.project import PROJECT
from roundtable.site.preparation import Prepared, Wishes, prepare
from roundtable.transcript.diagnostic import Diagnostic, has_errors


@click.command(
    "check",
    cls=Command,
    ja="""CONTENT で直すところを、下書きも含めてすべて示します。

終了コードは、誤りがなければ 0、あれば 1、調べられなければ 2 です。""",
    en="""List what should be corrected in CONTENT, drafts included.

The exit is 0 without errors, 1 with errors, 2 if the check could not run.""",
)
@click.argument("content", default="content")
@click.option(
    "--format",
    "style",
    type=click.Choice(list(report.FORMATS)),
    cls=Option,
    default="text",
    ja="人が読む行（text）、JSON、GitHub の注釈",
    en="Lines for people (text), JSON objects, or GitHub's annotations.",
)
@click.option(
    "--lang",
    cls=Option,
    type=click.Choice(["ja", "en"]),
    ja="示す言葉の言語",
    en="Language of the messages.",
)
def command(content: str, style: str, lang: str | None) -> None:
    findings = _findings(content)
    lang = language(lang)
    for line in report.lines(findings, lang, style):
        click.echo(line)
    click.echo(report.summary(findings, lang), err=True)
    if has_errors(findings):
        raise click.exceptions.Exit(1)


def _findings(content: str) -> tuple[Diagnostic, ...]:
    """What a build of everything would find, under the name the folder was given."""
    folder = content_folder(content)
    wishes = Wishes(
        content=folder,
        shown=str(folder),
        theme=PROJECT / "theme",
        names=Bilingual(),
        host="",
        drafts=True,
        today=_today(),
        search=True,
        drawings=True,
    )
    outcome = prepare(wishes)
    return outcome.diagnostics if isinstance(outcome, Prepared) else outcome


def _today() -> date:
    """The day of the builds, which go by the magazine's time zone and not by this machine's."""
    settings = runpy.run_path(str(PROJECT / "pelicanconf.py"))
    return datetime.now(ZoneInfo(settings["TIMEZONE"])).date()
