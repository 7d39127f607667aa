"""`roundtable publish` as processes: two at once, and one that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from roundtable.desk.staging import Staging

BUSY = {
    "C": "Another publish is at work on this folder. Run this again when it has ended.",
    "ja_JP.UTF-8": "別の公開作業がこのフォルダーで進んでいます。"
    "終わってから、もう一度実行してください。",
}


def start(content: Path, site: Path, lang: str = "C") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "roundtable", "publish", content, "--output", site],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LANG": lang},
    )


def at_work(content: Path, site: Path) -> subprocess.Popen[str]:
    """A publish that has begun to write pages and stands still there."""
    process = start(content, site)
    while not list(site.with_name(f".{site.name}-publishing").glob("new/*")):
        assert process.poll() is None, process.stderr and process.stderr.read()
        time.sleep(0.001)
    process.send_signal(signal.SIGSTOP)
    return process


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, told = process.communicate()
    return process.returncode, told


def test_the_second_of_two_at_once_is_told_to_wait(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    first = at_work(content, site)
    for lang, message in BUSY.items():
        assert ended(start(content, site, lang)) == (2, f"{site}: {message}\n")
    assert ended(start(content, tmp_path / "elsewhere"))[0] == 0
    first.send_signal(signal.SIGCONT)
    assert ended(first)[0] == 0
    assert (site / "index.html").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["content", "elsewhere", "public"]


def test_a_killed_one_harms_nobody(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    assert ended(start(content, site))[0] == 0
    before = (site / "index.html").stat()
    killed = at_work(content, site)
    killed.kill()
    assert ended(killed)[0] == -signal.SIGKILL
    assert (site / "index.html").stat() == before
    assert ended(start(content, site))[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "public"]


def test_a_site_that_was_on_its_way_is_put_back(content: Path, tmp_path: Path) -> None:
    """Even by a publish that is refused."""
    site, place = tmp_path / "public", tmp_path / ".public-publishing"
    assert ended(start(content, site))[0] == 0
    place.mkdir()
    stage = Staging(site, place / "new", place / "old")
    site.rename(stage.old)
    article = content / "issues/001-shiomi/part-1.ja.md"
    article.write_bytes(b"\xff")
    assert ended(start(content, site))[0] == 1
    assert (site / "index.html").exists()
    assert not place.exists()
