"""What was never meant to be read: notes of editors to themselves, and words of the sample text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.magazine.strangers import SAMPLE_NAMES
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import TURNS, Heading, Paragraph, Prose
from roundtable.transcript.source import Span

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
_NOTE = re.compile(
    rf"[★☆※]?[【\[〔（(](?:要|未)(?:{'|'.join(_TO_DO)})[^】\]〕）)\n]{{0,20}}[】\]〕）)]"
    r"|[【\[〔（(]確認中[^】\]〕）)\n]{0,20}[】\]〕）)]"
    rf"|[★☆]要?(?:{'|'.join(_TO_DO)})"
    r"|\[?(?:TODO|FIXME|TBC)(?:\]|[:：])"
    r"|〓"
)
_PROVISIONAL = re.compile(r"[（(【［\[](?:仮|案|タイトル案)[）)】］\]]\s*$")
# Every note has one of these in it, and they are found in a tenth of the time of the pattern.
_SIGNS = (
    *("★", "☆", "〓", "要確認", "未確認", "確認中", "要修正", "要校正", "未校正", "要加筆"),
    *("要差", "要翻訳", "未翻訳", "TODO", "FIXME", "TBC"),
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from _notes(edition)
        yield from _samples(edition)
        yield from _title(edition)


def _notes(edition: Edition) -> Iterator[Diagnostic]:
    text, header = edition.source.text, edition.transcript.header
    if any(sign in text for sign in _SIGNS):
        for note in _NOTE.finditer(text):
            yield NOTE_TO_SELF.at(edition.source, note.start(), text=note[0])
    title = _PROVISIONAL.search(header.title or "")
    if title:
        offset = text.find(title[0].strip(), 0, header.span.end)
        yield NOTE_TO_SELF.at(edition.source, max(offset, 0), text=title[0].strip())


def _samples(edition: Edition) -> Iterator[Diagnostic]:
    for words, span in _words(edition):
        if words in SAMPLES:
            offset = edition.source.text.find(words, span.start, span.end)
            yield SAMPLE_WORDS.at(edition.source, offset, text=words)


def _words(edition: Edition) -> Iterator[tuple[str, Span]]:
    """What may still be a sample's: names, headings and paragraphs of speech."""
    for person in edition.transcript.participants:
        yield person.name, person.span
    for block in edition.transcript.blocks:
        if isinstance(block, Heading):
            yield block.text, block.span
        elif isinstance(block, TURNS):
            for item in block.said:
                if isinstance(item, Paragraph):
                    yield item.text, item.span


def _title(edition: Edition) -> Iterator[Diagnostic]:
    title = edition.transcript.header.title
    for block in edition.transcript.blocks:
        if title and isinstance(block, Prose) and block.text.strip() == title:
            yield TITLE_AGAIN.at(edition.source, block.span.start)
