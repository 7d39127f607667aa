"""Marks of bold type that make nothing bold, and so would be printed: one is missing, or stands
apart from its words."""

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
    ja="「**」で太字にならず、この印がそのまま載ります。太字にする言葉のすぐ前とすぐ後に「**」を一つずつ"
    "書いてください。太字が要らなければ印を消し、印を載せるなら「\\*\\*」と書いてください。",
    en="“**” makes nothing bold here, and would be printed. Write “**” right before and right "
    "behind the words that are to be bold; delete the marks if none are, or write “\\*\\*” to "
    "print them.",
)

# Around words with a gap, or before Japanese words: not in 2 ** 3, **kwargs or a footnote.
_MEANT = re.compile(
    r"\*\*[ 　][^*\n]*[^\W\d]{2}[^*\n]*\*\*"
    r"|\*\*[^*\n]*[^\W\d]{2}[^*\n]*[ 　]\*\*(?=[\s。、,.!?」）)ぁ-んァ-ヴ一-鿿]|$)"
    r"|(?<![^\s「（(。、])\*\*(?=[ぁ-んァ-ヴ一-鿿])"
)

# Words that are bold, however near a mark of another kind stands.
_BOLD = re.compile(r"\*\*[^\s*][^*]*(?<!\s)\*\*")


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        source, transcript = edition.source, edition.transcript
        if "**" not in source.text:
            continue
        told = [block for block in transcript.blocks if isinstance(block, Prose)]
        said = [(paragraph.text, paragraph.span) for _, paragraph in transcript.paragraphs]
        for text, span in (*((block.text, block.span) for block in told), *said):
            if _is_loose(text):
                yield NOT_BOLD.at(source, span.start)


def _is_loose(text: str) -> bool:
    """Whether Markdown leaves such marks as they stand; code and what is escaped is meant to."""
    if "`" in text or "\\*" in text or not _MEANT.search(_BOLD.sub("", text)):
        return False
    return "**" in prose.plain(text)
