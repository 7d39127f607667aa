"""`roundtable serve`: the site as it is being written, in the browser, anew after each save."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path

import click
from watchfiles import watch

from roundtable.desk.help import Command, Option
from roundtable.desk.places import content_folder
from roundtable.desk.preview import Preview, Server
from roundtable.desk.words import say
from roundtable.site.plugin.project import PROJECT

# Beside the content, what decides how pages look while somebody works on the theme or the code.
WATCHED = ("theme", "plugins", "pelicanconf.py")
FIRST_LOOK = 100  # milliseconds until the first build: by then saves are being noticed


@click.command(
    "serve",
    cls=Command,
    ja="""CONTENT の雑誌を、書きながらブラウザーで見られるようにします。

下書きも表示し、保存するたびに画面が新しくなります。誤りがある間は、
前の画面を残したまま、誤りを端末とブラウザーに示します。
Ctrl-C で終わります。""",
    en="""Show the magazine of CONTENT in the browser while you write.

Drafts are included, and the browser reloads after each save. While the
content has errors, the last good site stays, and the errors are shown in the
terminal and in the browser. Ctrl-C ends it.""",
)
@click.argument("content", default="content")
@click.option(
    "--port",
    cls=Option,
    metavar="NUMBER",
    type=click.IntRange(0, 65535),
    default=8000,
    ja="ポートの番号（初めは 8000、0 なら空き番号）",
    en="Port on this machine (8000, unless named; 0 is any that is free).",
)
def command(content: str, port: int) -> None:
    folder = content_folder(content)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the folder below is removed
    preview = Preview()
    place = tempfile.TemporaryDirectory(prefix="roundtable-", ignore_cleanup_errors=True)
    with place, Server(port, preview) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        say(f"{address} で表示します。終わるには Ctrl-C。", f"Serving {address} (Ctrl-C ends it).")
        with suppress(KeyboardInterrupt):
            _follow(folder, Path(place.name), preview)


def _follow(content: Path, place: Path, preview: Preview) -> None:
    """Build now and after each save, those made during a build included."""
    watched = [content, *(PROJECT / name for name in WATCHED if (PROJECT / name).exists())]
    number = count(1)
    started = False
    for changes in watch(*watched, rust_timeout=FIRST_LOOK, yield_on_timeout=True):
        if changes or not started:
            _rebuild(content, place / str(next(number)), preview)
            started = True


def _rebuild(content: Path, output: Path, preview: Preview) -> None:
    """A build in a process of its own, so that changed code and theme count too."""
    made = subprocess.run(
        [sys.executable, "-m", "roundtable", "build", content, "--output", output, "--drafts"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    told = made.stdout.replace(f"{output} に", "プレビューに").replace(str(output), "the preview")
    click.echo(told, nl=False, err=True)
    if made.returncode:
        preview.object(told)
        return
    last = preview.root
    preview.show(output)
    for old in output.parent.iterdir():
        if old not in (output, last):  # a page of the last one may still be on its way
            shutil.rmtree(old, ignore_errors=True)
