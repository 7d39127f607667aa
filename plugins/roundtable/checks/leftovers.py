"""What was never meant to be read: notes of editors to themselves, and words of the sample text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.magazine.strangers import SAMPLE_NAMES
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import TURNS, FrontMatter, Heading, Paragraph, Prose
from roundtable.transcript.source import Placed, Source

NOTE_TO_SELF = Fault(
    "W403",
    Severity.WARNING,
    ja="「{text}」は編集中の書き込みのようです。確認が済んだら消してください。",
    en="“{text}” seems to be a note to yourself. Delete it once it is settled.",
)
SAMPLE_WORDS = Fault(
    "W404",
    Severity.WARNING,
    ja="「{text}」は見本の文のままです。この記事の言葉に書き換えてください。",
    en="“{text}” is still what stood in the sample. Put the words of this article here.",
)
TITLE_AGAIN = Fault(
    "W405",
    Severity.WARNING,
    ja="題名が本文にもあるため、二重に載ります。この行を消してください。",
    en="The title stands in the text as well and would be printed twice. Delete this line.",
)

SAMPLES = SAMPLE_NAMES | {
    *("ここに発言を書きます。", "What was said stands here."),
    *("大見出し", "小見出し", "The line under it"),
}
"""Words of the articles that `roundtable new` writes."""

_TO_DO = ("確認", "修正", "校正", "加筆", "差し替え", "差替え", "差替", "翻訳")
# Every note begins with one of a few signs, for which Python looks fast as long as they come first.
_NOTE = re.compile(
    r"[★☆※【\[〔（(〓TF](?:(?<=〓)"
    rf"|(?<=[★☆])要?(?:{'|'.join(_TO_DO)})"
    rf"|(?:(?<=[★☆※])[【\[〔（(]|(?<=[【\[〔（(]))(?:(?:要|未)(?:{'|'.join(_TO_DO)})|確認中)"
    r"[^】\]〕）)\n]{0,20}[】\]〕）)]"
    r"|(?:(?<=\[)T|(?<=T))(?:ODO|BC)(?:\]|[:：])"
    r"|(?:(?<=\[)F|(?<=F))IXME(?:\]|[:：]))"
)
_PROVISIONAL = re.compile(r"[（(【［\[](?:仮|案|タイトル案)[）)】］\]]\s*$")


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from notes_to_self(edition.source, edition.transcript.header)
        yield from _samples(edition)
        yield from _title(edition)


def notes_to_self(source: Source, header: FrontMatter) -> Iterator[Diagnostic]:
    """Notes in a text, be it an article or a page, and what its title says of not being final."""
    text = source.text
    for note in _NOTE.finditer(text):
        yield NOTE_TO_SELF.at(source, note.start(), text=note[0])
    title = _PROVISIONAL.search(header.title or "")
    if title:
        offset = text.find(title[0].strip(), 0, header.span.end)
        yield NOTE_TO_SELF.at(source, max(offset, 0), text=title[0].strip())


def _samples(edition: Edition) -> Iterator[Diagnostic]:
    """Names, headings and paragraphs of speech that are still those of a sample."""
    if not any(words in edition.source.text for words in SAMPLES):
        return
    placed: list[tuple[str, Placed]] = [(p.name, p) for p in edition.transcript.participants]
    for block in edition.transcript.blocks:
        if isinstance(block, TURNS):
            placed += [(item.text, item) for item in block.said if isinstance(item, Paragraph)]
        elif isinstance(block, Heading):
            placed.append((block.text, block))
    for words, value in placed:
        if words in SAMPLES:
            offset = edition.source.text.find(words, value.span.start, value.span.end)
            yield SAMPLE_WORDS.at(edition.source, offset, text=words)


def _title(edition: Edition) -> Iterator[Diagnostic]:
    title = edition.transcript.header.title
    for block in edition.transcript.blocks if title else ():
        if isinstance(block, Prose) and block.text.strip() == title:
            yield TITLE_AGAIN.at(edition.source, block.span.start)
