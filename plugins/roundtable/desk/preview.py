"""The preview's web server: the last good site, and news for the browser of each build."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from roundtable.desk import preview_page
from roundtable.desk.words import language, pick

HEARTBEAT = 15.0  # seconds after which a silent connection is tried, so that closed tabs are let go


@dataclass(slots=True)
class Preview:
    """What the browser is shown: the folder of the last good site and what hinders a newer one."""

    root: Path | None = None
    version: str = ""
    findings: str = ""
    news: threading.Condition = field(default_factory=threading.Condition)

    def show(self, root: Path) -> None:
        """Take the folder of a new good site, and tell the browsers."""
        with self.news:
            self.root, self.version, self.findings = root, str(time.time_ns()), ""
            self.news.notify_all()

    def object(self, findings: str) -> None:
        """Tell the browsers what hinders a new site; the last good one stays."""
        with self.news:
            self.findings = findings
            self.news.notify_all()

    @property
    def state(self) -> str:
        """It as the browser reads it."""
        state = {"version": self.version, "findings": self.findings, "lang": language()}
        return json.dumps(state)

    def next_state(self, told: str) -> str:
        """The state as soon as it is not the one told any more; after a while the same again."""
        with self.news:
            self.news.wait_for(lambda: self.state != told, HEARTBEAT)
            return self.state


class Server(ThreadingHTTPServer):
    """A server for this machine alone; it raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, port: int, preview: Preview) -> None:
        self.preview = preview
        super().__init__(("127.0.0.1", port), Handler)

    def __enter__(self) -> Server:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class Handler(SimpleHTTPRequestHandler):
    """Files of the site as they are, pages with the reloading script, and the stream of news."""

    server: Server

    def do_GET(self) -> None:
        address = urlsplit(self.path).path
        if address == preview_page.SCRIPT_ADDRESS:
            self._send(HTTPStatus.OK, "text/javascript", preview_page.SCRIPT)
        elif address == preview_page.EVENTS_ADDRESS:
            self._stream()
        elif self.server.preview.root is None:
            self._send_html(HTTPStatus.SERVICE_UNAVAILABLE, _no_site(self.server.preview))
        else:
            self._send_file(address)

    def translate_path(self, path: str) -> str:
        self.directory = str(self.server.preview.root)
        return super().translate_path(path)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """The terminal is for findings; who fetched what is of no interest here."""

    def _send_file(self, address: str) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and address.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._send_html(HTTPStatus.OK, file.read_bytes())
        elif file.exists():
            super().do_GET()
        else:
            self._send_html(HTTPStatus.NOT_FOUND, _not_found(file, self.directory))

    def _send_html(self, status: HTTPStatus, page: bytes) -> None:
        self._send(status, "text/html; charset=utf-8", preview_page.with_script(page))

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        preview, told = self.server.preview, ""
        try:
            while True:
                state = preview.next_state(told)
                self.wfile.write(b":\n\n" if state == told else f"data: {state}\n\n".encode())
                self.wfile.flush()
                told = state
        except ConnectionError:
            return


def _no_site(preview: Preview) -> bytes:
    title = pick("プレビューを準備しています", "The preview is not ready yet")
    return preview_page.notice(language(), title, preview.findings)


def _not_found(file: Path, root: str) -> bytes:
    page = Path(root) / "404.html"
    if page.is_file():
        return page.read_bytes()
    return preview_page.notice(language(), "404", str(file.relative_to(root)))
