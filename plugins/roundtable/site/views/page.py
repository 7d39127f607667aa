"""Plain pages: a page of `content/pages` (`page.html`) and the page for lost readers."""

from __future__ import annotations

from typing import ClassVar

from markupsafe import Markup
from msgspec import Struct

from roundtable.site.views.common import Page


class PageView(Struct, frozen=True):
    """A page such as about: `html` holds whole block elements, headings from ``h2`` down."""

    template: ClassVar[str] = "page.html"
    page: Page
    title: str
    html: Markup


class NotFoundView(Struct, frozen=True):
    """404: the frame alone; offer `page.home` and the archive."""

    template: ClassVar[str] = "not_found.html"
    page: Page
