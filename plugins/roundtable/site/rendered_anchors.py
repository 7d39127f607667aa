"""The anchors a page will have. Only a page that a text links into is rendered for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from pathlib import Path

from roundtable.site.markup.environment import environment
from roundtable.site.markup.strings import read_words
from roundtable.site.outputs import PlannedPage
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.site import Site

_ID = re.compile(r'<[a-z][^<>]* id="([^"]+)"')


class RenderedAnchors:
    """Asked for an address, it tells the anchors of the page there."""

    def __init__(self, site: Site, pages: Iterable[PlannedPage], theme: Path) -> None:
        self._site = site
        self._pages = {page.address: page for page in pages}
        self._theme = theme
        self.at = cache(self._at)

    def _at(self, address: str) -> frozenset[str] | None:
        """None where there is a file of another kind, which may have any."""
        page = self._pages.get(address)
        if page is None:
            return None
        view = page.make(Shelf(self._site, page.lang))
        jinja = environment(self._theme, read_words(self._theme / "translations", page.lang))
        html = jinja.get_template(view.template).render(view=view)
        return frozenset(map(unescape, _ID.findall(html)))
