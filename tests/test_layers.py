"""Imports run one way, as docs/architecture.md draws it; the contracts stand in pyproject.toml."""

from __future__ import annotations

from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

SETTINGS = Path(__file__).parents[1] / "pyproject.toml"


def test_imports_keep_to_the_contracts() -> None:
    assert lint_imports(config_filename=str(SETTINGS), no_cache=True) == EXIT_STATUS_SUCCESS
