"""Paragraphs of a pasted text: those of a web page or of Word arrive as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.model import TURNS, Block, Paragraph, Prose, Said
from roundtable.transcript.source import extent_of
from roundtable.transcript.transcript import Parsed

_SENTENCE_END = re.compile(r"[。!?][」』)]*$|\(笑\)$")


def one_a_line(text: str) -> str:
    """The text with a blank line behind each line that is a paragraph: one that ends a sentence.

    Lines that break inside a sentence stay together, and so do lists and short lines.
    """
    lines = text.split("\n")
    laid_out = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        laid_out.append(line)
        ends = len(line) >= 20 and _SENTENCE_END.search(half_width(line).rstrip())
        if ends and len(following.strip()) >= 20 and not line.lstrip().startswith(("※", "-", "*")):
            laid_out.append("")
    return "\n".join(laid_out)


def parted(parsed: Parsed) -> Parsed:
    """What was read of a pasted text, in the paragraphs it has once it is laid out so."""
    text, transcript = parsed.source.text, parsed.transcript
    blocks = tuple(part for block in transcript.blocks for part in _parts(block, text))
    return replace(parsed, transcript=replace(transcript, blocks=blocks))


def _parts(block: Block | Said, text: str) -> Iterator[Block | Said]:
    if isinstance(block, TURNS):
        said = tuple(part for item in block.said for part in _parts(item, text))
        yield replace(block, said=said)
    elif isinstance(block, Prose | Paragraph) and "\n\n" not in block.text:
        start = text.find(block.text, block.span.start)
        label = text[text.rfind("\n", 0, start) + 1 : start]
        yield from _lines(block, start, label)
    else:
        yield block


def _lines(block: Prose | Paragraph, start: int, label: str) -> Iterator[Block | Said]:
    """One for each line that is a paragraph. `start` is where the words stand, if they stand there
    as they are; on the line of the first there may be a `label`."""
    first, *others = one_a_line(label + block.text).split("\n\n")
    if start < 0 or not others:
        yield block
        return
    begin = block.span.start
    for words in (first.removeprefix(label), *others[:-1]):
        start += len(words) + 1
        yield replace(block, text=words, extent=extent_of(begin, start))
        begin = start
    yield replace(block, text=others[-1], extent=extent_of(begin, block.span.end))
