"""The walk through the lines of a page: rules take what is theirs, the rest is speech or prose.

One turn is open at a time. A label, a heading, a credit or a break closes it; a picture, a note or
a stage direction stands inside it, unless nothing more is said: then it stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.sections import is_break
from roundtable.transcript.grammar.blocks.taken import Rule, Taken
from roundtable.transcript.grammar.labels.audience import audience_at
from roundtable.transcript.grammar.labels.glued import split_turns
from roundtable.transcript.grammar.labels.label_problem import contradiction, label_problem
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.speaker_label import label_at
from roundtable.transcript.grammar.labels.told import doubtful
from roundtable.transcript.grammar.labels.unknown_label import are_several_known, suspect_at
from roundtable.transcript.grammar.turn import EMPTY_TURN, Made, Piece, Turn, with_spans
from roundtable.transcript.grammar.words.closing import is_closing
from roundtable.transcript.grammar.words.label import Label, Shape
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, half_width
from roundtable.transcript.grammar.words.markdown_block import (
    FENCE_SIGNS,
    block_end,
    fence_end,
    is_list_item,
)
from roundtable.transcript.grammar.words.moderator import is_bar, is_mark
from roundtable.transcript.model import Block, Prose, Said
from roundtable.transcript.prose import has_too_many_marks
from roundtable.transcript.source import Extent

NOBODY = Fault(
    "W205",
    Severity.WARNING,
    ja="誰の発言か分からない段落です。前の行に話し手の名前を書いてください。"
    "地の文であれば、前に「---」だけの行を、空行で挟んで置いてください。",
    en="It is not clear who says this paragraph. Write the speaker's name on the line above or, if "
    "it is the magazine's own words, a line “---” with blank lines around it.",
)

TOO_MANY_MARKS = Fault(
    "W206",
    Severity.WARNING,
    ja="この段落はMarkdownの記号が多すぎるため、書かれたとおりの文字で表示します。"
    "空行で段落を分けるか、記号を減らしてください。",
    en="This paragraph holds too many Markdown marks and is shown as it stands. Divide it with "
    "blank lines, or write fewer marks.",
)

_SHORT = 400


@dataclass(slots=True)
class _Walk:
    """What the walk has made: blocks still without their spans, each with where it starts."""

    page: Page
    rules: tuple[Rule, ...]
    made: list[Made] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    turn: Turn | None = None
    talked: bool = False
    unnamed: list[int] = field(default_factory=list)
    labels: dict[int, Label | None] = field(default_factory=dict)
    worded: list[int] = field(default_factory=list)

    def label(self, index: int) -> Label | None:
        """The label a line opens with; looked for once."""
        if index not in self.labels:
            is_told = index in self.page.lives
            self.labels[index] = None if is_told else label_at(self.page, index)
        return self.labels[index]

    def _is_title(self, index: int) -> bool:
        """“Roundtable: who answers?”, the first line of all, above the list of people."""
        lines, rosters = self.page.lines, self.page.rosters
        return index == lines.next_text(0) and bool(rosters) and not lines.first

    def suspect(self, index: int) -> Label | None:
        """What looks like a label there and names nobody."""
        lines, habits = self.page.lines, self.page.habits
        if index in self.page.lives or self._is_title(index):
            return None
        audience = audience_at(lines, index, habits, talked=self.talked)
        return audience or suspect_at(lines, index, self.page.people, habits)


def walk(
    page: Page, rules: tuple[Rule, ...]
) -> tuple[tuple[Block, ...], list[int], list[Diagnostic]]:
    """The blocks of the body, tiling it from the header's end to the end; the lines on which words
    of a turn or of the magazine stand; and the findings."""
    state = _Walk(page, rules)
    lines, texts, plain = page.lines, page.lines.texts, page.plain
    count = len(texts)
    may_end = {page.lives.start, *lines.holding(("以上",))}
    index = lines.first
    while index < count:
        if not texts[index] or texts[index].isspace():
            index += 1
            continue
        if index in may_end and state.turn and _ends_talk(state, index):
            _close(state)
            state.talked = False
        index = _plain_paragraphs(state, index) if plain[index] else _step(state, index)
    _close(state)
    if not page.people.participants:
        # Where nobody is known to be at the table, no paragraph lacks the name of who says it.
        state.found = [finding for finding in state.found if finding.code != NOBODY.code]
    start = lines.starts[lines.first] if lines.first < count else 0
    return with_spans(state.made, start, len(lines.source.text)), state.worded, state.found


def _plain_paragraphs(state: _Walk, index: int) -> int:
    """Take plain paragraphs of one line each; returns the line after them.

    Most of a talk is such paragraphs in an open turn, so that they are taken with little ado.
    """
    texts, starts, plain = state.page.lines.texts, state.page.lines.starts, state.page.plain
    at, turn, count = index, state.turn, len(texts)
    if turn and not turn.label.is_moderator:
        while at < count and plain[at] and (at + 1 == count or not texts[at + 1]):
            words = texts[at].rstrip()
            if is_closing(words) or len(words) > _SHORT:
                break
            turn.said.append((starts[at], words))
            state.worded.append(at)
            at += 2
    return at if at > index else _paragraph(state, index, _block_end(state, index))


def _step(state: _Walk, index: int) -> int:
    """Take the construct that begins on a marked line; returns the line after it."""
    page = state.page
    if page.lines.texts[index][0] in FENCE_SIGNS:
        after_fence = fence_end(page.lines, index)
        if after_fence is not None:
            return _paragraph(state, index, after_fence)
    if index not in page.rosters:
        label = state.labels[index] if index in state.labels else state.label(index)
        if label and state.turn and not state.turn.said and _numbers_words(state.turn, label):
            return _paragraph(state, index, _block_end(state, index))
        if label:
            return _open(state, index, label)
    for rule in state.rules:
        taken = rule(page, index)
        if taken:
            return _take(state, index, taken)
    suspect = state.suspect(index)
    if suspect:
        return _open(state, index, suspect)
    return _paragraph(state, index, _block_end(state, index))


def _numbers_words(turn: Turn, label: Label) -> bool:
    """Whether a Q or A opens the first words below a label, and is no label itself."""
    is_below = turn.label.shape is Shape.ALONE and label.shape is Shape.INLINE
    return is_below and is_mark(label.printed)


def _take(state: _Walk, index: int, taken: Taken) -> int:
    start = state.page.lines.starts[index]
    state.found.extend(taken.diagnostics)
    if taken.ends_turn:
        _close(state)
        # Behind a bar it is clear that the magazine speaks.
        state.talked = state.talked and not is_break(state.page.lines.texts[index])
        state.made.append((start, taken.make))
    elif state.turn:
        state.turn.said.append((start, cast(Callable[[Extent], Said], taken.make)))
    else:
        state.made.append((start, taken.make))
    return taken.end


def _open(state: _Walk, index: int, label: Label) -> int:
    lines = state.page.lines
    _close(state)
    if len(label.fits) == 1 and are_several_known(label.printed, state.page.people):
        label = replace(label, fits=())
    if label.shape is Shape.INLINE:
        doubt = doubtful(label, lines, index, state.page.habits)
        state.found.extend([doubt] if doubt else [])
    is_introduced = index in state.page.introduced
    spelt_so = not is_introduced and state.page.people.is_spelt_otherwise(label.printed)
    if spelt_so or len(label.fits) != 1:
        _report(state, index, label)
    elif is_introduced:
        head = state.page.introduced[index].label
        at_odds = contradiction(label, head, lines, index, state.page.people)
        state.found.extend([at_odds] if at_odds else [])
    state.talked = True
    behind = label.behind(lines.texts[index], is_above_blank=lines.is_blank(index + 1))
    state.turn = Turn(label, lines.starts[index], behind=behind)
    if label.shape is Shape.ALONE:
        return index + 1
    cuts = [c for c in split_turns(lines.texts[index], state.page.people) if c > label.speech]
    if cuts:
        _glued_turns(state, state.turn, index, [label.speech, *cuts])
        return index + 1
    return _paragraph(state, index, _block_end(state, index), label.speech)


def _report(state: _Walk, index: int, label: Label) -> None:
    problem = label_problem(label, state.page.lines, index, state.page.people)
    if problem:
        state.found.append(problem)


def _glued_turns(state: _Walk, turn: Turn, index: int, begins: list[int]) -> None:
    """Several turns on one line: the first is open already, each further one has its own label."""
    lines, people = state.page.lines, state.page.people
    text, start = lines.texts[index], lines.starts[index]
    ends = [*begins[1:], len(text)]
    state.worded.append(index)
    turn.said.append((start + begins[0], text[begins[0] : ends[0]].strip()))
    for begin, end in zip(begins[1:], ends[1:], strict=True):
        _close(state)
        colon = half_width(text[begin:end]).index(":")
        printed = text[begin : begin + colon].strip()
        label = Label(printed, people.find(printed), Shape.INLINE, colon + 1)
        _report(state, index, label)
        words = text[begin + colon + 1 : end].strip()
        said: list[Piece] = [(start + begin + colon + 1, words)]
        state.turn = Turn(label, start + begin, said, label.behind(text[begin:end]))


def _paragraph(state: _Walk, index: int, end: int, column: int = 0) -> int:
    """Words up to line `end` as a paragraph of the open turn, or as the magazine's own."""
    lines = state.page.lines
    state.worded.extend(range(index, end))
    start = lines.starts[index] + column
    words = "\n".join(lines.texts[index:end])[column:].rstrip()
    if column:
        words = words.lstrip(" 　")
    if has_too_many_marks(words):
        state.found.append(TOO_MANY_MARKS.at(lines.source, start))
    turn = state.turn
    if turn and not column and _speaker_has_stopped(state, turn, index, words):
        _close(state)
    turn = state.turn = state.turn or _answer_of_sole_guest(state, start)
    if turn:
        turn.said.append((start, words))
        return end
    if state.talked:
        state.unnamed.append(start)
    state.made.append((start, lambda extent: Prose(words, extent)))
    return end


