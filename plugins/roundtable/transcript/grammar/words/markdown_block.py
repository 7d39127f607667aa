"""How far a block of Markdown reaches: a paragraph, a list, a quotation, a table, a code fence."""

from __future__ import annotations

import re
from collections.abc import Callable

from roundtable.transcript.grammar.words.lines import Lines

_LIST = re.compile(r" {0,3}(?:[*+\-]|\d{1,9}[.)]) +\S")
_LIST_SIGNS = frozenset(" *+-0123456789")
_QUOTE_OR_TABLE = re.compile(r" {0,3}[>|]")
FENCE_SIGNS = frozenset(" `~")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_MARKDOWN_SIGNS = frozenset("#>|!`~*-+0123456789 \t　")
_MARKDOWN = re.compile(r"^\s*(?:[#>|]|!\[|```|~~~|\d+\.\s|[*\-+]\s+\S.*[。、!?])")


def is_markdown(text: str) -> bool:
    """Whether a line opens with a mark of Markdown that no label can follow."""
    return text[:1] in _MARKDOWN_SIGNS and bool(_MARKDOWN.match(text[:80]))


def is_list_item(text: str) -> bool:
    """Whether a line opens an item of a Markdown list."""
    return text[:1] in _LIST_SIGNS and bool(_LIST.match(text))


def fence_end(lines: Lines, index: int) -> int | None:
    """The line after the code fence that opens on a line; None where none does."""
    text = lines.texts[index]
    fence = _FENCE.match(text) if text[:1] in FENCE_SIGNS else None
    if not fence:
        return None
    for at in range(index + 1, len(lines)):
        if lines.texts[at].strip().startswith(fence[1]):
            return at + 1
    return len(lines)


def block_end(
    lines: Lines,
    index: int,
    is_label: Callable[[int], bool],
    begins_something: Callable[[int], bool],
) -> int:
    """The line after a block of Markdown: blank lines stay inside a list, a label ends it."""
    text = lines.texts[index]
    is_list = is_list_item(text)
    holds_marks = is_list or bool(text[:1] in " >|" and _QUOTE_OR_TABLE.match(text))
    ends = is_label if holds_marks else begins_something
    at = index + 1
    while at < len(lines):
        if not lines.texts[at].strip():
            following = lines.next_text(at)
            goes_on = is_list and following < len(lines) and _continues_list(lines.texts[following])
            if not goes_on or is_label(following):
                return at
            at = following
        elif ends(at):
            return at
        at += 1
    return at


def _continues_list(text: str) -> bool:
    return text.startswith(("  ", "\t")) or is_list_item(text)
