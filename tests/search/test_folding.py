"""The index folds all texts in one row as each folds alone, and the browser folds them alike, so a
query meets the words it came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from roundtable.search.letters import END, ended, fold, folded

FOLD = Path(__file__).parents[2] / "theme" / "static" / "js" / "search" / "fold.js"
RunNode = Callable[..., list[list[str]]]

# Every letter that this Python knows; what was added to Unicode later has no agreed case here.
ASSIGNED = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) not in ("Cn", "Cs")]


def test_every_letter_folds_alike(run_node: RunNode) -> None:
    folded = run_node("folding.mjs", FOLD, given=ASSIGNED)
    assert len(ASSIGNED) > 140_000
    differing = [
        f"U+{ord(letter):04X}"
        for letter, (whole, kept) in zip(ASSIGNED, folded, strict=True)
        if not whole == kept == fold(letter)
    ]
    assert differing == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(st.sampled_from(ASSIGNED), max_size=8), max_size=400))
def test_texts_fold_alike(run_node: RunNode, texts: list[str]) -> None:
    folded = run_node("folding.mjs", FOLD, given=texts)
    assert folded == [[fold(text), fold(text)] for text in texts]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.text(st.sampled_from("aかｶﾞﾟ\u3099\u309a\u0301\u0323\u1112\u1161\u11ab한하ㅏㄳᆨﾡￂ가e")),
        max_size=200,
    )
)
def test_letters_that_join_fold_alike(run_node: RunNode, texts: list[str]) -> None:
    folded = run_node("folding.mjs", FOLD, given=texts)
    assert folded == [[fold(text), fold(text)] for text in texts]


@pytest.mark.parametrize("before", ["", "か", "a", "가", "\u1112", "e\u0323"])
def test_every_letter_folds_in_a_row_as_it_does_alone(before: str) -> None:
    texts = [before + letter for letter in ASSIGNED if letter != chr(END)]
    letters = folded(ended(texts))
    row = letters.alphabet[letters.ranks].tobytes().decode("utf-32-le")
    assert row.split("\0")[:-1] == [fold(text) for text in texts]
    assert sorted(set(row)) == [chr(code) for code in letters.alphabet]
