"""`roundtable build`: the whole site, or every reason why there is none."""

from __future__ import annotations

import time
from pathlib import Path

import click

from roundtable.desk import report
from roundtable.desk.help import Command, Option
from roundtable.desk.places import content_folder
from roundtable.desk.words import language, say
from roundtable.site.plugin.build import build
from roundtable.site.writing.inventory import take_inventory
from roundtable.transcript.diagnostic import has_errors


@click.command(
    "build",
    cls=Command,
    ja="""CONTENT の雑誌のサイトを組み立てます。

誤りが一つでもあれば何も書き出さず、見つかった誤りをすべて示します。""",
    en="""Build the site of CONTENT.

With errors nothing is built, and all of them are listed.""",
)
@click.argument("content", default="content")
@click.option(
    "--output",
    cls=Option,
    metavar="DIR",
    default="output",
    ja="書き出すフォルダー（書かなければ output）",
    en="Folder of the site (output, unless named).",
)
@click.option(
    "--drafts",
    cls=Option,
    is_flag=True,
    ja="下書きも、下書きと分かるように載せる",
    en="Build drafts too, marked as such.",
)
def command(content: str, output: str, drafts: bool) -> None:
    started = time.perf_counter()
    findings = build(content_folder(content), Path(output), drafts=drafts)
    report.tell(findings)
    if has_errors(findings):
        click.echo(report.summary(findings, language()), err=True)
        raise click.exceptions.Exit(1)
    closing(Path(output), pages_in(Path(output)), time.perf_counter() - started)


def pages_in(output: Path) -> int:
    """How many pages a build wrote into a folder."""
    return sum(file.endswith(".html") for file in take_inventory(output).ours)


def closing(output: Path, pages: int, seconds: float) -> None:
    """The line that ends a build: how many pages there are, and how long it took."""
    say(
        f"{output} に{pages}ページを書き出しました（{seconds:.1f}秒）。",
        f"{pages} pages in {output} ({seconds:.1f} s).",
    )
