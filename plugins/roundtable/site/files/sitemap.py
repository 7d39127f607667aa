"""What search engines ask for first: the list of all pages, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from roundtable.site import urls
from roundtable.site.outputs import Asset, PlannedPage
from roundtable.site.site import Site

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(site: Site, pages: Iterable[PlannedPage]) -> tuple[Asset, ...]:
    """sitemap.xml and robots.txt; nothing while the site has no host, for both name it."""
    if not site.host:
        return ()
    addresses = [page.address for page in pages if page.address.endswith("/")]
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {site.host}{urls.sitemap()}\n"
    name = site.names.ja
    return (
        Asset(urls.sitemap(), name, _sitemap(site.host, addresses).encode()),
        Asset(urls.robots(), name, robots.encode()),
    )


def _sitemap(host: str, addresses: list[str]) -> str:
    """Every page once, with its twin and itself where there is one."""
    known = set(addresses)
    host = escape(host)
    japanese, english = urls.home("ja"), urls.home("en")
    alternates: dict[str, str] = {}
    for address in addresses:
        translation = english + address.removeprefix(japanese)
        if translation in known:
            links = _alternates(host + escape(address), host + escape(translation))
            alternates[address] = alternates[translation] = links
    urlset = (
        f"<url><loc>{host}{escape(address)}</loc>{alternates.get(address, '')}</url>\n"
        for address in addresses
    )
    return f"{_HEAD}{''.join(urlset)}</urlset>\n"


def _alternates(japanese: str, english: str) -> str:
    languages = (("ja", japanese), ("en", english), ("x-default", japanese))
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{address}"/>'
        for lang, address in languages
    )
