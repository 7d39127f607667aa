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

# What to write instead has the caption in plain quotation marks that are closed.
CAPTIONS = {
    '![窓口](images/04.jpg "朝の窓口）': '「![窓口](images/04.jpg "朝の窓口")」',
    "![窓口](images/04.jpg “朝の窓口”）": '「![窓口](images/04.jpg "朝の窓口")」',
}


@pytest.mark.parametrize(("line", "right"), CAPTIONS.items(), ids=CAPTIONS)
def test_what_to_write_instead_is_a_picture(line: str, right: str) -> None:
    found = parse(Source("talk.ja.md", f"はじめに。\n\n{line}\n\nおわりに。\n")).diagnostics
    assert right in next(f.ja for f in found if f.code == "W221")


@pytest.mark.parametrize(("line", "code"), LINES.items(), ids=LINES)
def test_marks_that_are_none(line: str, code: str | None) -> None:
    found = parse(Source("talk.ja.md", f"はじめに。\n\n{line}\n\nおわりに。\n")).diagnostics
    assert [(f.code, f.line) for f in found if f.code in ("W207", "W221")] == (
        [(code, 3)] if code else []
    )
