"""What every package's tests share: expectations that are files a person can open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# CI tries the same examples every time; whoever works on the code gets new ones with every run.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what the code gives now into the golden files; read the difference before "
        "you commit it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden(path, text)`: the file holds this text; `pytest --accept` rewrites the file."""
    accept = bool(request.config.getoption("--accept"))

    def compare(path: Path, text: str) -> None:
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.exists(), f"{path} is not there yet; `pytest --accept` writes it"
        assert text == path.read_text(encoding="utf-8"), f"{path} differs; see `pytest --accept`"

    return compare
