"""Where in a text something stands that the transcript only has the value of."""

from __future__ import annotations

import re

from roundtable.magazine.library import Edition
from roundtable.magazine.normal import normal
from roundtable.transcript.grammar.blocks.front_matter import place_of_entry
from roundtable.transcript.source import Source


def place_of(printed: re.Pattern[str], source: Source) -> int:
    """The offset of the first such words, in any width; 0 where there are none."""
    normalised = normal(source.text)
    match = printed.search(normalised.text)
    return normalised.source_span(*match.span())[0] if match else 0


def place_in_header(entry: str, word: str, edition: Edition) -> int:
    """The offset of a key or value in an entry of the header; the entry's own where it is written
    in another way, with an escape. What only has the word inside it, as `generative-ai` has `ai`,
    is another word."""
    source, header = edition.source, edition.transcript.header
    start = place_of_entry(entry, source, header)
    whole = re.compile(rf"[\[{{,:\n]\s*(?:-\s+)?[\"']?({re.escape(word)})[\"']?\s*[\]}},:#\n]")
    found = whole.search(source.text, start, header.span.end)
    return found.start(1) if found else start
