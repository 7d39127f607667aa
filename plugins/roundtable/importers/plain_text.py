"""Pasted text becomes the source form: title, headings and captions get the marks they lost.

What the page's layout told is gone from a paste, so headings are guessed from where short lines
stand. Each guess leaves a finding; no word is dropped.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from roundtable.importers.escape import escape
from roundtable.importers.imported import Imported
from roundtable.importers.outline import Mark, marks_of
from roundtable.importers.paragraphs import one_a_line
from roundtable.importers.recording import without_times
from roundtable.importers.speakers import speakers_missing, unnamed_speakers
from roundtable.transcript import decode, parse, serialize
from roundtable.transcript.diagnostic import Diagnostic, has_errors
from roundtable.transcript.grammar.comments import without_comments
from roundtable.transcript.grammar.front_matter import read_front_matter
from roundtable.transcript.model import FrontMatter, Lang, Title, Transcript
from roundtable.transcript.source import Source

_TITLE = re.compile("^# .+$", re.MULTILINE)
_UNREAD = "---\nstatus: draft\n---\n\n"
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
        parsed = parse(source, lang)
        if has_errors(parsed.diagnostics) and not parsed.transcript.header.title:
            return Imported(source.text, parsed.diagnostics)
        if parsed.source.text != source.text:  # it has comments, which no transcript holds
            return Imported(source.text, parsed.diagnostics)
        return Imported(serialize(parsed.transcript), parsed.diagnostics)
    source, times = without_times(source)
    marked, guesses = mark(source, lang)
    found = parse(marked, lang)
    laid_out = Source(name, one_a_line(_title_first(marked.text)))
    article = parse(laid_out, found.transcript.lang).transcript
    missing = speakers_missing(source, article)
    findings = tuple(sorted({*times, *guesses, *found.diagnostics, *missing}))
    if found.source.text != marked.text:  # comments again
        return Imported(_UNREAD + laid_out.text, findings)
    return Imported(serialize(_as_draft(article)), findings)


def mark(source: Source, lang: Lang | None = None) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text with its marks, line for line that of the source, and a finding for every guess.

    A line with a comment, or a part of one, stays as it is."""
    shown, _ = without_comments(source, 0)
    marks, findings = marks_of(shown, lang)
    bold = _bold_labels(shown, lang)
    lines = zip(source.text.split("\n"), shown.text.split("\n"), strict=True)
    texts = [
        whole
        if whole != text
        else _WRITTEN[marks[index]].format(text.strip())
        if index in marks
        else bold.get(index, "") + escape(text.strip().removeprefix(bold.get(index, "")))
        for index, (whole, text) in enumerate(lines)
    ]
    found = tuple(sorted((*findings, *unnamed_speakers(shown))))
    return Source(source.path, "\n".join(texts)), found


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


def _title_first(text: str) -> str:
    """The text with its title above what a web page puts over it."""
    title = _TITLE.search(text)
    if not title:
        return text
    return f"{title[0]}\n\n{text[: title.start()]}{text[title.end() + 1 :]}"


def _as_draft(article: Transcript) -> Transcript:
    """The article with a header that says what the text told, and that nobody has read it yet."""
    header = FrontMatter(
        title=article.title or None,
        part=article.part,
        parts=article.parts,
        issue=article.issue,
        date=article.date,
        status="draft",
    )
    body = tuple(block for block in article.blocks if not isinstance(block, Title))
    return replace(article, blocks=(header, *body))
