"""Every link of a text as its page will have it, with the place of the words it stands in.

Markdown and HTML know more ways to write a link than an expression can tell: words over two lines,
brackets within brackets, a title before the address. What is rendered has them all in one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from roundtable.transcript import prose
from roundtable.transcript.model import Figure, Heading, Note, Paragraph, Prose, Stage
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

# Attributes of cleaned HTML, which always quotes with "; between tags the same letters are words.
LINK = r'(<a (?:[a-z]+="[^"]*" )*href=")'
FILENAME = r"(?:\{|%7[Bb])filename(?:\}|%7[Dd])"
_HREF = re.compile(rf'{LINK}([^"]*)"')
_SIGNS = ("[", "<")


def links_of_article(source: Source, transcript: Transcript) -> Iterator[tuple[str, int]]:
    """Targets of the links of an article, each with the offset of its paragraph or line."""
    definitions = prose.link_definitions(source.text)
    for text, start in _written(transcript):
        for target in links_of(text, definitions):
            yield target, start


def links_of(text: str, definitions: str) -> Iterator[str]:
    """Targets of the links of a block of Markdown, as written but for entities."""
    if any(sign in text for sign in _SIGNS):
        for _, target in _HREF.findall(prose.html(text, definitions)):
            yield unescape(target)


def _written(transcript: Transcript) -> Iterator[tuple[str, int]]:
    """What of an article is Markdown, and where."""
    for item in transcript.items:
        if isinstance(item, (Paragraph, Prose, Note, Stage, Heading)):
            yield item.text, item.span.start
        elif isinstance(item, Figure):
            yield item.caption, item.span.start
