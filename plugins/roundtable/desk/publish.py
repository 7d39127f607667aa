"""`roundtable publish`: the site for the public, whole or not at all."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from secrets import token_hex

import click

from roundtable.desk import report
from roundtable.desk.build import closing
from roundtable.desk.places import content_folder
from roundtable.desk.words import Refusal, language, pick, say
from roundtable.site.build import build


@click.command("publish")
@click.argument("content", default="content")
@click.option("--output", default="public", show_default=True, help="Folder of the site.")
def command(content: str, output: str) -> None:
    """Build the public site of CONTENT, whole or not at all.

    It takes the place of the one before. Any error or warning refuses: the exit is 1,
    all findings are listed, and the site that was there stays as it was.
    """
    started = time.perf_counter()
    folder, site = content_folder(content), Path(output)
    _refuse_other_folders(folder, site)
    staging = _staging(site)
    try:
        findings = build(folder, staging, production=True)
        if findings:
            _refuse(report.lines(findings, language()))
        _swap(staging, site)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    closing(site, time.perf_counter() - started)


def _refuse(lines: list[str]) -> None:
    for line in lines:
        click.echo(line, err=True)
    say(
        "公開を見合わせました。上の誤りと注意をすべて直してから、もう一度実行してください。",
        "Nothing was published. Correct every error and warning above, then publish again.",
    )
    raise click.exceptions.Exit(1)


def _refuse_other_folders(content: Path, site: Path) -> None:
    """The folder that is swapped away must be a site: not the content, nor a folder around us."""
    place = site.resolve()
    around = any(
        inner == place or place in inner.parents for inner in (Path.cwd(), content.resolve())
    )
    inside = content.resolve() in place.parents
    other = site.exists() and (not site.is_dir() or _has_more_than_a_site(site))
    if around or inside or other or site.is_symlink():
        raise Refusal(
            f"{site}: "
            + pick(
                "公開したサイトのフォルダではありません。--output には、まだないフォルダか、"
                "以前に公開したフォルダを指定してください。",
                "This is not the folder of a published site. Name one that is not there yet, or "
                "the one you published to before, with --output.",
            )
        )


def _has_more_than_a_site(folder: Path) -> bool:
    """Whether a folder holds anything, yet no home page that says it is a site."""
    return any(folder.iterdir()) and not (folder / "index.html").is_file()


def _staging(site: Path) -> Path:
    """An empty folder beside the site; where there can be none, the error names the site."""
    folder = _beside(site, "new")
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(site)) from error
    return folder


def _beside(site: Path, state: str) -> Path:
    """A hidden name beside the site, on the same disk, that nobody else uses."""
    return site.with_name(f".{site.name}-{state}-{token_hex(4)}")


def _swap(staging: Path, site: Path) -> None:
    """The new site takes the old one's place; should that fail, the old one is put back."""
    if not site.exists():
        staging.rename(site)
        return
    old = _beside(site, "old")
    site.rename(old)
    try:
        staging.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
