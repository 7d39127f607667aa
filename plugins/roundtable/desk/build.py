"""`roundtable build`: the whole site, or every reason why there is none."""

from __future__ import annotations

import time
from pathlib import Path

import click

from roundtable.desk import report
from roundtable.desk.places import content_folder
from roundtable.desk.words import language, say
from roundtable.site.plugin.build import build
from roundtable.site.writing.inventory import take_inventory
from roundtable.transcript.diagnostic import has_errors


@click.command("build")
@click.argument("content", default="content")
@click.option("--output", default="output", show_default=True, help="Folder of the site.")
@click.option("--drafts", is_flag=True, help="Build drafts too, marked as such.")
def command(content: str, output: str, drafts: bool) -> None:
    """Build the site of CONTENT. With errors nothing is built, and all of them are listed."""
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
