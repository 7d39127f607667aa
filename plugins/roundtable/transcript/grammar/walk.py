"""The walk through the lines of a page: rules take what is theirs, the rest is speech or prose."""

from __future__ import annotations

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.blocks.taken import Rule
from roundtable.transcript.grammar.labels.label_problem import label_problems
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.openings import Openings
from roundtable.transcript.grammar.talk import NOBODY, Talk
from roundtable.transcript.grammar.turn import Turn, with_spans
from roundtable.transcript.grammar.words.closing import is_closing
from roundtable.transcript.grammar.words.label import Label, Shape
from roundtable.transcript.grammar.words.markdown_block import FENCE_SIGNS, fence_end
from roundtable.transcript.grammar.words.moderator import is_mark
from roundtable.transcript.model import Block

_SHORT = 400


def walk(
    page: Page, rules: tuple[Rule, ...]
) -> tuple[tuple[Block, ...], list[int], list[Diagnostic]]:
    """The blocks of the body, tiling it from the header's end to the end; the lines on which words
    of a turn or of the magazine stand; and the findings."""
    lines, texts, plain = page.lines, page.lines.texts, page.plain
    openings = Openings(page, rules)
    talk = Talk(page, openings)
    may_end = {page.lives.start, *lines.holding(("以上",))}
    index, count = lines.first, len(texts)
    while index < count:
        if not texts[index] or texts[index].isspace():
            index += 1
            continue
        if index in may_end and talk.turn and openings.ends_talk(index):
            talk.close()
            openings.talked = False
        index = _plain_paragraphs(talk, index) if plain[index] else _step(talk, index)
    talk.close()
    found = [*talk.found, *label_problems(page, talk.doubted)]
    if not page.people.participants:
        # Where nobody is known to be at the table, no paragraph lacks the name of who says it.
        found = [finding for finding in found if finding.code != NOBODY.code]
    start = lines.starts[lines.first] if lines.first < count else 0
    return with_spans(talk.made, start, len(lines.source.text)), talk.worded, found


def _plain_paragraphs(talk: Talk, index: int) -> int:
    """Take plain paragraphs of one line each; returns the line after them.

    Most of a talk is such paragraphs in an open turn, so that they are taken with little ado.
    """
    texts, starts, plain = talk.page.lines.texts, talk.page.lines.starts, talk.page.plain
    at, turn, count = index, talk.turn, len(texts)
    if turn and not turn.label.is_moderator:
        while at < count and plain[at] and (at + 1 == count or not texts[at + 1]):
            words = texts[at].rstrip()
            if is_closing(words) or len(words) > _SHORT:
                break
            turn.said.append((starts[at], words))
            talk.worded.append(at)
            at += 2
    return at if at > index else talk.paragraph(index, talk.openings.block_end(index))


def _step(talk: Talk, index: int) -> int:
    """Take the construct that begins on a marked line; returns the line after it."""
    page, openings = talk.page, talk.openings
    if page.lines.texts[index][0] in FENCE_SIGNS:
        after_fence = fence_end(page.lines, index)
        if after_fence is not None:
            return talk.paragraph(index, after_fence)
    label = None if index in page.rosters else openings.label(index)
    if label and talk.turn and not talk.turn.said and _numbers_words(talk.turn, label):
        return talk.paragraph(index, openings.block_end(index))
    if label:
        return talk.open(index, label)
    taken = openings.construct(index)
    if taken:
        return talk.take(index, taken)
    suspect = openings.suspect(index)
    if suspect:
        return talk.open(index, suspect)
    return talk.paragraph(index, openings.block_end(index))


def _numbers_words(turn: Turn, label: Label) -> bool:
    """Whether a Q or A opens the first words below a label, and is no label itself."""
    is_below = turn.label.shape is Shape.ALONE and label.shape is Shape.INLINE
    return is_below and is_mark(label.printed)
