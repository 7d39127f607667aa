"""Pasted text becomes the source form: title, headings and captions get the marks they lost.

What the page's layout told is gone from a paste, so headings are guessed from where short lines
stand. Each guess leaves a finding; no word is dropped.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from roundtable.importers.cells import without_cells
from roundtable.importers.escape import escape
from roundtable.importers.imported import Imported
from roundtable.importers.outline import Mark, marks_of
from roundtable.importers.paragraphs import one_a_line, parted
from roundtable.importers.read_again import lost, told_otherwise
from roundtable.importers.recording import without_times
from roundtable.importers.speakers import speakers_missing, unnamed_speakers
from roundtable.transcript import decode, parse, serialize
from roundtable.transcript.diagnostic import Diagnostic, has_errors
from roundtable.transcript.grammar import language_of
from roundtable.transcript.grammar.blocks.comments import without_comments
from roundtable.transcript.grammar.blocks.front_matter import read_front_matter
from roundtable.transcript.grammar.table.roster import is_roster_heading
from roundtable.transcript.model import Lang
from roundtable.transcript.serializer import quoted
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

# With a title and headings, nothing need be guessed and no mark is an accident. Two # before
# words and a space never are one.
_MARKDOWN = re.compile(r"\s*#[ \t]+\S.*\n[\s\S]*?^##[ \t]+\S", re.MULTILINE)
_SECTION = re.compile(r"\s*#{2,6}[ \t]+\S")
_BOLD = re.compile(r"\*\*[^*\n]+\*\*[ 　\t]*")
_WRITTEN = {
    Mark.TITLE: "# {}",
    Mark.HEADING: "## {}",
    Mark.SUBHEADING: "### {}",
    Mark.CAPTION: "![{}]()",
}


def import_(name: str, data: bytes, lang: Lang | None = None) -> Imported:
    """The article of a text file as a draft in the source form."""
    source = decode(name, data)
    if isinstance(source, Diagnostic):
        return Imported("", (source,))
    header, unclosed = read_front_matter(source)
    if header.span.end or unclosed:
        return _article(source, lang)
    untimed, left_out = plain(source)
    is_marked = _MARKDOWN.match(untimed.text)
    marked, guesses = (untimed, ()) if is_marked else mark(untimed, lang)
    draft = _Draft(marked, lang or language_of(source))
    found, missing = draft.parsed, speakers_missing(source, draft.parsed.transcript)
    if found.source.text != draft.source.text:  # comments, which no transcript holds
        text = one_a_line(draft.source.text)
    else:
        text = serialize(_as_draft(parted(found).transcript))
    slips = (*found.diagnostics, *told_otherwise(found, text))
    findings = {*left_out, *guesses, *missing, *map(draft.in_paste, slips)}
    return Imported(text, tuple(sorted({*findings, *lost(source, found, text)})))


def _article(source: Source, lang: Lang | None) -> Imported:
    """What has a header is an article already: that stays as it is, mistakes and all, and the
    rest is written as in all others."""
    parsed = parse(source, lang)
    unread = has_errors(parsed.diagnostics) and not parsed.transcript.header.title
    if unread or parsed.source.text != source.text:  # it has comments, which no transcript holds
        return Imported(source.text, parsed.diagnostics)
    header, *blocks = parsed.transcript.blocks
    body = serialize(replace(parsed.transcript, blocks=tuple(blocks)))
    text = f"{source.words(header.span).strip()}\n\n{body}".rstrip("\n") + "\n"
    slips = (*told_otherwise(parsed, text), *lost(source, parsed, text))
    return Imported(text, tuple(sorted({*parsed.diagnostics, *slips})))


class _Draft:
    """A marked paste below a header, which has its title: a web page may put more above that."""

    def __init__(self, marked: Source, lang: Lang) -> None:
        lines = marked.text.split("\n")
        self._title = _title_line(marked)
        title = "" if self._title is None else f"title: {quoted(lines[self._title][2:])}\n"
        if self._title is not None:
            lines[self._title] = ""
        header = f"---\n{title}status: draft\n---\n\n"
        body = "\n".join(lines)
        words = body.lstrip("\n")
        self._above = header.count("\n") - (len(body) - len(words))
        self.source = Source(marked.path, header + words)
        self.parsed = parse(self.source, lang)

    def in_paste(self, finding: Diagnostic) -> Diagnostic:
        """A finding of the draft where its words stand in the paste."""
        line = finding.line - self._above
        return replace(finding, line=line if line > 0 else (self._title or 0) + 1)


def _title_line(marked: Source) -> int | None:
    """The line that is marked as the title; what stands in a comment is as it was."""
    shown, _ = without_comments(marked, 0)
    lines = zip(marked.text.split("\n"), shown.text.split("\n"), strict=True)
    titles = (i for i, (whole, text) in enumerate(lines) if whole == text and text[:2] == "# ")
    return next(titles, None)


def plain(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """A paste line for line without the cells of a table and the times of a recorder."""
    without, rows = without_cells(source)
    untimed, times = without_times(without)
    return untimed, (*rows, *times)


def mark(source: Source, lang: Lang | None = None) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text with its marks, line for line that of the source, and a finding for every guess.

    A line with a comment, or a part of one, stays as it is."""
    shown, _ = without_comments(source, 0)
    marks, findings = marks_of(shown, lang)
    bold = _bold_labels(shown, lang)
    lines = zip(source.text.split("\n"), shown.text.split("\n"), strict=True)
    texts = [
        _marked(text, marks.get(index), bold.get(index, "")) if whole == text else whole
        for index, (whole, text) in enumerate(lines)
    ]
    found = tuple(sorted((*findings, *unnamed_speakers(shown))))
    return Source(source.path, "\n".join(texts)), found


def _marked(text: str, mark: Mark | None, bold_label: str) -> str:
    """A line with its mark; a line that has one already, or a label in bold, keeps that."""
    words = text.strip()
    if mark is not None:
        return _WRITTEN[mark].format(words)
    if _SECTION.match(text) or is_roster_heading(text):
        return words
    return bold_label + escape(words.removeprefix(bold_label))


def _bold_labels(source: Source, lang: Lang | None) -> dict[int, str]:
    """Labels in bold by line, with the colon or space behind them: their marks mean something."""
    if "**" not in source.text:
        return {}
    found = {}
    for turn in parse(source, lang).transcript.turns:
        at = _BOLD.search(source.text, turn.span.start, turn.span.end)
        if turn.label.startswith("**") and at:
            found[source.position(at.start()).line - 1] = at[0]
    return found


def _as_draft(article: Transcript) -> Transcript:
    """The article with a header that says what the text told, and that nobody has read it yet."""
    header = replace(
        article.header,
        part=article.part,
        parts=article.parts,
        issue=article.issue,
        date=article.date,
    )
    return replace(article, blocks=(header, *article.blocks[1:]))
