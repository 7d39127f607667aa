"""The folder a site is written into: afterwards it holds that site, and what people put there.

A file that no build of ours wrote is neither removed nor replaced.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from roundtable.site.writing.inventory import list_files, remove, take_inventory
from roundtable.site.writing.lock import locked
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

UNFIT = Fault(
    "E551",
    Severity.ERROR,
    ja="ここにはサイトを書き出せません。原稿のフォルダーの中か、"
    "原稿のフォルダーまたはホームフォルダーを含む場所だからです。"
    "ほかのフォルダーを出力先に指定してください。",
    en="The site cannot be written here: this place holds the content or your home folder, or "
    "lies within the content. Choose another folder for the output.",
)
IN_THE_WAY = Fault(
    "E552",
    Severity.ERROR,
    ja="ページを置く場所に、このサイトのものではないファイルがあります（全部で{number}件）。移すか消すか、"
    "ほかのフォルダーを出力先に指定してください。何も書き込みませんでした。",
    en="This file stands where a page belongs, and is not part of this site ({number} such files "
    "in all). Move or delete them, or choose another folder for the output. Nothing was written.",
)
BUSY = Fault(
    "E553",
    Severity.ERROR,
    ja="いま、別の make か roundtable がこのフォルダーに書き出しています。"
    "終わってから、もう一度実行してください。",
    en="Another make or roundtable is writing into this folder. Run this again when it has ended.",
)

NOT_WRITTEN = Fault(
    "E554",
    Severity.ERROR,
    ja="ここに書き込めません（{reason}）。アクセス権とディスクの空きを確かめるか、"
    "ほかのフォルダーを出力先に指定してください。",
    en="Nothing can be written here ({reason}). Check the permissions and the free space, or "
    "choose another folder for the output.",
)


def unfit(output: Path, content: Path, shown: str) -> Iterator[Diagnostic]:
    """Whether a site in this folder would get mixed up with what it is made of, or with a home."""
    place, source, home = (path.resolve() for path in (output, content, Path("~").expanduser()))
    holds = any(place in (inner, *inner.parents) for inner in (source, home))
    if holds or source in place.parents:
        yield UNFIT.on_line(shown, 1)


def write_whole(
    output: Path, shown: str, files: frozenset[str], write: Callable[[], None]
) -> Iterator[Diagnostic]:
    """Write a site that consists of `files`; what an earlier one had beyond that is removed.

    The list of what is ours is longest while files come and go, so that it is right whenever the
    build is cut off. Or the folder stays as it is, and the reason is given.
    """
    output.mkdir(parents=True, exist_ok=True)
    with locked(output) as free:
        if not free:
            yield BUSY.on_line(shown, 1)
            return
        there = take_inventory(output)
        blocked = tuple(in_the_way(shown, there.foreign, files))
        if blocked:
            yield from blocked
            return
        list_files(output, there.ours | files)
        remove(output, there.ours - files)
        write()
        list_files(output, files)


def in_the_way(shown: str, foreign: frozenset[str], files: frozenset[str]) -> Iterator[Diagnostic]:
    """Whether others' files stand where ours belong: the first of them, and how many there are."""
    blocking = sorted(_blocking(foreign, files))
    if blocking:
        yield IN_THE_WAY.on_line(f"{shown}/{blocking[0]}", 1, number=len(blocking))


def _blocking(foreign: frozenset[str], files: frozenset[str]) -> Iterator[str]:
    """Files that stand where a file is to be written, or a folder; or in the way of the former."""
    if not foreign:
        return
    folders = {os.fspath(folder) for file in files for folder in PurePosixPath(file).parents}
    for file in foreign:
        above = map(os.fspath, PurePosixPath(file).parents)
        if file in files or file in folders or not files.isdisjoint(above):
            yield file
