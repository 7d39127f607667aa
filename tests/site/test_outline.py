"""The headings of an article: their anchors, and the list of contents."""

from __future__ import annotations

import pytest
from roundtable.site.shelf.outline import anchors, contents
from roundtable.site.views.common import Phrase, SectionLink
from roundtable.transcript import parse
from roundtable.transcript.source import Source

# What an article has by way of headings, what they are called, and what the contents show.
OUTLINES = {
    "sections with lines in them": (
        ["## 一", "### 二", "### 三", "## 四", "### 五"],
        ["s-1", "s-1-1", "s-1-2", "s-2", "s-2-1"],
        [("s-1", ["s-1-1", "s-1-2"]), ("s-2", ["s-2-1"])],
    ),
    "a line before the first section": (
        ["### 一", "### 二", "## 三", "### 四"],
        ["s-0-1", "s-0-2", "s-1", "s-1-1"],
        [("s-0-1", []), ("s-0-2", []), ("s-1", ["s-1-1"])],
    ),
    "sections alone": (["## 一", "## 二"], ["s-1", "s-2"], [("s-1", []), ("s-2", [])]),
    "none": ([], [], []),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_outline(name: str) -> None:
    headings, ids, shown = OUTLINES[name]
    text = "".join(f"{heading}\n\nはい。\n\n" for heading in headings)
    found = anchors(parse(Source("part-1.ja.md", f"# 題\n\n{text}")).transcript)
    links = [SectionLink(f"#{a}", a, h.level, Phrase(h.text)) for a, h in found]

    assert [anchor for anchor, _ in found] == ids
    assert [(e.section.anchor, [c.anchor for c in e.children]) for e in contents(links)] == shown
