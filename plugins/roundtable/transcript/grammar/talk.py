"""The talk as the walk takes it down: the blocks made so far, and the turn that is open.

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
from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.glued import split_turns
from roundtable.transcript.grammar.labels.label_problem import contradiction
from roundtable.transcript.grammar.labels.named import is_who
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.told import doubtful
from roundtable.transcript.grammar.labels.unknown_label import are_several_known
from roundtable.transcript.grammar.openings import Openings
from roundtable.transcript.grammar.turn import Made, Piece, Turn
from roundtable.transcript.grammar.words.closing import is_closing
from roundtable.transcript.grammar.words.label import Label, Shape, before_colon
from roundtable.transcript.grammar.words.lines import QUESTION_ENDS, half_width
from roundtable.transcript.grammar.words.moderator import is_bar, is_mark
from roundtable.transcript.grammar.words.names import is_english_name
from roundtable.transcript.model import Prose, Said
from roundtable.transcript.prose import has_too_many_marks
from roundtable.transcript.source import Extent

EMPTY_TURN = Fault(
    "W204",
    Severity.WARNING,
    ja="「{label}」の後に発言がありません。発言を書くか、この行を消してください。",
    en="Nothing is said after “{label}”. Write what was said, or delete the line.",
)

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


@dataclass(slots=True)
class Talk:
    """What is made so far: blocks still without their spans, each with where it starts.

    `worded` are the lines on which words of a turn or of the magazine stand, `unnamed` where
    paragraphs start that nobody says, until it is clear whether somebody speaks below them.
    `doubted` labels may mean nobody or several, which is told when all are known.
    """

    page: Page
    openings: Openings
    made: list[Made] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    turn: Turn | None = None
    unnamed: list[int] = field(default_factory=list)
    worded: list[int] = field(default_factory=list)
    doubted: list[tuple[int, Label]] = field(default_factory=list)

    def open(self, index: int, label: Label) -> int:
        """Open the turn of a label; returns the line after what is said beside it."""
        lines, people = self.page.lines, self.page.people
        self.close()
        if len(label.fits) == 1 and are_several_known(label.printed, people):
            label = replace(label, fits=())
        self._report(index, label)
        self.openings.talked = True
        behind = label.behind(lines.texts[index], is_above_blank=lines.is_blank(index + 1))
        self.turn = Turn(label, lines.starts[index], behind=behind)
        if label.shape is Shape.ALONE:
            return index + 1
        cuts = [c for c in split_turns(lines.texts[index], people) if c > label.speech]
        if cuts:
            self._glued_turns(self.turn, index, [label.speech, *cuts])
            return index + 1
        return self.paragraph(index, self.openings.block_end(index), label.speech)

    def paragraph(self, index: int, end: int, column: int = 0) -> int:
        """Words up to line `end` as a paragraph of the open turn, or as the magazine's own."""
        lines = self.page.lines
        self.worded.extend(range(index, end))
        start = lines.starts[index] + column
        words = "\n".join(lines.texts[index:end])[column:].rstrip()
        if column:
            words = words.lstrip(" 　")
        if has_too_many_marks(words):
            self.found.append(TOO_MANY_MARKS.at(lines.source, start))
        if self.turn and not column and self._speaker_has_stopped(self.turn, index, words):
            self.close()
        turn = self.turn = self.turn or self._answer_of_sole_guest(start, words)
        if turn:
            turn.said.append((start, words))
            return end
        if self.openings.talked:
            self.unnamed.append(start)
        self.made.append((start, lambda extent: Prose(words, extent)))
        return end

    def take(self, index: int, taken: Taken) -> int:
        """Lines of a construct: a block of its own, or a piece of the open turn."""
        start = self.page.lines.starts[index]
        self.found.extend(taken.diagnostics)
        if self.turn and not taken.ends_turn:
            self.turn.said.append((start, cast(Callable[[Extent], Said], taken.make)))
            return taken.end
        if taken.ends_turn:
            self.close()
            if is_break(self.page.lines.texts[index]):
                # Behind a bar it is clear that the magazine speaks.
                self.openings.talked = False
        self.made.append((start, taken.make))
        return taken.end

    def close(self) -> None:
        """End the open turn; paragraphs of nobody before it stood between two turns."""
        turn, source = self.turn, self.page.lines.source
        if turn is None:
            return
        self.turn = None
        if self.unnamed:
            self.found.extend(NOBODY.at(source, start) for start in self.unnamed)
            self.unnamed.clear()
        behind = turn.cut_behind_words()
        if not turn.said and turn.label.printed:
            self.found.append(EMPTY_TURN.at(source, turn.start, label=turn.label.printed))
        self.made.append((turn.start, turn))
        if behind:
            self.made.extend(cast(list[Made], behind))

    def _report(self, index: int, label: Label) -> None:
        """Tell whether it is a label, and what is wrong with whom it means."""
        if label.shape is Shape.INLINE:
            self._tell(doubtful(self.page, index, label))
        is_clear = len(label.fits) == 1
        if is_clear and index in self.page.introduced:
            self._tell(contradiction(self.page, index, label))
        elif not (is_clear and label.printed in self.page.people.printed_labels):
            # Most labels are short names as printed, with which nothing can be wrong.
            self.doubted.append((index, label))

    def _tell(self, finding: Diagnostic | None) -> None:
        if finding:
            self.found.append(finding)

    def _glued_turns(self, turn: Turn, index: int, begins: list[int]) -> None:
        """Several turns on one line: the first is open already, each further one has its own
        label."""
        lines, people = self.page.lines, self.page.people
        text, start = lines.texts[index], lines.starts[index]
        ends = [*begins[1:], len(text)]
        self.worded.append(index)
        turn.said.append((start + begins[0], text[begins[0] : ends[0]].strip()))
        for begin, end in zip(begins[1:], ends[1:], strict=True):
            self.close()
            colon = half_width(text[begin:end]).index(":")
            printed = text[begin : begin + colon].strip()
            label = Label(printed, people.find(printed), Shape.INLINE, colon + 1)
            self.doubted.append((index, label))
            words = text[begin + colon + 1 : end].strip()
            said: list[Piece] = [(start + begin + colon + 1, words)]
            self.turn = Turn(label, start + begin, said, label.behind(text[begin:end]))

    def _speaker_has_stopped(self, turn: Turn, index: int, words: str) -> bool:
        """An interviewer's line ends at a blank line, behind Q where it has asked; a closing
        sentence is the magazine's own."""
        if turn.label.is_moderator and (is_bar(turn.label.printed) or _has_asked(turn)):
            return bool(turn.said) and self.page.lines.is_blank(index - 1)
        if words.startswith("次") and not turn.said:
            return False  # 「次回は4月を予定しています。」 are words of whoever closes the session.
        return is_closing(words.lstrip(" 　"))

    def _answer_of_sole_guest(self, start: int, words: str) -> Turn | None:
        """In an interview with one guest whom no label names, the turn that answers a question;
        「緒方：…」 may be somebody else."""
        people, habits = self.page.people.participants, self.page.habits
        if len(people) != 1 or people[0].inferred or habits.alone or habits.inline or habits.spaced:
            return None
        label = opening.label if (opening := before_colon(words)) else ""
        if is_who(label) or is_english_name(label):
            return None
        if habits.answers or not (self.made and self.openings.talked):
            return None
        return Turn(Label("", (0,), Shape.ALONE, 0), start)


def _has_asked(turn: Turn) -> bool:
    """「問１　窓口は変わりましたか。」: a question that has a mark, and ends as one."""
    last = turn.said[-1][1] if turn.said else None
    return is_mark(turn.label.printed) and isinstance(last, str) and last.endswith(QUESTION_ENDS)
