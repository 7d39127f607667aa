"""In which language the desk speaks to the person at the keyboard, and how it declines."""

from __future__ import annotations

import errno
from typing import IO, Any

import click

from roundtable.site.plugin.refusal import terminal_language
from roundtable.transcript.model import Lang

# What the operating system's commonest refusals mean to somebody who is no programmer.
REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("ファイルまたはフォルダーがありません。", "There is no such file or folder."),
    errno.EISDIR: (
        "フォルダーです。ファイルを指定してください。",
        "This is a folder; name a file.",
    ),
    errno.ENOTDIR: (
        "フォルダーではありません。フォルダーを指定してください。",
        "This is not a folder; name a folder.",
    ),
    errno.EEXIST: (
        "同じ名前のものがもうあります。別の名前を指定してください。",
        "Something of this name is there already; choose another name.",
    ),
    errno.EACCES: (
        "読み書きする権限がありません。",
        "You have no permission to read or write here.",
    ),
    errno.EPERM: (
        "読み書きする権限がありません。",
        "You have no permission to read or write here.",
    ),
    errno.EROFS: ("書き込みのできない場所です。", "Nothing can be written in this place."),
    errno.ENOSPC: ("ディスクに空きがありません。", "The disk is full."),
    errno.ENAMETOOLONG: ("名前が長すぎます。", "The name is too long."),
    errno.EADDRINUSE: (
        "この番号はほかのプログラムが使っています。--port で別の番号を指定してください"
        "（make serve PORT=8001）。",
        "Another program uses this port. Choose a different one with --port (make serve "
        "PORT=8001).",
    ),
}


def language(chosen: str | None = None) -> Lang:
    """The language of messages: the one asked for, else that of the terminal."""
    if chosen is None:
        return terminal_language()
    return "ja" if chosen == "ja" else "en"


def pick(ja: str, en: str, lang: str | None = None) -> str:
    """The wording in the language of messages."""
    return ja if language(lang) == "ja" else en


def say(ja: str, en: str) -> None:
    """One line on standard error, which leaves standard output to what was asked for."""
    click.echo(pick(ja, en), err=True)


class Refusal(click.ClickException):
    """The command could not run: its message as it stands, and exit code 2."""

    exit_code = 2

    @classmethod
    def about(cls, place: object, ja: str, en: str) -> Refusal:
        """The refusal that names what it is about first, mostly a file or folder."""
        return cls(f"{place}: {pick(ja, en)}")

    @classmethod
    def of(cls, error: OSError) -> Refusal:
        """The refusal that tells an operating-system error in words."""
        given = error.strerror or str(error)
        ja, en = REASONS.get(error.errno or 0, (given, given))
        place = f"{error.filename}: " if error.filename is not None else ""
        return cls(place + pick(ja, en))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=file is None)
