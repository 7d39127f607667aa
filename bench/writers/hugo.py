"""The roundtables as Hugo's content: front matter with two taxonomies, an anchor at every turn."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from corpus import LANGS, Lang, Roundtable, roundtables
from phrases import Words

from writers import markdown

SITE = Path(__file__).parents[1] / "hugo"

ARCHIVE = Words("バックナンバー", "Back numbers")


def write(count: int, folder: Path) -> None:
    """Hugo's settings and layouts, and `count` roundtables."""
    shutil.copytree(SITE, folder)
    issues = folder / "content" / "issues"
    issues.mkdir(parents=True)
    for lang in LANGS:
        (issues / f"_index.{lang}.md").write_text(
            f"---\ntitle: {ARCHIVE.get(lang)}\n---\n", "utf-8"
        )
    for table in roundtables(count):
        for lang in LANGS:
            (issues / f"{table.folder}.{lang}.md").write_text(_article(table, lang), "utf-8")


def _article(table: Roundtable, lang: Lang) -> str:
    """Front matter in JSON, which Hugo reads as it reads YAML, and the talk in Markdown."""
    header = {
        "title": table.title.get(lang),
        "date": table.held.isoformat(),
        "number": table.number,
        "participants": [
            {"role": person.role.get(lang), "name": person.name.get(lang)}
            for person in table.people
        ],
        "speakers": [person.name.get(lang) for person in table.people],
        "topics": [topic.get(lang) for topic in table.topics],
    }
    blocks = (json.dumps(header, ensure_ascii=False, indent=1), *markdown.blocks(table, lang))
    return "\n\n".join(blocks) + "\n"
