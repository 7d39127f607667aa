"""A small magazine without a finding, as the desk's commands get it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MAGAZINE = Path(__file__).with_name("magazine")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the magazine, to be spoilt."""
    return shutil.copytree(MAGAZINE, tmp_path / "content")
