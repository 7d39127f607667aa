"""What the sample magazine and its theme print in English has the apostrophes of print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXTS = (*ROOT.glob("content/**/*.en.md"), ROOT / "theme" / "translations" / "en.po")
TYPED = re.compile(r"\w'|'\w")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_apostrophes_are_printed_ones(path: Path) -> None:
    assert TYPED.findall(path.read_text(encoding="utf-8")) == []
