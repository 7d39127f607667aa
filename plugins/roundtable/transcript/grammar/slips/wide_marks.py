"""Headings and pictures whose marks were typed full-width or without their space.

Markdown is half-width. In any other form such a line would be printed, marks and all, as words of
whoever speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.markdown_block import fence_end

NO_HEADING = Fault(
    "W207",
    Severity.WARNING,
    ja="「{mark}」は見出しの印になりません。半角の「{right}」と半角の空白に直してください。",
    en="“{mark}” makes no heading. Write a half-width “{right}” and a space.",
)
NO_PICTURE = Fault(
    "W221",
    Severity.WARNING,
    ja="この行は写真になりません。記号を半角にして「{right}」と書いてください。",
    en="This line makes no picture. Write its marks half-width: “{right}”.",
)

# What a line of marks, or a fence of code, begins with.
_SIGNS = frozenset("#＃!！`~")
_FIRST_SIGNS = _SIGNS.union(" \t\xa0　")
_MARKS = re.compile(r" {0,3}([#＃]{1,6})([ \t　]*)[^\s#＃]")
_PICTURE = re.compile(r"\s*[!！][\[［]([^\[\]［］\n]*)[\]］][ 　]?[(（]([^()（）\n]*)[)）]\s*")
_WIDE_QUOTES = str.maketrans("“”＂", '"""')


def wide_marks(lines: Lines) -> Iterator[Diagnostic]:
    """What to write instead; nothing in a fence of code is meant for a mark."""
    code_until = 0
    for index in lines.opening_with(_FIRST_SIGNS):
        text, start = lines.texts[index], lines.starts[index]
        if index < code_until or text.lstrip()[:1] not in _SIGNS:
            continue
        code_until = fence_end(lines, index) or 0
        if heading := _meant_as_heading(text):
            yield NO_HEADING.at(lines.source, start, mark=heading, right=half_width(heading))
        elif picture := _meant_as_picture(text):
            yield NO_PICTURE.at(lines.source, start, right=picture)


def _meant_as_heading(text: str) -> str | None:
    """Its marks. One mark right before a word is a hashtag, as the magazines have them below."""
    match = _MARKS.match(text) if text.lstrip(" ")[:1] in ("#", "＃") else None
    if not match:
        return None
    marks, space = match.groups()
    is_heading = marks.isascii() and space
    is_hashtag = len(marks) == 1 and not space
    return None if is_heading or is_hashtag else marks


def _meant_as_picture(text: str) -> str | None:
    match = _PICTURE.fullmatch(text) if text.lstrip()[:1] in ("!", "！") else None
    inside = match[2].strip() if match else ""
    if not match or f"![{match[1]}]({inside})" == text.strip():
        return None
    inside = inside.translate(_WIDE_QUOTES)
    if inside.count('"') == 1:
        inside += '"'
    return f"![{match[1]}]({inside})"
