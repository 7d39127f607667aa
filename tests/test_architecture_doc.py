"""docs/architecture.md names every module, and what any page of docs/ names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins" / "roundtable"
DOCS = ROOT / "docs"
PAGES = sorted((ROOT / "README.md", *DOCS.rglob("*.md")))
# Their modules have the names of the kinds of page and feed.
BY_KIND = {PACKAGE / "site" / "pages", PACKAGE / "site" / "views", PACKAGE / "site" / "feeds"}
# From where the pages name files.
PLACES = (ROOT, ROOT / "plugins", PACKAGE, PACKAGE / "site", ROOT / "theme" / "templates")
_MODULE = re.compile(r"`(?:[\w/]+/)?(\w+)(?:\.py)?`")
_FILE = re.compile(r"`([\w./-]+/[\w-]+\.(?:py|html|css|js|po))`")


def test_every_module_is_on_the_tour() -> None:
    shown = set(_MODULE.findall((DOCS / "architecture.md").read_text(encoding="utf-8")))
    modules = (path for path in PACKAGE.rglob("*.py") if not path.stem.startswith("__"))
    missing = [
        path.relative_to(PACKAGE).as_posix()
        for path in modules
        if path.stem not in shown and path.parent not in BY_KIND
    ]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_is_named_is_there(page: Path) -> None:
    named = _FILE.findall(page.read_text(encoding="utf-8"))
    assert [name for name in named if not any((place / name).exists() for place in PLACES)] == []
