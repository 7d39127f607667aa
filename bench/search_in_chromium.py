"""How long a reader of 1,000 articles waits for first results, in Chromium as fast as it is on this
machine and slowed down four times.

    .venv/bin/python bench/search_in_chromium.py [roundtables]

The search page of this repository's sample is given the index of the bench and served from this
machine. Each query has a browser that has seen nothing yet, and is asked twice: typed into the open
page, timed from sending it off, and as a link that a friend sent, timed from following it. The wait
ends when the first results, or the words that there are none, stand in the page. Each is asked in
three browsers and the shortest wait counts, for what else the machine does is not the search's.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from urllib.parse import quote

import timing
from pelican import Pelican
from pelican.settings import read_settings
from playwright.sync_api import Browser, Page, sync_playwright
from roundtable.search import index_files
from roundtable.site import urls
from search import ADDRESSES, magazine_of, write_index
from search_queries import BY_HAND
from writers import ours

PROJECT = Path(__file__).parents[1]
RUNS = Path(__file__).parent / "runs" / "chromium"
SLOWER = (1, 4)
TRIES = 3
# Making a window takes both cores for a while. A reader who follows a link has had theirs for long.
AT_REST = 500
# So seldom that looking whether the answer is there does not slow it down.
LOOKED_AGAIN = 100
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

# Calls `done` with the time on the page's clock once an answer stands in it.
WATCH = """
window.watch = (done) => {
  const look = () => {
    const page = document.querySelector("#search");
    const isAnswered = page?.querySelector(".results > li, .found-count:not(:empty)");
    if (isAnswered) done(performance.now());
    return isAnswered;
  };
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true, characterData: true });
};
"""
# The wait stands in the page: a promise would be lost in a collection of garbage, which a query of
# many results brings about.
TYPED = """(query) => {
  const start = performance.now();
  watch((end) => { window.waited = end - start; });
  const form = document.querySelector("#search form");
  form.q.value = query;
  form.requestSubmit();
}"""
FOLLOWED = "watch((end) => { window.waited = end; });"


def main(arguments: list[str]) -> int:
    timing.use_two_cores()
    shutil.rmtree(RUNS, ignore_errors=True)
    site = _site(int(arguments[0]) if arguments else 500)
    with _serving(site) as host, sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for slower in SLOWER:
            for ask in (_typed, _followed):
                waits = [
                    min(ask(browser, slower, host, query) for _ in range(TRIES))
                    for query in BY_HAND
                ]
                _print(f"{ask.__name__[1:]}, slowed {slower} times", waits)
        browser.close()
    return 0


def _site(count: int) -> Path:
    """The sample's pages over the index of as many roundtables."""
    site = RUNS / "site"
    override = {
        "PATH": str(PROJECT / "content"),
        "OUTPUT_PATH": str(site),
        "MAGAZINE_DRAWINGS": False,
    }
    Pelican(read_settings(str(PROJECT / "pelicanconf.py"), override=override)).run()
    ours.write(count, RUNS / "content")
    index = site / urls.search_index().strip("/")
    shutil.rmtree(index)
    write_index(index, index_files(magazine_of(RUNS / "content"), ADDRESSES))
    return site


def _typed(browser: Browser, slower: int, host: str, query: str) -> float:
    with _reader(browser, slower) as page:
        page.goto(f"{host}/search/", wait_until="networkidle")
        page.locator("#q").focus()
        page.evaluate(TYPED, query)
        return _waited(page)


def _followed(browser: Browser, slower: int, host: str, query: str) -> float:
    with _reader(browser, slower) as page:
        page.add_init_script(FOLLOWED)
        page.wait_for_timeout(AT_REST)
        page.goto(f"{host}/search/?q={quote(query)}")
        return _waited(page)


def _waited(page: Page) -> float:
    while (waited := page.evaluate("window.waited")) is None:
        page.wait_for_timeout(LOOKED_AGAIN)
    return float(waited)


@contextmanager
def _reader(browser: Browser, slower: int) -> Iterator[Page]:
    """A page of a browser with empty caches, on a processor that many times slower."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(WATCH)
    slow = context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page
    context.close()


class _Quiet(SimpleHTTPRequestHandler):
    """As servers do it, the end of an answer does not wait for word that its beginning arrived:
    that would add 40 ms to every round of requests."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not what the bench prints."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed leaves requests behind."""


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _print(name: str, waits: list[float]) -> None:
    print(
        f"{name:24} {len(waits)} queries, ms to first results: median {median(waits):.0f}, "
        f"95 of 100 within {quantiles(waits, n=20)[-1]:.0f}, max {max(waits):.0f}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
