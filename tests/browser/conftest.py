"""One site, one server and one Chromium for all tests of this folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from roundtable.site.plugin.build import build

from .pages import AXE, SAMPLE
from .server import serving

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What leaves the site despite everything finds no host.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample, with the addresses of the public site."""
    output = tmp_path_factory.mktemp("read") / "site"
    findings = build(SAMPLE, output, production=True)
    assert not [f for f in findings if f.code.startswith("E")]
    return output


@pytest.fixture(scope="package")
def host(site: Path) -> Iterator[str]:
    """The address the site is served at, without a slash at the end."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine; where there is none, the tests that need it are skipped."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("there is no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def reader(chromium: Browser, host: str) -> Iterator[BrowserContext]:
    """A reader at a desk: 1280 px wide, JavaScript on."""
    context = chromium.new_context(base_url=host, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture(scope="package")
def tab(reader: BrowserContext) -> Page:
    """The tab that most tests share: a new one for each would cost more than most tests."""
    return reader.new_page()


@pytest.fixture
def page(tab: Page) -> Page:
    """The shared tab, with the reader's settings as they were at first."""
    tab.emulate_media(media="null", color_scheme="null", forced_colors="null")
    return tab


@pytest.fixture
def new_page(reader: BrowserContext) -> Iterator[Page]:
    """A tab of its own, for a test that listens to it."""
    tab = reader.new_page()
    yield tab
    tab.close()


@pytest.fixture(scope="package")
def axe() -> str:
    """The source of axe-core; without it, the tests that need it are skipped."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm ci)")
    return AXE.read_text(encoding="utf-8")
