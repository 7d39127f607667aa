"""What begins on a line: a label, a construct, somebody nobody knows; how far words reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from roundtable.transcript.grammar.blocks.taken import Rule, Taken
from roundtable.transcript.grammar.labels.audience import audience_at
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.speaker_label import label_at
from roundtable.transcript.grammar.labels.unknown_label import suspect_at
from roundtable.transcript.grammar.words.label import Label
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS
from roundtable.transcript.grammar.words.markdown_block import block_end, is_list_item


@dataclass
class Openings:
    """The lines of a page, each asked for what begins there; labels are looked for once.

    `talked` tells that somebody has spoken since the last bar: only then does an audience ask.
    """

    page: Page
    rules: tuple[Rule, ...]
    talked: bool = False
    _labels: dict[int, Label | None] = field(default_factory=dict)

    def label(self, index: int) -> Label | None:
        """The label a line opens with."""
        if index not in self._labels:
            is_told = index in self.page.lives
            self._labels[index] = None if is_told else label_at(self.page, index)
        return self._labels[index]

    def construct(self, index: int) -> Taken | None:
        """What the first rule takes that knows the line."""
        for rule in self.rules:
            taken = rule(self.page, index)
            if taken:
                return taken
        return None

    def suspect(self, index: int) -> Label | None:
        """What looks like a label there and names nobody."""
        if index in self.page.lives or self._is_title(index):
            return None
        audience = audience_at(self.page, index, talked=self.talked)
        return audience or suspect_at(self.page, index)

    def ends_talk(self, index: int) -> bool:
        """Whether lives begin on a line, or 「以上」 stands there, below all that is said."""
        lines, lives = self.page.lines, self.page.lives
        if index == lives.start and lives:
            return True
        if lines.texts[index].strip() != "以上":
            return False
        above = lines.above(index)[-1:]
        if above and above not in SPEECH_ENDS:
            return False
        return index >= self._last_label

    @cached_property
    def _last_label(self) -> int:
        """The last line that opens with a label, or -1."""
        from_below = reversed(self.page.lines.marked)
        return next((index for index in from_below if self.label(index)), -1)

    def block_end(self, index: int) -> int:
        """The line after the paragraph, list, quotation or table that begins on a line."""
        lines, end = self.page.lines, index + 1
        if self.page.plain[index] and (end == len(lines.texts) or not lines.texts[end]):
            return end
        return block_end(lines, index, lambda at: self.label(at) is not None, self._is_opening)

    def _is_opening(self, index: int) -> bool:
        if self.page.plain[index]:
            return False
        if self.label(index) or index in self.page.points or self.ends_talk(index):
            return True
        if is_list_item(self.page.lines.texts[index]):
            return False
        return self.construct(index) is not None or self.suspect(index) is not None

    def _is_title(self, index: int) -> bool:
        """“Roundtable: who answers?”, the first line of all, above the list of people."""
        lines, rosters = self.page.lines, self.page.rosters
        return index == lines.next_text(0) and bool(rosters) and not lines.first
