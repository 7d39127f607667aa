"""Every convention of a real roundtable gives what its case file says, in whatever width."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from grammar_cases import Case, cases
from notation import described, outline
from roundtable.transcript import parse, serialize
from roundtable.transcript.source import Source
from widths import full_width, half_width

UNREADABLE_HEADER = {"E101", "E103", "E111", "E114", "E115", "E120", "E121", "E124", "E125"}
CASES = list(cases(Path(__file__).with_name("grammar")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_case(case: Case, golden: Callable[[Path, str], None]) -> None:
    parsed = parse(Source("case.md", case.given), case.lang)
    golden(case.path, case.document(described(parsed)))

    for text in (half_width(case.given), full_width(case.given)):
        assert outline(parse(Source("case.md", text), case.lang)) == outline(parsed), text

    if any(found.code in UNREADABLE_HEADER for found in parsed.diagnostics):
        return
    written = serialize(parsed.transcript)
    assert parse(Source("case.md", written), case.lang).transcript == parsed.transcript, written
