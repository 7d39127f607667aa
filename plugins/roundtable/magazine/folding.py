"""Keys for comparing words: NFKC and case-folded, with the way back to the words as written.

Published words are never changed; only keys are. 﨑 and 崎, 髙 and 高, 渡邊 and 渡邉 stay different
under NFKC, which is what a register of names needs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Characters that fold to themselves, but for the case of ASCII letters, and never join the
# character before them. They are nearly all of a Japanese or English text.
_STABLE = "\\t\\n -~\u2010\u2012-\u2016\u2018-\u2023\u203b\u2190-\u21ff\u25a0-\u25ff"
_STABLE += "\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff"
# Characters of which none joins the one before: each can be folded alone.
_ALONE = "\\t\\n -\u02ff\u2010-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\ua66e"
_ALONE += "\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff9d"

_JOINING = re.compile(f"[^{_ALONE}]")
_CHANGING = re.compile(f"[^{_STABLE}]")
_CHANGING_RUN = re.compile(f".?[^{_STABLE}]+", re.DOTALL)


class _Memo(dict[str, str]):
    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold_exactly(character)
        return folded


_FOLDED = _Memo()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts` and `sources` tell where a stretch of it stands in the original."""

    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original a stretch of the folded text stands (half-open)."""
        if len(self.starts) == 1:
            return start, end
        return self._source(start), max(self._source(end), self._source(end - 1) + 1)

    def _source(self, offset: int) -> int:
        stretch = bisect_right(self.starts, offset) - 1
        at = self.sources[stretch] + offset - self.starts[stretch]
        beyond = self.sources[stretch + 1 : stretch + 2]
        return min(at, beyond[0] - 1) if beyond else at


def fold(text: str) -> Folded:
    """The NFKC, case-folded form of a text, with its offsets."""
    if _JOINING.search(text):
        changed = _CHANGING_RUN.sub(lambda match: _fold_exactly(match[0]), text).casefold()
        pieces = (piece for run in _CHANGING_RUN.finditer(text) for piece in _pieces(run))
        return Folded(changed, *_stretches(pieces))
    changed = _CHANGING.sub(lambda match: _FOLDED[match[0]], text).casefold()
    if len(changed) == len(text):
        return Folded(changed)  # No character folds to none, so each stands where it stood.
    pieces = ((at.start(), at[0], len(_FOLDED[at[0]])) for at in _CHANGING.finditer(text))
    return Folded(changed, *_stretches(pieces))


def key(text: str) -> str:
    """The form in which two names are compared: folded, without any space."""
    return "".join(_fold_exactly(text).split())


def _fold_exactly(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _stretches(pieces: Iterable[tuple[int, str, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Offsets in the folded text, and in the original, at which the distance of the two changes.

    A piece is where it stands in the original, its characters, and their number when folded.
    """
    starts, sources = [0], [0]
    longer = 0
    for at, piece, length in pieces:
        if length != len(piece):
            starts += [at + longer, at + longer + length]
            sources += [at, at + len(piece)]
            longer += length - len(piece)
    return tuple(starts), tuple(sources)


def _pieces(run: re.Match[str]) -> Iterator[tuple[int, str, int]]:
    """A run character by character where each folds alone, else the run in one piece."""
    alone = [_fold_exactly(character) for character in run[0]]
    folded = _fold_exactly(run[0])
    if "".join(alone) != folded:
        yield run.start(), run[0], len(folded)
        return
    for place, (character, itself) in enumerate(zip(run[0], alone, strict=True), run.start()):
        yield place, character, len(itself)
