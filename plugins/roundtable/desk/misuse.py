"""A command that was called as it cannot be called: what to do about it."""

from __future__ import annotations

import click

from roundtable.desk.words import Refusal, pick
from roundtable.transcript.nearest import did_you_mean


def refusal_of(error: click.UsageError, context: click.Context) -> Refusal:
    """The refusal in the words of the desk, instead of those of the library it is built with."""
    ja, en = _problem(error, context)
    asked = f"{context.command_path} --help"
    return Refusal(pick(f"{ja}書き方は {asked} で確かめられます。", f"{en} {asked} tells more."))


def _problem(error: click.UsageError, context: click.Context) -> tuple[str, str]:
    match error:
        case click.NoSuchCommand():
            hint = did_you_mean(error.command_name, error.possibilities or ())
            return _unknown(f"{error.command_name} というコマンド", error.command_name, hint)
        case click.NoSuchOption():
            hint = did_you_mean(error.option_name, error.possibilities or ())
            return _unknown(f"{error.option_name} という指定", error.option_name, hint)
        case click.BadOptionUsage():
            return _value_of(error.option_name, context.command)
        case click.MissingParameter(param=click.Parameter() as missing):
            name = missing.human_readable_name
            return f"{name} を指定してください。", f"Name {name}."
        case click.BadParameter(param=click.Parameter() as bad):
            return _wanted(bad)
    return (
        '余分な言葉があります。空白のある名前は、全体を引用符（"）で囲んでください。',
        'There is a word too many. Put a name with spaces in quotation marks (").',
    )


def _unknown(ja: str, en: str, hint: tuple[str, str]) -> tuple[str, str]:
    return f"{ja}はありません。{hint[0]}", f"There is no {en}. {hint[1]}".rstrip()


def _value_of(name: str, command: click.Command) -> tuple[str, str]:
    switches = [each for each in command.params if isinstance(each, click.Option) and each.is_flag]
    if any(name in switch.opts for switch in switches):
        return f"{name} の後に値は書けません。", f"{name} takes no value."
    return f"{name} の後に値を書いてください。", f"Write a value after {name}."


def _wanted(parameter: click.Parameter) -> tuple[str, str]:
    """What may stand behind an option whose value cannot be used."""
    name = parameter.opts[0]
    match parameter.type:
        case click.Choice(choices=choices):
            known = [str(choice) for choice in choices]
            return (
                f"{name} に使えるのは {'、'.join(known)} です。",
                f"{name} is {' or '.join(known)}.",
            )
        case click.IntRange(min=least, max=most):
            return (
                f"{name} には {least} から {most} までの番号を半角で書いてください。",
                f"{name} is a number from {least} to {most}.",
            )
    return (
        f"{name} には 2024-04-01 のような年-月-日を半角で書いてください。",
        f"{name} is year-month-day, as in 2024-04-01.",
    )
