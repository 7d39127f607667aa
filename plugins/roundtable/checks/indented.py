"""Paragraphs that open with four spaces or a tab: Markdown prints them as the code of a program."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Paragraph, Prose

CODE = Fault(
    "W420",
    Severity.WARNING,
    ja="段落の初めに半角の空白が四つ以上（またはタブ）あるため、プログラムのような字で載ります。"
    "空白を消してください。字下げはサイトが整えます。",
    en="This paragraph opens with four spaces or more, or a tab, and would be printed as code. "
    "Delete them; the site takes care of the layout.",
)

_INDENTS = ("    ", "\t")


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        text = edition.source.text
        if "\n    " not in text and "\n\t" not in text:
            continue
        for item in edition.transcript.items:
            if isinstance(item, Paragraph | Prose) and item.text.startswith(_INDENTS):
                yield CODE.at(edition.source, text.index(item.text, item.span.start))
