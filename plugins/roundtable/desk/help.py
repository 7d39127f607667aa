"""The help of a command, in the language of messages."""

from __future__ import annotations

from typing import Any

import click

from roundtable.desk.misuse import refusal_of
from roundtable.desk.words import pick

HEADINGS = {"Options": "指定できるもの", "Commands": "コマンド"}


class Formatter(click.HelpFormatter):
    """Help pages with headings in the language of messages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, pick("使い方: ", "Usage: "))

    def write_heading(self, heading: str) -> None:
        super().write_heading(pick(HEADINGS[heading], heading))


class Context(click.Context):
    """What one call is about."""

    formatter_class = Formatter


class Option(click.Option):
    """An option that is told in both languages."""

    def __init__(self, *given: Any, ja: str, en: str, **more: Any) -> None:
        super().__init__(*given, **more)
        self.words = ja, en

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = pick(*self.words)
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command that is told in both languages: a line for the list of commands, then what more
    there is to know, line by line as it stands."""

    context_class = Context

    def __init__(self, *given: Any, ja: str, en: str, **more: Any) -> None:
        super().__init__(*given, **more)
        self.words = ja, en

    def get_short_help_str(self, limit: int = 45) -> str:
        return pick(*self.words).partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write("\n")
        for line in pick(*self.words).splitlines():
            formatter.write(f"  {line}".rstrip() + "\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = pick("この説明を出す", "Show this.")
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise refusal_of(error, ctx) from error


# Options that more than one command has.
IN_LANGUAGE = click.option(
    "--lang",
    cls=Option,
    type=click.Choice(["ja", "en"]),
    ja="記事の言語",
    en="Language of the article.",
)
AS_JSON = click.option(
    "--json",
    "as_json",
    cls=Option,
    is_flag=True,
    ja="ほかのプログラムのために JSON で出す",
    en="Print JSON, for other programs.",
)
