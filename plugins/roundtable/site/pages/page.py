"""From a text of ``pages/`` to the view of its page, and the page for lost readers."""

from __future__ import annotations

from markupsafe import Markup

from roundtable.site import urls
from roundtable.site.markup.prose_html import ProseHtml
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.excerpts import beginning
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.site import PageText
from roundtable.site.views.page import NotFoundView, PageView
from roundtable.transcript import prose


def page_view(shelf: Shelf, page: PageText) -> PageView:
    """A page in its own language, which is the shelf's."""
    path = urls.page(shelf.lang, page.name)
    twin = urls.page(shelf.other, page.name) if page.twin else None
    html = ProseHtml.of(shelf.site, page.source).blocks(page.body)
    words = next(iter(prose.plain_blocks(page.body)), "")
    summary = page.header.summary or beginning(words, page.lang)
    return PageView(
        page=frame(shelf, path, twin, page.title, summary, draft=page.is_draft),
        title=page.title,
        html=Markup(html),
    )


def not_found_view(shelf: Shelf) -> NotFoundView:
    """404, in both languages."""
    path, twin = urls.not_found(shelf.lang), urls.not_found(shelf.other)
    return NotFoundView(frame(shelf, path, twin, "404"))
