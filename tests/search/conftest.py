"""Node in the place of a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "theme" / "static" / "js" / "search"

Ask = Callable[[Path, list[str]], list[list[str]]]


@pytest.fixture(scope="session")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed; it runs the browser's side of the search here")
    return found


@pytest.fixture(scope="session")
def run_node(node: str) -> Callable[..., object]:
    """`run_node(script, argument, …, given=value)`: what a script prints for a value, as JSON."""

    def run(script: str, *arguments: Path | str, given: object) -> object:
        command = [node, str(HERE / script), *map(str, arguments)]
        text = json.dumps(given)
        done = subprocess.run(
            command, input=text, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def ask(run_node: Callable[..., list[list[str]]]) -> Ask:
    """`ask(index, queries)`: for each query the addresses a reader is led to."""

    def answers(folder: Path, queries: list[str]) -> list[list[str]]:
        return run_node("client.mjs", SCRIPTS / "search-core.js", folder, given=queries)

    return answers
