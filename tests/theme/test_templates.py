"""The theme works under a policy that allows nothing inline and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
FILES = sorted(
    path for path in THEME.rglob("*") if path.suffix in {".html", ".css", ".js"} and path.is_file()
)

# What no file of the theme may hold: a name, how to find it, and an example that must be found.
FORBIDDEN = (
    ("inline style", r"<style\b|\sstyle\s*=", '<p style="color: red">'),
    (
        "inline script",
        r"<script\b(?![^>]*\bsrc=)[^>]*>|<script\b[^>]*>[^<]+</script",
        "<script>x()",
    ),
    ("event handler", r"<[a-zA-Z][^>]*\son[a-z]+\s*=", '<a onclick="x()">'),
    ("script address", r"javascript:", '<a href="javascript:x()">'),
    ("address elsewhere", r"(?:https?:)?//[\w-]+\.\w", "url(https://fonts.example.org/a.woff2)"),
    ("style import", r"@import\b", '@import "other.css";'),
    ("web font", r"@font-face\b", "@font-face { src: url(a.woff2) }"),
    ("unescaped value", r"\|\s*safe\b|autoescape\s+false", "{{ value | safe }}"),
)


@pytest.mark.parametrize(("name", "pattern", "example"), FORBIDDEN)
def test_the_pattern_finds_its_example(name: str, pattern: str, example: str) -> None:
    assert re.search(pattern, example), name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_nothing_forbidden_stands_in_the_theme(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [name for name, pattern, _ in FORBIDDEN if re.search(pattern, text)] == []


def classes_in(pattern: str, folder: str, read: Callable[[str], str]) -> set[str]:
    found: set[str] = set()
    for path in (THEME / folder).rglob("*"):
        if path.is_file():
            text = read(path.read_text(encoding="utf-8"))
            for names in re.findall(pattern, text):
                found.update(names.split())
    return found


def test_every_class_of_the_style_sheet_is_used() -> None:
    """A class counts as used where a template writes it, or its stem before a number."""
    styled = classes_in(
        r"\.([a-z][a-z-]*(?:-\d+)?)(?=[\s.,:>+~{)\[])",
        "static/css",
        lambda text: re.sub(r"/\*.*?\*/|\{[^{}]*\}", "{", text, flags=re.DOTALL),
    )
    templates = "".join(
        p.read_text(encoding="utf-8") for p in (THEME / "templates").rglob("*.html")
    )
    used = set(re.findall(r"[a-z][a-z-]*", templates))
    assert {name for name in styled if re.sub(r"\d+$", "", name) not in used} == set()
