"""The search page in a real browser, under its own content policy, on the built sample magazine."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from roundtable.site.plugin.build import build

PROJECT = Path(__file__).parents[2]
Open = Callable[[str], str]

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are not what a test prints."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("searched") / "site"
    build(PROJECT / "content", output)
    return output


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture
def opened(host: str, tmp_path: Path) -> Open:
    """`opened(address)`: the page as it stands once its script has come to rest."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")

    def dump(address: str) -> str:
        flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-sync"
        more = "--disable-background-networking --disable-component-update --dump-dom"
        command = [chromium, *flags.split(), *more.split(), f"--user-data-dir={tmp_path}"]
        command += ["--virtual-time-budget=5000", host + address]
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", timeout=60, check=True
        )
        return done.stdout

    return dump


def finder(page: str) -> str:
    """What the script shows: everything from the search form on, without the templates."""
    shown = page[page.index('id="search"') :]
    return re.sub(r"<template.*?</template>", "", shown, flags=re.DOTALL)


def test_turns_are_listed_with_speaker_section_and_marked_words(opened: Open) -> None:
    page = finder(opened(f"/search/?q={quote('テレワーク')}"))
    links = re.findall(r'<p class="place"><a href="(/issues/\d+/\d+/#u-\d+)">([^<]+)</a>', page)
    assert len(links) >= 3
    assert set(re.findall("<mark>([^<]*)</mark>", page)) == {"テレワーク"}
    assert f"発言{len(links)}件" in page


def test_who_has_no_name_but_a_dash_is_the_moderator(opened: Open) -> None:
    page = finder(opened(f"/search/?q={quote('副市長の「引っ越し」')}"))
    assert re.findall(r'<p class="place"><a[^>]*>([^<]+)</a>', page) == ["司会"]


def test_the_title_of_an_article_is_told_from_its_headings(opened: Open) -> None:
    page = finder(opened(f"/search/?q={quote('窓口を空け')}&lang=ja"))
    assert re.findall(r'<p class="place"><a href="([^"]+)">([^<]+)</a>', page)[:3] == [
        ("/issues/4/1/#u-4", "小澤（県）"),
        ("/issues/4/1/", "記事名"),
        ("/issues/4/1/#s-1-1", "見出し"),
    ]


def test_narrow_and_wide_letters_find_the_same(opened: Open) -> None:
    wide, narrow = (
        re.findall(r'href="([^"]*#u-\d+)"', finder(opened(f"/search/?q={quote(query)}")))
        for query in ("生成ＡＩ　職員", "生成ai 職員")
    )
    assert wide == narrow != []


def test_an_address_with_a_filter_shows_what_it_says(opened: Open) -> None:
    page = finder(opened("/en/search/?q=the&speaker=hayami-tooru&lang=en&year=2022"))
    assert re.search(r'<option value="hayami-tooru">Toru Hayami \(\d+\)</option>', page)
    links = re.findall(r'<p class="place"><a href="([^"]+)">([^<]+)</a>', page)
    assert {name for _, name in links} == {"Hayami"}
    assert all(href.startswith("/en/issues/1/") for href, _ in links)


@pytest.mark.parametrize("reading", ["はやみ", "ハヤミ", "hayami", "Toru Hayami"])
def test_a_reading_leads_to_the_person(opened: Open, reading: str) -> None:
    page = finder(opened(f"/search/?q={quote(reading)}"))
    assert '<a href="/speakers/hayami-tooru/">速水 透</a>' in page


def test_nothing_found_is_said_in_words(opened: Open) -> None:
    assert "この言葉を含む発言はありません。" in finder(opened("/search/?q=zzzz"))
    assert "No turn contains this." in finder(opened("/en/search/?q=zzzz"))


def test_nothing_asked_shows_how_to_ask(opened: Open) -> None:
    page = finder(opened("/en/search/"))
    assert re.search(r'<p class="hint" id="search-hint">Every word', page)
    assert "<mark>" not in page


def test_markup_in_a_query_stays_words(opened: Open) -> None:
    page = finder(opened(f"/search/?q={quote('<img src=x>')}"))
    assert "<img" not in page


def test_without_javascript_the_page_leads_on(site: Path) -> None:
    page = (site / "search" / "index.html").read_text(encoding="utf-8")
    offered = re.search(r'<div class="two ways">(.*?)</main>', page, re.DOTALL)
    assert offered is not None
    for href in ("/archive/", "/topics/telework/", "/speakers/hayami-tooru/"):
        assert f'href="{href}"' in offered[1]
