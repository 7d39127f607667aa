"""The walk through the lines of a page: rules take what is theirs, the rest is speech or prose.

One turn is open at a time. A label, a heading, a credit or a break closes it; a picture, a note or a
stage direction stands inside it, unless nothing more is said: then it stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.lines import fold
from roundtable.transcript.grammar.moderator import bar
from roundtable.transcript.grammar.speaker_label import (
    Label,
    Shape,
    label_at,
    label_problem,
    split_turns,
    suspect_at,
)
from roundtable.transcript.grammar.taken import Page, Rule
from roundtable.transcript.model import (
    Block,
    Moderator,
    Paragraph,
    Prose,
    Said,
    Utterance,
)
from roundtable.transcript.source import Span

EMPTY_TURN = Fault(
    "W204",
    Severity.WARNING,
    ja="「{label}」の後に発言がありません。発言を書くか、この行を消してください。",
    en="Nothing is said after “{label}”. Write what was said, or delete the line.",
)
NOBODY = Fault(
    "W205",
    Severity.WARNING,
    ja="誰の発言か分からない段落です。前の行に話者の名前を書いてください。地の文であればこのままで構いません。",
    en="Nobody is named for this paragraph. Write the speaker's name on the line above; leave it if "
    "the magazine itself speaks.",
)

_CLOSING = re.compile(
    r"^(?:本取組|本取り組み|次回(?:も|は|の)|今回の(?:座談会|対談)は|バックナンバー$|この記事が気に入ったら"
    r"|最後までお読み|\((?:了|おわり|続く|つづく)\)$|Back numbers$|This series continues|The next )"
)
_LIST = re.compile(r"^ {0,3}(?:[*+\-]|\d{1,9}[.)]) +\S")
_QUOTE_OR_TABLE = re.compile(r"^ {0,3}[>|]")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")


@dataclass(slots=True)
class _Turn:
    """The open turn: its label, where it starts, and what has been said so far."""

    label: Label
    start: int
    said: list[tuple[int, Callable[[Span], Said]]] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """What the walk has made: blocks still without their spans, each with where it starts."""

    page: Page
    rules: tuple[tuple[str, Rule], ...]
    blocks: list[tuple[int, Callable[[Span], Block]]] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    turn: _Turn | None = None
    talked: bool = False
    unnamed: list[int] = field(default_factory=list)


def walk(
    page: Page, rules: tuple[tuple[str, Rule], ...]
) -> tuple[tuple[Block, ...], list[Diagnostic]]:
    """The blocks of the body, tiling it from the header's end to the end, and the findings."""
    state = _Walk(page, rules)
    lines = page.lines
    index = lines.next_text(lines.first)
    while index < len(lines):
        index = lines.next_text(_step(state, index))
    _close(state)
    if not page.people.participants:
        state.found = [d for d in state.found if d.code != NOBODY.code]
    body_start = lines.starts[lines.first] if lines.first < len(lines) else 0
    return _with_spans(state.blocks, body_start, len(lines.source.text)), state.found


def _step(state: _Walk, index: int) -> int:
    """Take the construct that begins on a line; returns the line after it."""
    lines = state.page.lines
    text = lines.texts[index]
    fence = _FENCE.match(text)
    if fence:
        return _paragraph(state, index, _end_of_fence(state, index, fence[1]))
    page = state.page
    label = label_at(lines, index, page.people, page.habits)
    if label and index not in page.rosters:
        return _open(state, index, label)
    for _, rule in state.rules:
        taken = rule(state.page, index)
        if taken is None:
            continue
        state.found.extend(taken.diagnostics)
        if taken.ends_turn:
            _close(state)
        if state.turn:
            state.turn.said.append((lines.starts[index], taken.make))  # type: ignore[arg-type]
        else:
            state.blocks.append((lines.starts[index], taken.make))
        return taken.end
    suspect = suspect_at(lines, index, page.people, page.habits)
    if suspect:
        return _open(state, index, suspect)
    return _paragraph(state, index, _end_of_paragraph(state, index))


def _open(state: _Walk, index: int, label: Label) -> int:
    lines = state.page.lines
    _close(state)
    problem = label_problem(label, lines, index, state.page.people)
    if problem:
        state.found.append(problem)
    state.talked = True
    state.turn = _Turn(label, lines.starts[index])
    if label.shape is Shape.ALONE:
        return index + 1
    return _inline_speech(state, index, label.speech)


def _inline_speech(state: _Walk, index: int, column: int) -> int:
    """Speech that shares its first line with the label; further turns may begin inside it."""
    lines = state.page.lines
    text = lines.texts[index]
    cuts = [c for c in split_turns(text, state.page.people) if c > column]
    if not cuts or state.turn is None:
        return _paragraph(state, index, _end_of_paragraph(state, index), column)
    start = lines.starts[index]
    for begin, end in zip([column, *cuts], [*cuts, len(text)], strict=True):
        if begin != column:
            _close(state)
            head = fold(text[begin:end])
            colon = head.index(":")
            printed = text[begin : begin + colon].strip()
            label = Label(printed, state.page.people.find(printed), Shape.INLINE, 0)
            state.turn = _Turn(label, start + begin)
            begin += colon + 1
        words = text[begin:end].strip()
        state.turn.said.append((start + begin, _paragraph_maker(words)))
    return index + 1


