"""One article from a file or from standard input, in the source form or as it was pasted."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

from roundtable.desk.report import as_text
from roundtable.desk.words import Refusal, language
from roundtable.importers import plain_text
from roundtable.transcript import decode, parse
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import Lang, Parsed
from roundtable.transcript.source import Source

SOURCE_FORM = re.compile(r"\A\s*---[ \t]*$|^#{1,6}[ \t]", re.MULTILINE)


def read_bytes(file: str) -> bytes:
    """What stands in a file; `-` is standard input."""
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()


def read_article(file: str, lang: Lang | None) -> Parsed:
    """The article of a file, read as it is; its lines are the lines of the file.

    A text with neither a header nor a marked heading was pasted, so its headings and captions are
    found first. A file that is not UTF-8 text is refused.
    """
    source = decode(file, read_bytes(file))
    if isinstance(source, Diagnostic):
        raise Refusal(as_text(source, language()))
    if SOURCE_FORM.search(source.text):
        return parse(source, lang)
    return _pasted(source, lang)


def _pasted(source: Source, lang: Lang | None) -> Parsed:
    marked, guesses = plain_text.mark(source, lang)
    parsed = parse(marked, lang)
    return replace(parsed, diagnostics=(*guesses, *parsed.diagnostics))
