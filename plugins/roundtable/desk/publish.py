"""`roundtable publish`: the site for the public, whole or not at all."""

from __future__ import annotations

import re
import time
from pathlib import Path

import click

from roundtable.desk import report
from roundtable.desk.build import closing, pages_in
from roundtable.desk.carrying import carry
from roundtable.desk.help import Command, Option
from roundtable.desk.places import content_folder
from roundtable.desk.staging import staging
from roundtable.desk.words import Refusal, say
from roundtable.site.plugin.build import build
from roundtable.site.plugin.project import PROJECT
from roundtable.site.writing.inventory import LIST, take_inventory
from roundtable.site.writing.output_folder import in_the_way
from roundtable.transcript.diagnostic import Diagnostic, has_faults

_SAMPLE_ADDRESS = re.compile(r"""^SITEURL\s*=\s*["']https://entaku\.example""", re.MULTILINE)


@click.command(
    "publish",
    cls=Command,
    ja="""CONTENT の雑誌の公開用サイトを、一式まるごと入れ替えます。

前の一式の中に自分で置いたファイルは残ります。誤りか注意が一つでもあれば、
すべて示して終わり、前の一式には手を付けません。""",
    en="""Build the public site of CONTENT, whole or not at all.

It takes the place of the one before; what you put there yourself stays. Any
error or warning refuses: the exit is 1, all findings are listed, and the site
that was there stays as it was.""",
)
@click.argument("content", default="content")
@click.option(
    "--output",
    cls=Option,
    metavar="DIR",
    default="public",
    ja="公開するフォルダー（書かなければ public）",
    en="Folder of the site (public, unless named).",
)
def command(content: str, output: str) -> None:
    started = time.perf_counter()
    folder, site = content_folder(content), Path(output)
    _refuse_other_folders(folder, site)
    with staging(site) as stage:
        findings = build(folder, stage.new, production=True)
        if not has_faults(findings):
            findings += _carried(site, stage.new)
        report.tell(findings)
        if has_faults(findings):
            _refuse()
        # Once the new site is there nothing may fail any more, so what is told is looked up before.
        pages, is_of_sample = pages_in(stage.new), _has_address_of_sample(folder)
        stage.swap()
    closing(site, pages, time.perf_counter() - started)
    if is_of_sample:
        _tell_of_the_sample()


def _carried(site: Path, new: Path) -> tuple[Diagnostic, ...]:
    """What people put into the site is in the new one as well, unless it stands in its way."""
    foreign = take_inventory(site).foreign if site.exists() else frozenset()
    blocked = tuple(in_the_way(str(site), foreign, take_inventory(new).ours))
    if not blocked and site.exists():
        carry(foreign, site, new)
    return blocked


def _refuse() -> None:
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
    other = site.exists() and (not site.is_dir() or _is_unknown(site))
    if around or inside or other or site.is_symlink():
        raise Refusal.about(
            site,
            f"公開したサイトのフォルダーではありません（一覧 {LIST} がありません）。"
            "--output には、まだないフォルダーか、以前に公開したフォルダーを指定してください。",
            f"This is not the folder of a published site (it has no list {LIST}). Name one "
            "that is not there yet, or the one you published to before, with --output.",
        )


def _has_address_of_sample(content: Path) -> bool:
    """Whether another magazine still has the address of this one: its feeds and quotations say
    so."""
    settings = (PROJECT / "publishconf.py").read_text(encoding="utf-8")
    is_another = content.resolve() != (PROJECT / "content").resolve()
    return is_another and _SAMPLE_ADDRESS.search(settings) is not None


def _tell_of_the_sample() -> None:
    say(
        "公開先のアドレスが見本のまま（https://entaku.example）です。publishconf.py の SITEURL "
        "と pelicanconf.py の MAGAZINE を書き換えてから、もう一度公開してください。",
        "The address of the site is still the sample's, https://entaku.example. Put yours into "
        "SITEURL in publishconf.py and the name into MAGAZINE in pelicanconf.py, and publish "
        "again.",
    )


def _is_unknown(folder: Path) -> bool:
    """Whether a folder holds anything, yet no list of what a build wrote."""
    return any(folder.iterdir()) and not (folder / LIST).is_file()
