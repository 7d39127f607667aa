"""Slips of the pen in a header: each makes YAML of another shape, or none, out of what was meant.

YAML itself would call them “mapping values are not allowed in this context”, or say nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source, Span
from roundtable.transcript.yaml_text import TWICE

UNCLOSED = Fault(
    "E110",
    Severity.ERROR,
    ja="ヘッダーが閉じていません。最後の項目の次の行に「---」を置いてください。",
    en="The header is not closed. Put a line “---” after its last entry.",
)
ODD_BAR = Fault(
    "E129",
    Severity.ERROR,
    ja="「{bar}」ではヘッダーが閉じません。この行は、空白も入れず、半角のハイフン三つ「---」だけにしてください。",
    en="“{bar}” does not close the header. Make this line three hyphens, “---”, without a space "
    "before them.",
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
ODD_STATUS = Fault(
    "E118",
    Severity.ERROR,
    ja="公開する記事は「status: published」の一行だけにしてください。注、引用符、タブ、改行が"
    "あると、公開してよい記事なのか判断できません。",
    en="Make this line “status: published” and nothing else. With a note, quotation marks, a "
    "tab or a second line it is not certain that the article may be public.",
)
SECOND_HEADER = Fault(
    "E119",
    Severity.ERROR,
    ja="ヘッダーが二つ続いています。どちらが正しいか確かめて、一つにまとめてください。",
    en="There is a second header below the first. Find out which is right, and keep one.",
)
NO_COLON = Fault(
    "E124",
    Severity.ERROR,
    ja="「{key}」の後にコロンがありません。「{key}: …」のように、半角の「:」と空白を"
    "入れてください。",
    en="There is no colon after “{key}”. Write a half-width “:” and a space, as in “{key}: …”.",
)
BELOW = Fault(
    "E127",
    Severity.ERROR,
    ja="「{key}」の行がヘッダーの外にあるため、効きません。ヘッダーの中（「---」より上）に移すか、"
    "消してください。",
    en="The line “{key}” stands outside the header, where it does nothing. Move it into the "
    "header, above its closing ---, or delete it.",
)

_FULL_WIDTH = re.compile(r"^[ \t]*([A-Za-z_-]+)[ \t　]*：", re.MULTILINE)
_COMMENT = re.compile(
    r"^(title|summary):(?![ \t]+[\"'|>])(?=[ \t])[^\n]*?[ \t](#[^\n]*)$", re.MULTILINE
)
_STATUS = re.compile(r"^[^\w\n]*status\b.*$", re.MULTILINE)
_STATUS_BELOW = re.compile(r"\n(status)[ \t　]*[:：][ \t　]*(?:published|draft)\b")
_EXACT_STATUS = re.compile(r"status: +published *")
_BLANK_LINE = re.compile(r"\n[ \t　]*\n")
_BAR = re.compile(r"^([^\S\n]*[-－ー–—―─‐━]{2,9})[^\S\n]*$", re.MULTILINE)
_UNOPENED = re.compile(
    r"(?:[^\S\n]*\n)*+(?:[-－ー–—―─‐]{1,9}[^\S\n]*\n)?(?=(?:title|status)[ \t　]*[:：])"
)


def unreadable(source: Source, entries: Span, known: Iterable[str]) -> tuple[Diagnostic, ...]:
    """The slips for which the header is not read; `known` are the keys it may have."""
    text = source.words(entries)
    unspaced = re.compile(rf"^({'|'.join(known)}):(?=[^ \t\n])", re.MULTILINE)
    found = [(FULL_WIDTH_COLON, match) for match in _FULL_WIDTH.finditer(text)]
    found += [(NO_SPACE, match) for match in unspaced.finditer(text)]
    keys = _BLANK_LINE.split(text, 1)[0]  # what stands below may be the talk
    bare = re.compile(rf"^({'|'.join(known)})(?=(?:[ \t　]+[^:：\n]*)?$)", re.MULTILINE)
    found += [(NO_COLON, match) for match in bare.finditer(keys)]
    return tuple(
        fault.at(source, entries.start + match.end() - 1, key=match[1]) for fault, match in found
    )


def cut_short(source: Source, entries: Span) -> Iterator[Diagnostic]:
    """Words of a title or summary that YAML takes for a comment."""
    for match in _COMMENT.finditer(source.words(entries)):
        yield CUT_SHORT.at(source, entries.start + match.start(2), key=match[1], lost=match[2])


def odd_status(source: Source, entries: Span) -> Iterator[Diagnostic]:
    """A status that YAML reads as published, and that does not say exactly so."""
    lines = [(found.start(), found[0]) for found in _STATUS.finditer(source.words(entries))]
    for start, line in lines or [(0, "")]:  # the key itself may be written with escapes
        if not _EXACT_STATUS.fullmatch(line):
            yield ODD_STATUS.at(source, entries.start + start)


def is_doubled(source: Source, found: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings is about a status that stands there twice, or a whole header."""
    for finding in found:
        line = source.words(source.line_span(finding.line))
        if finding.code == SECOND_HEADER.code:
            return True
        if finding.code == TWICE.code and _STATUS.match(line):
            return True
    return False


def second_header(source: Source, offset: int, known: Iterable[str]) -> Iterator[Diagnostic]:
    """Another header right below the one that ends at an offset."""
    again = re.compile(rf"\s*^---[^\S\n]*\n\s*(?:{'|'.join(known)})[ \t　]*[:：]", re.MULTILINE)
    if again.match(source.text, offset):
        yield SECOND_HEADER.at(source, offset)


def below_header(source: Source, offset: int, known: Iterable[str]) -> Iterator[Diagnostic]:
    """Entries right below the header that ends at an offset; a status wherever it stands."""
    text = source.text
    first = re.compile(rf"\s*^({'|'.join(known)})[ \t　]*[:：]", re.MULTILINE).match(text, offset)
    entries = {first.start(1): first[1]} if first else {}
    entries |= {found.start(1): found[1] for found in _STATUS_BELOW.finditer(text, offset - 1)}
    for place, key in entries.items():
        yield BELOW.at(source, place, key=key)


def unopened(source: Source) -> tuple[Diagnostic, ...]:
    """Entries at the very top without the bar above them, or below something like a bar."""
    return (UNOPENED.at(source, 0),) if _UNOPENED.match(source.text) else ()


def unclosed(source: Source, opened: int) -> tuple[Diagnostic, ...]:
    """A header that is not closed; what was meant to close it stands above the first blank line."""
    blank = _BLANK_LINE.search(source.text, opened)
    bar = _BAR.search(source.text, opened, blank.start() if blank else len(source.text))
    if bar:
        return (ODD_BAR.at(source, bar.start(1), bar=bar[1]),)
    return (UNCLOSED.at(source, 0),)


def holds_the_talk(source: Source, entries: Span) -> bool:
    """Whether what cannot be read goes on below a blank line: its bar is that of the end."""
    return bool(_BLANK_LINE.search(source.words(entries)))
