"""Marks of bold type that make nothing bold, and so would be printed: one is missing, stands apart
from its words, or is full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript import prose
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Prose

NOT_BOLD = Fault(
    "W423",
    Severity.WARNING,
    ja="「{mark}」で太字にならず、この印がそのまま載ります。太字にする言葉のすぐ前とすぐ後に、半角の「**」を"
    "一つずつ書いてください。太字が要らなければ、印を消してください。",
    en="“{mark}” makes nothing bold, and would be printed. Write plain “**” right before and right "
    "behind the words that are to be bold, or delete the marks if none are.",
)

# Before a title or the like they stand for a name that is held back: 「＊＊市」, 「＊＊さん」.
_WIDE = re.compile(r"＊＊(?![市町村都道府県区課部社氏様さ])[^＊\n]+＊＊(?!＊)")


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        source, transcript = edition.source, edition.transcript
        if "**" not in source.text and "＊＊" not in source.text:
            continue
        told = [block for block in transcript.blocks if isinstance(block, Prose)]
        said = [(paragraph.text, paragraph.span) for _, paragraph in transcript.paragraphs]
        for text, span in (*((block.text, block.span) for block in told), *said):
            mark = _loose(text)
            if mark:
                yield NOT_BOLD.at(source, span.start, mark=mark)


def _loose(text: str) -> str | None:
    """The mark that Markdown leaves as it stands; code and what is escaped is meant to stay."""
    if _WIDE.search(text):
        return "＊＊"
    if "**" not in text or "`" in text or "\\*" in text:
        return None
    return "**" if "**" in prose.plain(text) else None
