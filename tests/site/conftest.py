"""Tiny magazines, really built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from built_site import GOOD, SAMPLE, Builder, Built, Magazine
from roundtable.site.plugin.build import build
from roundtable.transcript.diagnostic import has_errors


@pytest.fixture
def magazine(tmp_path: Path) -> Magazine:
    """`magazine(overlay, …)`: a copy of the good magazine with other folders laid over it."""

    def copy(*overlays: Path) -> Path:
        content = tmp_path / "content"
        shutil.copytree(GOOD, content)
        for overlay in overlays:
            shutil.copytree(overlay, content, dirs_exist_ok=True)
        return content

    return copy


@pytest.fixture
def built(tmp_path: Path) -> Builder:
    """`built(content, drafts=False, production=False)`: the site of a content folder."""

    def run(content: Path, *, drafts: bool = False, production: bool = False) -> Built:
        output = tmp_path / "output"
        findings = build(content, output, drafts=drafts, production=production)
        return Built(content, output, findings)

    return run


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The good magazine, built once."""
    return whole(GOOD, tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="session", params=[GOOD, SAMPLE], ids=["good", "sample"])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The good magazine and the sample of this repository, each built once with a host."""
    return whole(request.param, tmp_path_factory.mktemp("published"), production=True)


def whole(content: Path, output: Path, *, production: bool = False) -> Built:
    """A site that was not refused: of an empty folder, much that tests look for is true."""
    site = Built(content, output, build(content, output, production=production))
    assert not has_errors(site.findings), site.lines
    return site
