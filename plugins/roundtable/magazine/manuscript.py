"""A text, read: its transcript with the topics it touches.

What a text gives follows from the text and the vocabulary alone. So texts can be read beside each
other; `Every` is how, and `Read` is what has to travel then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from roundtable.magazine.library import Tag
from roundtable.magazine.topics import Vocabulary, tags
from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.blocks.comments import without_comments
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed, Transcript


class Text(Struct, frozen=True):
    """An article's text before it is read, and the language its file name says."""

    source: Source
    lang: Lang | None = None


class Read(Struct, frozen=True, array_like=True):
    """What reading adds to a text: a `Manuscript` without what is known already."""

    transcript: Transcript
    diagnostics: tuple[Diagnostic, ...]
    tags: tuple[Tag, ...]


class Manuscript(Struct, frozen=True):
    """A text that is read: its transcript, what an editor should look at, and its topics."""

    parsed: Parsed
    tags: tuple[Tag, ...]


Every = Callable[[Callable[[Text], Read], Sequence[Text]], Sequence[Read]]
"""What a function makes of each text, in their order."""


def one_by_one(read: Callable[[Text], Read], texts: Sequence[Text]) -> Sequence[Read]:
    """The plain way to read texts."""
    return [read(text) for text in texts]


def read_texts(texts: Sequence[Text], words: Vocabulary, every: Every) -> list[Manuscript]:
    """The manuscripts of some texts, in their order."""
    return [
        Manuscript(
            Parsed(_shown(text.source, read.transcript), read.transcript, read.diagnostics),
            read.tags,
        )
        for text, read in zip(texts, every(partial(_read, words), texts), strict=True)
    ]


def _shown(source: Source, transcript: Transcript) -> Source:
    """The text without its comments, as parsing gives it: no check reads what nobody sees."""
    return without_comments(source, transcript.header.span.end)[0]


def _read(words: Vocabulary, text: Text) -> Read:
    parsed = parse(text.source, text.lang)
    found = tags(parsed.source, parsed.transcript, words)
    return Read(parsed.transcript, parsed.diagnostics, found)
