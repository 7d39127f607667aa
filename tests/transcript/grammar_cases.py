"""Golden cases: Markdown files of `## title`, a fence with an input, one with what it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FENCE = "~~~~~"
_CASE = re.compile(
    rf"^## (?P<title>.+)\n\n"
    rf"{FENCE} (?P<lang>ja|en)\n(?P<given>(?:(?!{FENCE}).*\n)*){FENCE}\n"
    rf"(?:\n{FENCE} gives\n(?:(?!{FENCE}).*\n)*{FENCE}\n)?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Case:
    """One case of one file."""

    path: Path
    title: str
    lang: str
    given: str

    def document(self, gives: str) -> str:
        """The whole file with `gives` as what this case is expected to give."""
        text = self.path.read_text(encoding="utf-8")
        found = next(m for m in _CASE.finditer(text) if m["title"] == self.title)
        after_input = found.end("given") + len(FENCE) + 1
        fence = f"\n{FENCE} gives\n{gives}\n{FENCE}\n"
        return text[:after_input] + fence + text[found.end() :]


def cases(folder: Path) -> Iterator[Case]:
    """Every case of the Markdown files of a folder."""
    for path in sorted(folder.glob("*.md")):
        for match in _CASE.finditer(path.read_text(encoding="utf-8")):
            yield Case(path, match["title"], match["lang"], match["given"])
