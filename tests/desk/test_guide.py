"""docs/guide.md is a story that works: it is run from the paste to the published page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from roundtable.magazine.fields import Fields
from roundtable.magazine.issue_file import ISSUE
from roundtable.magazine.registry import ORGANISATION, ROLE, SPEAKER, TOPIC

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide.md"
STEPS = re.findall(
    r"^```(file|append|edit|sh|says-ja|says-en) ?(.*)\n((?:.*\n)*?)```$",
    GUIDE.read_text("utf-8"),
    re.M,
)
CLONE = ("Makefile", "pelicanconf.py", "publishconf.py", "plugins", "theme", "pyproject.toml")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The folder of the tool as an editor has it, beside which the magazine will be."""
    folder = tmp_path / "roundtable"
    folder.mkdir()
    for name in (*CLONE, "requirements.lock"):
        (folder / name).symlink_to(ROOT / name)
    # Installed for sure: else make, where the lock is newer, puts this folder into our own .venv.
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(Path(sys.prefix) / "bin")
    (folder / ".venv" / ".runtime").touch()
    images = tmp_path / "our-magazine" / "issues" / "001-tatsumine" / "images"
    images.mkdir(parents=True)
    Image.new("RGB", (1200, 800), "teal").save(images / "table.jpg")
    return folder


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_guide(clone: Path, lang: str) -> None:
    said = ""
    for kind, place, words in STEPS:
        path = clone / place
        if kind == "file":
            path.write_text(words, encoding="utf-8")
        elif kind == "append":
            path.write_text(path.read_text("utf-8") + words, encoding="utf-8")
        elif kind == "edit":
            before, after = words.rstrip("\n").split(" → ")
            text = path.read_text("utf-8")
            assert text.count(before) == 1, f"{before!r} in {place}"
            path.write_text(text.replace(before, after), encoding="utf-8")
        elif kind == "sh":
            said = _said(words, clone, lang)
        elif kind == f"says-{lang}":
            for line in words.splitlines():
                assert " ".join(line.split()) in said

    published = clone.parent / "our-public"
    assert "榊 洋一" in (published / "issues/1/1/index.html").read_text("utf-8")
    assert "Yoichi Sakaki" in (published / "en/issues/1/1/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("record", "fields"),
    {
        "`speakers.yaml`": SPEAKER,
        "`roles` の一行 / a row of `roles`": ROLE,
        "`organisations.yaml`": ORGANISATION,
        "`topics.yaml`": TOPIC,
        "`issue.yaml`": ISSUE,
    }.items(),
)
def test_every_entry_is_told_and_no_other(record: str, fields: Fields) -> None:
    table = GUIDE.read_text("utf-8").partition(f"| {record} |")[2].partition("\n\n")[0]

    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(fields)


def _said(command: str, folder: Path, lang: str) -> str:
    """What a command that succeeds says, spaces folded."""
    run = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=os.environ | {"LANG": lang, "LC_ALL": "", "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return " ".join((run.stdout + run.stderr).split())
