"""Which lines are told to be half-width; the golden cases hold what the messages say."""

from __future__ import annotations

import pytest
from roundtable.transcript import parse
from roundtable.transcript.source import Source

LINES = {
    "![窓口]（images/04.jpg）": "W221",
    "![窓口］(images/04.jpg)": "W221",
    "！[窓口](images/04.jpg)": "W221",
    "![窓口](images/04.jpg)": None,
    "　![窓口](images/04.jpg)": None,
    "！［笑い］": None,
    "#＃ 列をなくす": "W207",
    "## 列をなくす": None,
    "##　列をなくす": None,
    "###": None,
    "#DX": None,
    "＃＃＃": None,
}


@pytest.mark.parametrize(("line", "code"), LINES.items(), ids=LINES)
def test_marks_that_are_none(line: str, code: str | None) -> None:
    found = parse(Source("talk.ja.md", f"はじめに。\n\n{line}\n\nおわりに。\n")).diagnostics
    assert [(f.code, f.line) for f in found if f.code in ("W207", "W221")] == (
        [(code, 3)] if code else []
    )
