"""The table the tests walk: one page of every kind, and what Chromium is told about the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

Lang = Literal["ja", "en"]
Scheme = Literal["light", "dark"]

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "content"
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"

# The address of each kind within its language.
KINDS = {
    "home": "",
    "issue": "issues/5/",
    "article": "issues/6/1/",
    "bilingual": "issues/5/1/bilingual/",
    "speaker": "speakers/ogata-reiko/",
    "topic": "topics/generative-ai/",
    "organisation": "organisations/shiomi/",
    "speakers": "speakers/",
    "topics": "topics/",
    "organisations": "organisations/",
    "archive": "archive/",
    "search": "search/",
    "feeds": "feeds/",
    "about": "about/",
    "missing": "404.html",
}

LANGUAGES: tuple[Lang, ...] = ("ja", "en")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def address(kind: str, lang: Lang) -> str:
    """The path of the page of this kind, from the root of the site."""
    return f"/{'en/' if lang == 'en' else ''}{KINDS[kind]}"


every_language = pytest.mark.parametrize("lang", LANGUAGES)
every_kind = pytest.mark.parametrize("kind", KINDS)
