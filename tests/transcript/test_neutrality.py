"""Ordinary Markdown gives no turns, and renders byte for byte as Python-Markdown renders it, but
for what may not stay on a page and for line breaks between two Japanese characters."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
from roundtable.transcript import parse, prose
from roundtable.transcript.source import Source

SPEC = Path(__file__).parents[2] / "node_modules" / "commonmark-spec" / "spec.txt"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.DOTALL | re.MULTILINE)

ORDINARY = {
    "headings and emphasis": "# One\n\nSome *words* and **more** of `them`.\n\nTwo\n---\n",
    "lists in lists": "1. one\n    - two\n    - three\n\n2. four\n\n    five\n",
    "code": "Before\n\n    speaker: words\n\n```\nA: b\n```\n",
    "a table": "| Name | Words |\n|:-----|------:|\n| A: b | c |\n",
    "links": "[a][1], <https://example.jp/>, ![c](d.png 'e')\n\n[1]: https://example.jp/ 'f'\n",
    "quotations": "> A: b\n>\n> > c\n\nD: e\n",
    "HTML": "<div>\nA: b\n</div>\n\n<!-- c: d -->\n\ne&amp;f &copy;\n",
    "definitions": "Warning: slippery.\n\nNote: see below.\n\nStep One: wait.\n",
    "Japanese": "# 案内\n\n日時：五月七日\n\n場所：汐見市\n\n結論：並ばない。\n\n- 人：三人\n",
    "paragraphs": "One.\n\nTwo,\nstill two.\n\n\nThree.\n \nFour.\n",
    "Japanese paragraphs": "一。\n\n二。\n\n三。\n",
    "line breaks": "one  \ntwo\\\nthree\n",
}


def examples() -> list[str]:
    """The examples of the CommonMark specification, where npm has installed it."""
    if not SPEC.exists():
        return []
    found = _EXAMPLE.findall(SPEC.read_text(encoding="utf-8"))
    return [example.replace("→", "\t") for example in found]


def assert_neutral(text: str) -> None:
    parsed = parse(Source("ordinary.md", text))
    body = text[parsed.transcript.header.span.end :]

    assert parsed.transcript.turns == ()
    assert body == text
    rendered = prose.clean(markdown.markdown(text, extensions=prose.EXTENSIONS))
    assert prose.html(body) == rendered


@pytest.mark.skipif(not SPEC.exists(), reason="npm ci has not installed the CommonMark examples")
def test_commonmark_examples() -> None:
    assert len(examples()) > 600
    for example in examples():
        assert_neutral(example)


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_markdown(name: str) -> None:
    assert_neutral(ORDINARY[name])
