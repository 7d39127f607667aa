"""How an article is read, for the eyes of whoever wrote it: a line a block, with who says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from roundtable.desk.words import pick

Article = dict[str, Any]
"""What `parse_json.article` makes."""

_NOT_SAID = {
    "prose": ("（本文）", "(text)"),
    "note": ("（注）", "(note)"),
    "agenda": ("（議題）", "(agenda)"),
    "figure": ("（写真）", "(picture)"),
    "stage": ("（ト書き）", "(stage)"),
}


def lines(article: Article) -> Iterator[str]:
    """The title, what the article says of its place and day, the people, and the blocks: line of
    the file, who or what, and how the words begin, as far as the terminal is wide."""
    yield article["title"] or pick("（題名なし）", "(no title)")
    yield ", ".join(_facts(article))
    console = Console(highlight=False, color_system=None)
    with console.capture() as shown:
        console.print(_table(article))
    yield from map(str.rstrip, shown.get().splitlines())


def _table(article: Article) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
    for person in article["participants"]:
        table.add_row(str(person["line"]), Text(person["name"]), Text(person["role"] or ""))
    table.add_row()
    for block in article["blocks"]:
        who, words = _who(block), " ".join(_words(block).split())
        table.add_row(str(block["line"]), Text(who), Text(words))
    return table


def _facts(article: Article) -> Iterator[str]:
    yield pick("日本語", "Japanese") if article["lang"] == "ja" else pick("英語", "English")
    if article["issue"] is not None:
        yield f"No. {article['issue']}"
    if article["part"] is not None:
        part, parts = article["part"], article["parts"]
        of = (f"全{parts}回の", f" of {parts}") if parts else ("", "")
        yield pick(f"{of[0]}第{part}回", f"part {part}{of[1]}")
    yield article["date"] or pick("開催日の記載なし", "no day given")


def _who(block: Article) -> str:
    match block["kind"]:
        case "utterance":
            return str(block["speaker"] or pick("（誰か不明）", "(nobody known)"))
        case "moderator":
            return str(block["label"])
        case "heading":
            return "##" if block["level"] == 1 else "###"
        case kind:
            return pick(*_NOT_SAID[kind])


def _words(block: Article) -> str:
    """The words of a block, whichever field holds them."""
    several = block.get("paragraphs") or block.get("items")
    return " ".join(several) if several else block.get("text") or block.get("caption") or ""
