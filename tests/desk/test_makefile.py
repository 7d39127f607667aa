"""What an editor writes after `make` reaches the command as one folder, whatever is in its name."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CALLS = {
    ("check", "CONTENT=../our magazine"): ["check", "../our magazine"],
    ("new", "CONTENT=../our magazine"): ["new", "../our magazine"],
    ("serve", "CONTENT=../our magazine"): ["serve", "../our magazine"],
    ("html", "CONTENT=a b", "OUTPUT=c d"): ["build", "a b", "--output", "c d"],
    ("publish", "CONTENT=a b", "OUTPUT=c d"): ["publish", "a b", "--output", "c d"],
    ("html", "DRAFTS=1"): ["build", "content", "--output", "output", "--drafts"],
    ("html", "DRAFTS=0"): ["build", "content", "--output", "output"],
    ("check", "CONTENT=~/a b"): ["check", "/home/editor/a b"],
}


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize(("call", "arguments"), CALLS.items(), ids=[" ".join(c) for c in CALLS])
def test_folders_reach_the_command(call: tuple[str, ...], arguments: list[str]) -> None:
    line = _last_line_of_make("HOME=/home/editor", *call)
    assert shlex.split(line) == [".venv/bin/roundtable", *arguments]


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
def test_the_list_of_targets_is_in_the_language_of_the_terminal() -> None:
    japanese, english = (_run_make(f"LANG={lang}") for lang in ("ja_JP.UTF-8", "C"))
    assert "  make check     直すところを示す\n" in japanese
    assert "  make check     what an editor should correct\n" in english
    assert "##" not in japanese + english and japanese.count("\n") == english.count("\n") > 10


def _last_line_of_make(*words: str) -> str:
    return _run_make("--dry-run", *words).splitlines()[-1]


def _run_make(*words: str) -> str:
    run = subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return run.stdout
