"""The roundtables as stock Pelican's articles: tags are the topics, authors the speakers."""

from __future__ import annotations

import shutil
from pathlib import Path

from corpus import LANGS, Lang, Roundtable, roundtables

from writers import markdown

SITE = Path(__file__).parents[1] / "pelican"


def write(count: int, folder: Path) -> None:
    """The settings, and `count` roundtables."""
    shutil.copytree(SITE, folder)
    articles = folder / "content"
    articles.mkdir()
    for table in roundtables(count):
        for lang in LANGS:
            (articles / f"{table.folder}.{lang}.md").write_text(_article(table, lang), "utf-8")


def _article(table: Roundtable, lang: Lang) -> str:
    header = (
        f"Title: {table.title.get(lang)}",
        f"Date: {table.held}",
        f"Slug: {table.folder}",
        f"Lang: {lang}",
        f"Tags: {', '.join(topic.get(lang) for topic in table.topics)}",
        f"Authors: {'; '.join(person.name.get(lang) for person in table.people)}",
    )
    return "\n\n".join(("\n".join(header), *markdown.blocks(table, lang))) + "\n"