def _speaker_has_stopped(state: _Walk, turn: Turn, index: int, words: str) -> bool:
    """An interviewer's line ends at a blank line; a closing sentence is the magazine's own."""
    if turn.label.is_moderator and is_bar(turn.label.printed):
        return bool(turn.said) and state.page.lines.is_blank(index - 1)
    if words.startswith("次") and not turn.said:
        return False  # 「次回は4月を予定しています。」 are words of whoever closes the session.
    return is_closing(words.lstrip(" 　"))


def _ends_talk(state: _Walk, at: int) -> bool:
    """Whether lives begin on a line, or 「以上」 stands there, below all that is said."""
    lines, lives = state.page.lines, state.page.lives
    if at == lives.start and lives:
        return True
    if lines.texts[at].strip() != "以上":
        return False
    above = lines.texts[at - 1].rstrip()[-1:]
    if above and above not in SPEECH_ENDS:
        return False
    return not any(state.label(below) for below in lines.marked if below > at)


def _answer_of_sole_guest(state: _Walk, start: int) -> Turn | None:
    """In an interview with one guest whom no label names, the turn that answers a question."""
    people, habits = state.page.people.participants, state.page.habits
    after_question = bool(state.made) and state.talked
    if len(people) != 1 or people[0].inferred or habits.alone or habits.inline or habits.spaced:
        return None
    if habits.answers or not after_question:
        return None
    return Turn(Label("", (0,), Shape.ALONE, 0), start)


