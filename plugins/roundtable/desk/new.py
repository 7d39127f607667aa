"""`roundtable new`: the folder of the next issue, with an article to fill in in each language."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import click

from roundtable.desk import starting
from roundtable.desk.help import Command, Option
from roundtable.desk.places import content_to_be
from roundtable.desk.words import Refusal, pick
from roundtable.desk.writing import write_new

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBERED = re.compile(r"(\d+)-")
Answer = TypeVar("Answer")


@click.command(
    "new",
    cls=Command,
    ja="""CONTENT の雑誌で、次の号を始めます。

号のフォルダー、issue.yaml、日本語版と英語版の下書きを置き、CONTENT が
まだなければ名簿も置きます。下の指定がないところは、画面で尋ねます。""",
    en="""Start the next issue in CONTENT.

Makes its folder, issue.yaml and a draft in each language; for a CONTENT that
is not there yet, the registries as well. What is not given is asked for.""",
)
@click.argument("content", default="content")
@click.option(
    "--number",
    cls=Option,
    metavar="NUMBER",
    type=click.IntRange(1, 9999),
    ja="号の番号",
    en="Number of the issue.",
)
@click.option(
    "--name",
    cls=Option,
    metavar="NAME",
    ja="フォルダーに付ける半角の短い名前（例 shiomi）",
    en="Short name for its folder, such as shiomi.",
)
@click.option(
    "--held",
    cls=Option,
    metavar="DAY",
    type=click.DateTime(["%Y-%m-%d"]),
    ja="座談会の開催日（例 2024-04-01）",
    en="The day the table met, such as 2024-04-01.",
)
def command(content: str, number: int | None, name: str | None, held: datetime | None) -> None:
    folder = content_to_be(content)
    taken = _issue_folders(folder)
    number = number or _ask_number(max(taken, default=0) + 1)
    if number in taken:
        raise Refusal.about(
            taken[number],
            f"第{number}号はもうあります。--number で別の番号を指定してください。",
            f"There is a No. {number} already. Choose another number with --number.",
        )
    name = _checked_name(name) if name else _ask_name()
    write_new(_files(folder, number, name, held.date() if held else _ask_day()))


def _files(content: Path, number: int, name: str, held: date) -> dict[Path, bytes]:
    issue = content / "issues" / f"{number:03d}-{name}"
    titles = {"ja": f"第{number}回座談会", "en": f"Roundtable No. {number}"}
    files = starting.registries(content)
    files[issue / "issue.yaml"] = starting.issue(number, held, titles, "part-1").encode()
    for lang, text in starting.articles(number, held).items():
        files[issue / f"part-1.{lang}.md"] = text.encode()
    return files


def _issue_folders(content: Path) -> dict[int, Path]:
    """The folders of the issues by the number their names begin with."""
    found = ((NUMBERED.match(path.name), path) for path in (content / "issues").glob("*"))
    return {int(number[1]): path for number, path in found if number}


def _ask_number(next_number: int) -> int:
    if not sys.stdin.isatty():
        return next_number
    return _ask(pick("第何号", "Number"), _number, str(next_number))


def _number(answer: str) -> int:
    if not answer.isdecimal() or not 1 <= int(answer) <= 9999:
        raise Refusal.about(
            answer, "1 から 9999 までの番号を書いてください。", "Write a number from 1 to 9999."
        )
    return int(answer)


def _ask_name() -> str:
    if not sys.stdin.isatty():
        raise Refusal(pick("--name で短い名前を決めてください。", "Give a short name: --name."))
    question = pick("短い名前（半角の英小文字、例: shiomi）", "Short name (such as shiomi)")
    return _ask(question, _checked_name)


def _checked_name(name: str) -> str:
    if not NAME.fullmatch(name):
        raise Refusal.about(
            name,
            "短い名前には半角の英小文字、数字、ハイフンだけを使ってください。",
            "A short name is made of a–z, 0–9 and hyphens alone.",
        )
    return name


def _ask_day() -> date:
    today = date.today()
    if not sys.stdin.isatty():
        return today
    question = pick("開催日（年-月-日）", "Day the table met (year-month-day)")
    return _ask(question, _day, today.isoformat())


def _day(answer: str) -> date:
    try:
        return date.fromisoformat(answer)
    except ValueError:
        raise Refusal.about(
            answer,
            "西暦の年-月-日で、2024-04-01 のように半角で書いてください。",
            "Write year-month-day, as in 2024-04-01.",
        ) from None


def _ask(question: str, read: Callable[[str], Answer], default: str | None = None) -> Answer:
    """The answer once it can be read; until then what is wrong with it, and the question again."""
    while True:
        try:
            return read(str(click.prompt(question, default=default)).strip())
        except Refusal as wrong:
            wrong.show()
