"""`roundtable serve`: the real command, a real browser's requests, saves and mistakes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from editing import edit
from roundtable.desk.preview_page import SCRIPT, with_script

ARTICLE = "issues/001-shiomi/part-1.ja.md"


@pytest.fixture
def address(content: Path) -> Iterator[str]:
    """Where a running preview of the content is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "roundtable", "serve", str(content), "--port", "0"],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LANG": "C"},
    )
    assert process.stderr is not None
    yield process.stderr.readline().split()[1].rstrip("/")
    process.terminate()
    process.communicate()
    assert process.returncode == 0


def states(address: str) -> Iterator[dict[str, str]]:
    """What the browser is told, one state after the other."""
    stream: HTTPResponse = urlopen(f"{address}/__reload", timeout=60)
    for line in stream:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def first_site(told: Iterator[dict[str, str]]) -> dict[str, str]:
    state = next(state for state in told if state["version"] or state["findings"])
    assert not state["findings"], state["findings"]
    return state


def test_a_save_a_mistake_and_its_correction(content: Path, address: str) -> None:
    told = states(address)
    first = first_site(told)
    page = urlopen(f"{address}/issues/1/1/").read()
    assert b'<script src="/__reload.js" defer></script></body>' in page
    assert "勤務時間の扱いからです。" in page.decode()

    article = content / ARTICLE
    edit(article, "扱いからです", "申告からです")
    second = next(told)
    assert second["version"] != first["version"] and not second["findings"]
    assert "勤務時間の申告からです。" in urlopen(f"{address}/issues/1/1/").read().decode()

    edit(article, "status: published", "status: publish")
    broken = next(told)
    assert broken["version"] == second["version"]
    assert f"{article}:5:" in broken["findings"]
    assert "勤務時間の申告からです。" in urlopen(f"{address}/issues/1/1/").read().decode()

    edit(article, "status: publish", "status: published")
    assert not next(told)["findings"]


def test_addresses(address: str) -> None:
    first_site(states(address))
    script = urlopen(f"{address}/__reload.js")
    assert script.headers["Content-Type"] == "text/javascript" and script.read() == SCRIPT
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{address}/nowhere/")
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{address}/../../etc/passwd")


def test_a_port_that_is_taken(content: Path, address: str) -> None:
    port = address.rpartition(":")[2]
    second = subprocess.run(
        [sys.executable, "-m", "roundtable", "serve", str(content), "--port", port],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LANG": "C"},
    )
    assert (second.returncode, second.stderr) == (
        2,
        "Another program uses this port. Choose a different one with --port (make serve "
        "PORT=8001).\n",
    )


def test_the_script_stands_at_the_end_of_a_page() -> None:
    tag = b'<script src="/__reload.js" defer></script>'
    assert with_script(b"<body>x</body></html>") == b"<body>x" + tag + b"</body></html>"
    assert with_script(b"<p>x") == b"<p>x" + tag
