"""The theme works under a policy that allows nothing inline and nothing from elsewhere."""

from __future__ import annotations

import re
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


STYLED = re.compile(r"\.([a-z][a-z-]*(?:-\d+)?)(?=[\s.,:>+~{)\[])")
NO_SELECTOR = re.compile(r"/\*.*?\*/|\{[^{}]*\}", re.DOTALL)
WRITTEN = re.compile(r'class="(.*?)"|\{% block look %\}(.*?)\{% endblock %\}')
TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")
IN_SCRIPT = re.compile(r"""["'`]([^"'`\n]*)["'`]""")


def texts(folder: str, kind: str) -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in (THEME / folder).rglob(f"*{kind}"))


def classes_of_templates() -> set[str]:
    """The classes that templates write; one that ends in a number is there as its stem."""
    written = ("".join(found) for found in WRITTEN.findall(texts("templates", ".html")))
    return {name for names in written for name in TAGS.sub(" ", names).split()}


def test_every_class_of_the_style_sheet_is_used() -> None:
    """A template writes it, or a script has it in a string."""
    styled = STYLED.findall(NO_SELECTOR.sub("{", texts("static/css", ".css")))
    in_scripts = re.split(r"[\s.]+", " ".join(IN_SCRIPT.findall(texts("static/js", ".js"))))
    used = classes_of_templates() | set(in_scripts)
    assert {name for name in styled if re.sub(r"\d+$", "", name) not in used} == set()
