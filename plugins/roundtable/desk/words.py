"""In which language the desk speaks to the person at the keyboard, and how it declines."""

from __future__ import annotations

from typing import IO, Any

import click

from roundtable.site.plugin.refusal import terminal_language
from roundtable.site.reasons import reason
from roundtable.transcript.model import Lang


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
        ja, en = reason(error)
        place = f"{error.filename}: " if error.filename is not None else ""
        return cls(place + pick(ja, en))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=file is None)
