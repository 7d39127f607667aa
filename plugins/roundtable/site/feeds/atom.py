"""Atom (RFC 4287), written as text: every value is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

# What XML 1.0 cannot hold, even escaped.
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def entry(address: str, title: str, summary: str, moment: str) -> str:
    """One article; its address is its identity."""
    link = _text(address)
    return (
        f'<entry><title>{_text(title)}</title><link rel="alternate" href="{link}"/>'
        f"<id>{link}</id><published>{moment}</published><updated>{moment}</updated>"
        f"{f'<summary>{_text(summary)}</summary>' if summary else ''}</entry>\n"
    )


def feed(
    *, lang: str, title: str, author: str, page: str, own: str, moment: str, entries: Iterable[str]
) -> str:
    """A feed at the address `own` about what the page `page` is about."""
    address = _text(own)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">\n'
        f"<title>{_text(title)}</title>\n<id>{address}</id>\n"
        f'<link rel="self" type="application/atom+xml" href="{address}"/>\n'
        f'<link rel="alternate" type="text/html" hreflang="{lang}" href="{_text(page)}"/>\n'
        f"<updated>{moment}</updated>\n<author><name>{_text(author)}</name></author>\n"
        f"{''.join(entries)}</feed>\n"
    )


def _text(value: str) -> str:
    return escape(_IMPOSSIBLE.sub("", value))