def _close(state: _Walk) -> None:
    """End the open turn; paragraphs of nobody before it stood between two turns."""
    turn, source = state.turn, state.page.lines.source
    if turn is None:
        return
    state.turn = None
    if state.unnamed:
        state.found.extend(NOBODY.at(source, start) for start in state.unnamed)
        state.unnamed.clear()
    behind = turn.cut_behind_words()
    if not turn.said and turn.label.printed:
        state.found.append(EMPTY_TURN.at(source, turn.start, label=turn.label.printed))
    state.made.append((turn.start, turn))
    if behind:
        state.made.extend(cast(list[Made], behind))


def _block_end(state: _Walk, index: int) -> int:
    lines, end = state.page.lines, index + 1
    if state.page.plain[index] and (end == len(lines.texts) or not lines.texts[end]):
        return end
    return block_end(
        state.page.lines,
        index,
        lambda at: state.label(at) is not None,
        lambda at: _begins_something(state, at),
    )


def _begins_something(state: _Walk, at: int) -> bool:
    if state.page.plain[at]:
        return False
    if state.label(at) or at in state.page.points or _ends_talk(state, at):
        return True
    if is_list_item(state.page.lines.texts[at]):
        return False
    return any(rule(state.page, at) for rule in state.rules) or state.suspect(at) is not None
