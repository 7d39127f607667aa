"""A text as lines, and the width-blind view of a line that every rule matches against."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Set
from functools import lru_cache

from msgspec import Struct

from roundtable.transcript.grammar.words.plain_line import COLONS, plain_lines
from roundtable.transcript.source import Source, starts_of

_WIDTHS = str.maketrans(
    "（）：；，．／＝＜＞［］｛｝！？　＊＃＿｜－〜～—─“”０１２３４５６７８９"
    "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
    "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
    '():;,./=<>[]{}!? *#_|-~~――""0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
)
_WIDTHS |= dict.fromkeys(map(ord, COLONS), ord(":"))
SPEECH_ENDS = frozenset('。．.！？!?」』）)”"…‥')
"""What words end with that are a sentence, a quotation or something in parentheses."""
QUESTION_ENDS = ("か", "か。", "か．", "？", "?", "か」", "？」", "か）")
"""What a question ends with."""
_SENTENCE_END = re.compile(r"(?:[。.!?」』…]|\([^()]{0,3}笑\)|\(laugh\w*\))$")
_WIDE = re.compile("[" + re.escape("".join(map(chr, _WIDTHS))) + "]+")


@lru_cache(maxsize=4096)
def half_width(text: str) -> str:
    """The text with full-width punctuation, digits and Latin made half-width.

    Look-alikes of the colon become one. It has the same length, so a place found in it is a place
    in the text. For finding only: published words stay as they are.
    """
    return text if text.isascii() else _WIDE.sub(_narrowed, text)


def _narrowed(wide: re.Match[str]) -> str:
    return wide[0].translate(_WIDTHS)


def ends_sentence(text: str) -> bool:
    """Whether words end as a sentence does, or a quotation, or in laughter: …。, …」, …（笑）."""
    return _SENTENCE_END.search(half_width(text.rstrip()[-12:])) is not None


def is_open(text: str) -> bool:
    """Whether a bracket is closed on a line further down: 「研究員（海洋研究所」."""
    narrow = half_width(text)
    return narrow.count("(") > narrow.count(")")


# In a list of thousands, each line would read all below it.
_NEAR = 60


class Lines(Struct, frozen=True):
    """The lines of a text from `first` on, with the offset each starts at.

    `plain` tells line by line whether it is words and nothing else; `marked` are the other lines
    from `first` on, blank ones left out.
    """

    source: Source
    texts: tuple[str, ...]
    starts: tuple[int, ...]
    first: int
    plain: tuple[bool, ...]
    marked: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def line_of(self, offset: int) -> int:
        """The index of the line a character offset lies in."""
        return bisect_right(self.starts, offset) - 1

    def holding(self, words: tuple[str, ...]) -> list[int]:
        """The lines from `first` on in which one of the words stands, in order."""
        text, found = self.source.text, set()
        start = self.starts[self.first] if self.first < len(self.starts) else len(text)
        for word in words:
            at = text.find(word, start)
            while at >= 0:
                found.add(self.line_of(at))
                at = text.find(word, at + 1)
        return sorted(found)

    def is_blank(self, index: int) -> bool:
        """Whether a line holds nothing but spaces; beyond the end all is blank."""
        return index >= len(self.texts) or not self.texts[index] or self.texts[index].isspace()

    def next_text(self, index: int) -> int:
        """The first line at or after `index` that is not blank, or the number of lines."""
        while index < len(self.texts) and not self.texts[index].strip():
            index += 1
        return index

    def last_text(self, index: int) -> int:
        """The last line before `index` that is not blank, or -1."""
        above = range(index - 1, self.first - 1, -1)
        return next((at for at in above if not self.is_blank(at)), -1)

    def opening_with(self, signs: Set[str]) -> list[int]:
        """The marked lines whose first character is one of these."""
        return [index for index in self.marked if self.texts[index][0] in signs]

    def at(self, index: int) -> str:
        """A line, or nothing above the first and below the last."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def above(self, index: int) -> str:
        """The line right above, without spaces around."""
        return self.at(index - 1).strip()

    def beside(self, index: int) -> tuple[str, str]:
        """The lines right above and below, without spaces around."""
        return self.above(index), self.at(index + 1).strip()

    def down_to_blank(self, index: int) -> tuple[str, ...]:
        """The lines right below, up to a blank one; none where no blank one is near."""
        near = range(index + 1, index + _NEAR)
        end = next((at for at in near if self.is_blank(at)), index)
        return self.texts[index + 1 : end]

    def text_before(self, index: int) -> str:
        """The last line before `index` that is not blank, without spaces around; or nothing."""
        return self.at(self.last_text(index)).strip()

    def text_after(self, index: int) -> str:
        """The first line after `index` that is not blank, without spaces around; or nothing."""
        return self.at(self.next_text(index + 1)).strip()


def split_lines(source: Source, offset: int) -> Lines:
    """All lines of a source; `first` is the one that begins at `offset`."""
    first = source.text.count("\n", 0, offset)
    texts = tuple(source.text.split("\n"))
    plain = plain_lines(texts)
    marked = [
        index
        for index in range(first, len(texts))
        if texts[index] and not plain[index] and not texts[index].isspace()
    ]
    return Lines(source, texts, starts_of(texts), first, plain, tuple(marked))
