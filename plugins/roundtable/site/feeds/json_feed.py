"""JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

VERSION = "https://jsonfeed.org/version/1.1"


def item(address: str, title: str, summary: str, moment: str) -> str:
    """One article; its address is its identity, and its summary is all its text here."""
    return _json(
        {
            "id": address,
            "url": address,
            "title": title,
            "content_text": summary,
            "date_published": moment,
        }
    )


def feed(*, lang: str, title: str, author: str, page: str, own: str, items: Iterable[str]) -> str:
    """A feed at the address `own` about what the page `page` is about."""
    head = _json(
        {
            "version": VERSION,
            "title": title,
            "home_page_url": page,
            "feed_url": own,
            "language": lang,
            "authors": [{"name": author}],
        }
    )
    listed = ",\n".join(items)
    return f'{head[:-1]},"items":[\n{listed}\n]}}\n'


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