def _paragraph(state: _Walk, index: int, end: int, column: int = 0) -> int:
    """Words up to line `end` as a paragraph of the open turn, or as the magazine's own."""
    lines = state.page.lines
    start = lines.starts[index] + column
    stop = lines.starts[end - 1] + len(lines.texts[end - 1])
    words = lines.source.text[start:stop].rstrip()
    if column:
        words = words.lstrip(" 　")
    if state.turn and not column and _speaker_has_stopped(state, index, words):
        _close(state)
    if state.turn:
        state.turn.said.append((start, _paragraph_maker(words)))
        return end
    answerer = _sole_answerer(state)
    if answerer is not None:
        state.turn = _Turn(Label("", (answerer,), Shape.ALONE, 0), start)
        state.turn.said.append((start, _paragraph_maker(words)))
        return end
    if state.talked:
        state.unnamed.append(start)
    state.blocks.append((start, lambda span: Prose(words, span)))
    return end


def _speaker_has_stopped(state: _Walk, index: int, words: str) -> bool:
    """An interviewer's line ends at a blank line; a closing sentence is the magazine's own."""
    assert state.turn is not None
    if state.turn.label.is_moderator and bar(state.turn.label.printed + "x") is not None:
        return bool(state.turn.said) and state.page.lines.is_blank(index - 1)
    return bool(_CLOSING.match(fold(words)))


def _sole_answerer(state: _Walk) -> int | None:
    """In an interview with one guest whom no label names, who answers the interviewer."""
    people, habits = state.page.people.participants, state.page.habits
    after_question = bool(state.blocks) and state.talked
    if len(people) != 1 or people[0].inferred or habits.alone or habits.inline or habits.spaced:
        return None
    return 0 if after_question and not habits.answers else None


def _close(state: _Walk) -> None:
    """End the open turn; pictures, notes and directions behind its last words leave it."""
    turn = state.turn
    if turn is None:
        return
    state.turn = None
    for start in state.unnamed:
        state.found.append(NOBODY.at(state.page.lines.source, start))
    state.unnamed.clear()
    keep = len(turn.said)
    while keep and not isinstance(turn.said[keep - 1][1], _ParagraphMaker):
        keep -= 1
    label = turn.label
    if not keep and label.printed:
        state.found.append(EMPTY_TURN.at(state.page.lines.source, turn.start, label=label.printed))
    state.blocks.append((turn.start, _turn_maker(label, turn.said[:keep])))
    state.blocks.extend(turn.said[keep:])


@dataclass(frozen=True, slots=True)
class _ParagraphMaker:
    """A paragraph that waits for its span; the class tells it from pictures and directions."""

    words: str

    def __call__(self, span: Span) -> Paragraph:
        return Paragraph(self.words, span)


def _paragraph_maker(words: str) -> _ParagraphMaker:
    return _ParagraphMaker(words)


def _turn_maker(
    label: Label, said: list[tuple[int, Callable[[Span], Said]]]
) -> Callable[[Span], Block]:
    inline = label.shape is Shape.INLINE

    def make(span: Span) -> Block:
        items = _said_with_spans(said, span.end)
        if label.is_moderator:
            return Moderator(label.printed, items, inline, span)
        participant = label.fits[0] if len(label.fits) == 1 else None
        return Utterance(participant, label.printed, items, inline, span)

    return make


def _said_with_spans(said: list[tuple[int, Callable[[Span], Said]]], end: int) -> tuple[Said, ...]:
    ends = [start for start, _ in said[1:]] + [end]
    return tuple(make(Span(start, stop)) for (start, make), stop in zip(said, ends, strict=True))


def _with_spans(
    blocks: list[tuple[int, Callable[[Span], Block]]], start: int, end: int
) -> tuple[Block, ...]:
    """Each block owns the text from its start to the next one's; the first owns what is above it."""
    starts = [start] + [begin for begin, _ in blocks[1:]]
    ends = [*starts[1:], end]
    made = tuple(
        make(Span(begin, stop))
        for (_, make), begin, stop in zip(blocks, starts[: len(blocks)], ends, strict=False)
    )
    return made if made or start == end else (Prose("", Span(start, end)),)


def _end_of_fence(state: _Walk, index: int, mark: str) -> int:
    lines = state.page.lines
    for at in range(index + 1, len(lines)):
        if lines.texts[at].strip().startswith(mark):
            return at + 1
    return len(lines)


def _end_of_paragraph(state: _Walk, index: int) -> int:
    """The line after a block of Markdown: blank lines stay inside a list or quotation."""
    lines, page = state.page.lines, state.page
    is_list = bool(_LIST.match(lines.texts[index]))
    is_quote = bool(_QUOTE_OR_TABLE.match(lines.texts[index]))
    at = index + 1
    while at < len(lines):
        text = lines.texts[at]
        if not text.strip():
            following = lines.next_text(at)
            if not (is_list and following < len(lines) and _continues_list(lines.texts[following])):
                return at
            at = following
        elif (not (is_list or is_quote) and _begins_something(page, state.rules, at)) or ((is_list or is_quote) and label_at(lines, at, page.people, page.habits)):
            return at
        at += 1
    return at


def _continues_list(text: str) -> bool:
    return bool(_LIST.match(text)) or text.startswith(("  ", "\t"))


def _begins_something(page: Page, rules: tuple[tuple[str, Rule], ...], at: int) -> bool:
    text = page.lines.texts[at]
    if label_at(page.lines, at, page.people, page.habits):
        return True
    if _LIST.match(text):
        return False
    return any(rule(page, at) for _, rule in rules) or bool(
        suspect_at(page.lines, at, page.people, page.habits)
    )
