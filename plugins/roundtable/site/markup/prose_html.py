"""Prose of one text as HTML for its page: links to other texts lead to their pages."""

from __future__ import annotations

import re

from msgspec import Struct

from roundtable.pictures import PictureSet
from roundtable.site import urls
from roundtable.site.html import FILLED, NOTHING, Html, escaped
from roundtable.site.rendered_links import FILENAME, LINK
from roundtable.site.site import Site, picture_path
from roundtable.site.views.talk import FigureView, SourceView
from roundtable.transcript import prose
from roundtable.transcript.model import Figure
from roundtable.transcript.source import Source

_LINK = re.compile(rf'{LINK}{FILENAME}([^"#]*)')
# A picture is as wide as the column of text: the measure of the theme, or the screen without its
# margins.
SIZES = Html("(min-width: 44rem) 41rem, calc(100vw - 2.5rem)")
_PARAGRAPH = "<p>"
_PARAGRAPH_END = "</p>"


class ProseHtml(Struct, frozen=True):
    """Makes HTML of the prose of one text. `folder` is that of its issue."""

    site: Site
    source: Source
    folder: str
    definitions: str

    @classmethod
    def of(cls, site: Site, source: Source, folder: str = "") -> ProseHtml:
        """For a text of the site, whose link definitions serve every piece of it."""
        return cls(site, source, folder, prose.link_definitions(source.text))

    def blocks(self, markdown: str) -> Html:
        """Whole block elements."""
        html = prose.html(markdown, self.definitions)
        return Html(_LINK.sub(self._resolved, html) if "filename" in html else html)

    def inline(self, markdown: str) -> Html:
        """One line without its paragraph, for headings, captions and notes."""
        html = self.blocks(markdown)
        alone = html.startswith(_PARAGRAPH) and html.endswith(_PARAGRAPH_END)
        inner = html[len(_PARAGRAPH) : -len(_PARAGRAPH_END)]
        return Html(inner) if alone and _PARAGRAPH not in inner else html

    def figure(self, figure: Figure) -> FigureView:
        """A picture with its size, or its caption alone while there is no picture."""
        alt = escaped(figure.alt)
        caption = self.inline(figure.caption) if figure.caption else NOTHING
        picture = self.site.pictures.get(picture_path(self.folder, figure.target))
        if picture is None:
            return FigureView(NOTHING, NOTHING, NOTHING, alt, caption)
        return FigureView(
            src=escaped(urls.picture(picture.plain.name)),
            width=Html(str(picture.width)),
            height=Html(str(picture.height)),
            alt=alt,
            caption=caption,
            said=FILLED if figure.caption == figure.alt else NOTHING,
            sources=_sources(picture),
        )

    def _resolved(self, match: re.Match[str]) -> str:
        return f"{match[1]}{self.site.linked(self.source, match[2])}"


def _sources(picture: PictureSet) -> tuple[SourceView, ...]:
    by_type: dict[str, list[str]] = {}
    for variant in picture.variants:
        entry = f"{urls.picture(variant.name)} {variant.width}w"
        by_type.setdefault(variant.encoding.type, []).append(entry)
    return tuple(
        SourceView(Html(kind), escaped(", ".join(entries)), SIZES)
        for kind, entries in by_type.items()
    )
