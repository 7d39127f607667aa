"""An article is light: what a reader's telephone has to fetch, compressed as a server sends it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

KILOBYTE = 1024
LINKED = re.compile(r'<link rel="stylesheet" href="([^"]+)">|<script src="([^"]+)"')
ARTICLES = ("issues/*/*/index.html", "en/issues/*/*/index.html")


def weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


@pytest.fixture(scope="package")
def heaviest(site: Path) -> Path:
    """The article of the sample that weighs most."""
    return max((page for pattern in ARTICLES for page in site.glob(pattern)), key=weight)


def test_html_and_css_of_the_largest_article(site: Path, heaviest: Path) -> None:
    styles = [css for css, _ in LINKED.findall(heaviest.read_text("utf-8")) if css]
    assert len(styles) == 1
    assert weight(heaviest) + sum(weight(site / css.lstrip("/")) for css in styles) <= 24 * KILOBYTE


def test_javascript_of_an_article(site: Path, heaviest: Path) -> None:
    scripts = [js for _, js in LINKED.findall(heaviest.read_text("utf-8")) if js]
    assert scripts
    assert sum(weight(site / js.lstrip("/")) for js in scripts) <= 8 * KILOBYTE
