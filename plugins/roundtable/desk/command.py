"""`roundtable`: the group of commands. Each is imported when it is called, not before."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

from roundtable.desk.help import Command
from roundtable.desk.misuse import refusal_of
from roundtable.desk.words import Refusal

# Command → module. Starting `parse` must not wait for what only `build` needs.
COMMANDS = {
    "new": "roundtable.desk.new",
    "import": "roundtable.desk.import_",
    "check": "roundtable.desk.check",
    "serve": "roundtable.desk.serve",
    "build": "roundtable.desk.build",
    "publish": "roundtable.desk.publish",
    "parse": "roundtable.desk.parse",
    "topics": "roundtable.desk.topics",
}


class Desk(Command, click.Group):
    """A group whose commands are imported on demand, and the one place that meets system errors."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command:
        if name not in COMMANDS:
            raise refusal_of(click.NoSuchCommand(name, possibilities=COMMANDS), context)
        command = import_module(COMMANDS[name]).command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except BrokenPipeError:
            raise  # click ends quietly when the reader of a pipe has left
        except OSError as error:
            raise Refusal.of(error) from error


@click.group(
    cls=Desk,
    ja="座談会の記録を、日本語と英語の雑誌にします。",
    en="Turn the transcripts of roundtables into a bilingual magazine.",
)
def desk() -> None:
    pass


def main() -> None:
    """The entry point. Output is UTF-8 wherever it goes; a name that is not text shows escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    desk(prog_name="roundtable")
