"""The roundtables as Hugo's content: front matter with two taxonomies, an anchor at every turn."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from corpus import LANGS, Lang, Roundtable, roundtables
from phrases import Words

from writers import markdown

SITE = Path(__file__).parents[1] / "hugo"
FULL = SITE.with_name("hugo_full")

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


def write_full(count: int, folder: Path) -> None:
    """The same with pages for issues, organisations and both languages side by side, and feeds."""
    write(0, folder)
    shutil.copytree(FULL, folder, dirs_exist_ok=True)
    for table in roundtables(count):
        issue = folder / "content" / "issues" / table.folder
        issue.mkdir()
        for lang in LANGS:
            (issue / f"_index.{lang}.md").write_text(_issue(table, lang), "utf-8")
            bodies = sorted({person.organisation.name.get(lang) for person in table.people})
            article = _article(table, lang, organisations=bodies)
            (issue / f"part-1.{lang}.md").write_text(article, "utf-8")


def _issue(table: Roundtable, lang: Lang) -> str:
    header = {
        "title": table.title.get(lang),
        "date": table.held.isoformat(),
        "number": table.number,
        "layout": "issue",
    }
    return json.dumps(header, ensure_ascii=False, indent=1) + "\n"


def _article(table: Roundtable, lang: Lang, **further: object) -> str:
    """Front matter in JSON, which Hugo reads as it reads YAML, and the talk in Markdown."""
    header = further | {
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
