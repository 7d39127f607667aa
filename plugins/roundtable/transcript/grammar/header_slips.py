"""Slips of the pen in a header: each makes YAML of another shape, or none, out of what was meant.

YAML itself would call them “mapping values are not allowed in this context”, or say nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source, Span

UNCLOSED = Fault(
    "E110",
    Severity.ERROR,
    ja="ヘッダーが閉じていません。最後の項目の次の行に「---」を置いてください。",
    en="The header is not closed. Put a line “---” after its last entry.",
)
FULL_WIDTH_COLON = Fault(
    "E111",
    Severity.ERROR,
    ja="「{key}」の後のコロンが全角です。半角の「:」と空白に直してください。",
    en="The colon after “{key}” is a full-width one. Write a half-width “:” and a space.",
)
NO_SPACE = Fault(
    "E114",
    Severity.ERROR,
    ja="「{key}:」の後に半角の空白がありません。「{key}: …」のように空けてください。",
    en="There is no space after “{key}:”. Write a half-width space there, as in “{key}: …”.",
)
UNOPENED = Fault(
    "E116",
    Severity.ERROR,
    ja="ヘッダーが「---」で始まっていません。一行目を、半角のハイフン三つ「---」だけの行にしてください。",
    en="The header does not begin with “---”. Make the very first line three hyphens, “---”, and "
    "nothing else.",
)
CUT_SHORT = Fault(
    "E117",
    Severity.ERROR,
    ja="「{key}」のうち「{lost}」は、空白と「#」の後なので載りません。載せるなら、"
    '値の全体を半角の引用符「"」で囲んでください。',
    en="“{lost}” in “{key}” is left out, because a space and # stand before it. To have it shown, "
    'put the whole value in quotation marks (").',
)

_FULL_WIDTH = re.compile(r"^[ \t]*([A-Za-z_-]+)[ \t　]*：", re.MULTILINE)
_COMMENT = re.compile(r"^(title|summary):[ \t]+(?![\"'|>])[^\n]*?[ \t](#[^\n]*)$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t　]*\n")
_UNOPENED = re.compile(
    r"(?:[^\S\n]*\n)*+(?:[-－ー–—―─‐]{1,9}[^\S\n]*\n)?(?=(?:title|status)[ \t　]*[:：])"
)


def unreadable(source: Source, entries: Span, known: Iterable[str]) -> tuple[Diagnostic, ...]:
    """The slips for which the header is not read; `known` are the keys it may have."""
    text = source.words(entries)
    unspaced = re.compile(rf"^({'|'.join(known)}):(?=[^ \t\n])", re.MULTILINE)
    found = [(FULL_WIDTH_COLON, match) for match in _FULL_WIDTH.finditer(text)]
    found += [(NO_SPACE, match) for match in unspaced.finditer(text)]
    return tuple(
        fault.at(source, entries.start + match.end() - 1, key=match[1]) for fault, match in found
    )


def cut_short(source: Source, entries: Span) -> Iterator[Diagnostic]:
    """Words of a title or summary that YAML takes for a comment."""
    for match in _COMMENT.finditer(source.words(entries)):
        yield CUT_SHORT.at(source, entries.start + match.start(2), key=match[1], lost=match[2])


def unopened(source: Source) -> tuple[Diagnostic, ...]:
    """Entries at the very top without the bar above them, or below something like a bar."""
    return (UNOPENED.at(source, 0),) if _UNOPENED.match(source.text) else ()


def holds_the_talk(source: Source, entries: Span) -> bool:
    """Whether what cannot be read goes on below a blank line: its bar is that of the end."""
    return bool(_BLANK_LINE.search(source.words(entries)))
