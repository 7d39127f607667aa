"""One article from a file or from standard input, in the source form or as it was pasted."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from roundtable.desk.words import Refusal, language
from roundtable.importers import plain_text
from roundtable.importers.paragraphs import parted
from roundtable.importers.speakers import speakers_missing
from roundtable.importers.unread import unread
from roundtable.transcript import decode, parse
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Position, Source
from roundtable.transcript.transcript import Parsed

SOURCE_FORM = re.compile(r"\A\s*---[ \t]*$|^#{1,6}[ \t]", re.MULTILINE)


def read_bytes(file: str) -> bytes:
    """What stands in a file; `-` is standard input."""
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()


def decoded(file: str, data: bytes) -> Source:
    """The text of a file; one that is not UTF-8 text is refused."""
    source = decode(file, data)
    if isinstance(source, Diagnostic):
        raise Refusal(source.text(language()))
    return source


class ReadArticle(Struct, frozen=True):
    """An article as it was read, and the file as it is: a pasted one lacks the marks."""

    file: Source
    parsed: Parsed

    def place(self, offset: int, words: str) -> Position:
        """Where words that stand at an offset of the article stand in the file."""
        marked = self.parsed.source.position(offset)
        line = self.file.words(self.file.line_span(marked.line))
        column = line.rfind(words, 0, marked.column - 1 + len(words)) + 1
        return Position(marked.line, column or marked.column)


def read_article(file: str, lang: Lang | None) -> ReadArticle:
    """The article of a file; its lines are the lines of the file.

    A text with neither a header nor a marked heading was pasted, so its headings and captions are
    found first, a recorder's times are left out, and lines are paragraphs. A file that is not UTF-8
    text is refused; of subtitles and the like it is told that they are none.
    """
    data = read_bytes(file)
    source = decoded(file, data)
    problem = unread(file, data)
    if problem:
        parsed = parse(source, lang)
        return ReadArticle(source, replace(parsed, diagnostics=(problem, *parsed.diagnostics)))
    if SOURCE_FORM.search(source.text):
        return ReadArticle(source, parse(source, lang))
    untimed, left_out = plain_text.plain(source)
    marked, guesses = plain_text.mark(untimed, lang)
    parsed = parted(parse(marked, lang))
    missing = speakers_missing(source, parsed.transcript)
    found = (*left_out, *guesses, *missing, *parsed.diagnostics)
    return ReadArticle(source, replace(parsed, diagnostics=found))
