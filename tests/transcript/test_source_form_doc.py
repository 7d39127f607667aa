"""Every example of docs/source-form.md is what it says: it reads without a finding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from roundtable.transcript import parse, serialize
from roundtable.transcript.source import Source

PAGE = Path(__file__).parents[2] / "docs" / "source-form.md"
EXAMPLES = re.findall(r"^```(ja|en)\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("lang", "text"), EXAMPLES, ids=[text[:20] for _, text in EXAMPLES])
def test_example(lang: str, text: str) -> None:
    parsed = parse(Source("example.md", text), lang)

    assert parsed.diagnostics == ()
    written = serialize(parsed.transcript)
    assert parse(Source("example.md", written), lang).transcript == parsed.transcript
