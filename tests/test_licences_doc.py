"""docs/licences.md lists what the product is made of, with licences; `--accept` writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

HERE = Path(__file__).parents[1]
PAGE = HERE / "docs" / "licences.md"
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
HEAD = """# Licences

Roundtable is AGPL-3.0-or-later. What `make setup` installs, from `requirements.lock`, and the
licence that each package states of itself:

| package | licence |
|---|---|
"""
FOOT = """
The font inside notojp-matplotlib is Noto Sans CJK JP, SIL Open Font License 1.1. Share cards are
drawn with it; no font is part of a site. What only tests and the bench use
(`requirements-dev.lock`, `package-lock.json`) is no part of the product.
"""


def test_the_page_lists_every_locked_package(golden: Callable[[Path, str], None]) -> None:
    lock = (HERE / "requirements.lock").read_text(encoding="utf-8")
    packages = sorted(set(LOCKED.findall(lock)))
    assert packages
    rows = "".join(f"| {package} | {licence(metadata(package))} |\n" for package in packages)
    golden(PAGE, HEAD + rows + FOOT)


def licence(stated: PackageMetadata) -> str:
    """The expression of a package, else its own words in a line, else its classifiers."""
    for field in ("License-Expression", "License"):
        words = stated.get(field)
        if words and "\n" not in words:
            return words
    classifiers = stated.get_all("Classifier") or []
    return ", ".join(c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::"))
