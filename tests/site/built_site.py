"""A site that a test has built, and the command `pelican` as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from roundtable.magazine.library import Bilingual
from roundtable.site.preparation import Prepared, Wishes, prepare
from roundtable.transcript.diagnostic import Diagnostic

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
GOOD = HERE / "magazines" / "good"
SAMPLE = PROJECT / "content"

# What the good magazine has: an article in one language, and a script; and what is spoilt in one.
KNOWN = ("W216", "W331", "N517")


@dataclass(frozen=True, slots=True)
class Built:
    """A site and what was found on the way; `lines` name each finding by file, place and code."""

    content: Path
    output: Path
    findings: tuple[Diagnostic, ...]

    @property
    def lines(self) -> list[str]:
        return [
            f"{f.path.removeprefix(f'{self.content}/')}:{f.line}:{f.column}: {f.code}"
            for f in self.findings
        ]

    @property
    def files(self) -> list[str]:
        return sorted(
            path.relative_to(self.output).as_posix()
            for path in self.output.rglob("*")
            if path.is_file()
        )

    def page(self, address: str) -> str:
        name = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
        return (self.output / name).read_text(encoding="utf-8")


Builder = Callable[..., Built]
Magazine = Callable[..., Path]


def outcome(content: Path, **more: object) -> Prepared | tuple[Diagnostic, ...]:
    """What a build would write of a content folder, or why it would not; always of the same day.
    `more` are wishes beyond those of the smallest site."""
    wishes = {
        "content": content,
        "shown": "content",
        "theme": PROJECT / "theme",
        "names": Bilingual("円卓", "Entaku"),
        "host": "",
        "drafts": False,
        "today": date(2026, 11, 26),
        "search": False,
        "drawings": False,
    }
    return prepare(Wishes(**(wishes | more)))


def prepared(content: Path, **more: object) -> Prepared:
    """What a build would write of a content folder that has no error."""
    made = outcome(content, **more)
    assert isinstance(made, Prepared), made
    return made


def pelican(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the command `pelican` in a folder, as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={"LANG": "en_GB.UTF-8", "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
        check=False,
    )
