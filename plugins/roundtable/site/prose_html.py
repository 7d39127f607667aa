"""Prose of one text as HTML for its page: links to other texts lead to their pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from roundtable.site import urls
from roundtable.site.site import Site, picture_path
from roundtable.site.views.article import FigureView
from roundtable.transcript import prose
from roundtable.transcript.model import Figure, Lang
from roundtable.transcript.source import Source

FILENAME = "{filename}"
# Attributes of cleaned HTML, which always quotes with ".
_LINK = re.compile(r'href="(?:\{|%7B)filename(?:\}|%7D)([^"#]*)')
_PARAGRAPH = "<p>"
_PARAGRAPH_END = "</p>"


@dataclass(frozen=True, slots=True)
class ProseHtml:
    """Makes HTML of the prose of one text, in its language. `folder` is that of its issue."""

    site: Site
    source: Source
    folder: str
    lang: Lang
    definitions: str

    @classmethod
    def of(cls, site: Site, source: Source, lang: Lang, folder: str = "") -> ProseHtml:
        return cls(site, source, folder, lang, prose.link_definitions(source.text))

    def blocks(self, markdown: str) -> Markup:
        """Whole block elements."""
        html = prose.html(markdown, self.lang, self.definitions)
        return Markup(_LINK.sub(self._resolved, html) if "filename" in html else html)

    def inline(self, markdown: str) -> Markup:
        """One line without its paragraph, for headings, captions and notes."""
        html = self.blocks(markdown)
        alone = html.startswith(_PARAGRAPH) and html.endswith(_PARAGRAPH_END)
        inner = str(html)[len(_PARAGRAPH) : -len(_PARAGRAPH_END)]
        return Markup(inner) if alone and _PARAGRAPH not in inner else html

    def figure(self, figure: Figure) -> FigureView:
        """A picture with its size, or its caption alone while there is no picture."""
        caption = self.inline(figure.caption) if figure.caption else Markup()
        picture = self.site.pictures.get(picture_path(self.folder, figure.target))
        if picture is None:
            return FigureView(None, 0, 0, figure.alt, caption)
        address = urls.picture(picture.name)
        return FigureView(address, picture.width, picture.height, figure.alt, caption)

    def _resolved(self, match: re.Match[str]) -> str:
        return f'href="{self.site.linked(self.source, match[1])}'
