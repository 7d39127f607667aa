"""A text in the form in which words are looked for in it, with the way back to it as written."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

# Characters that are their own NFKC form and never join the character before them. They are nearly
# all of a Japanese or English text.
_STABLE = "\\t\\n -~\u2010\u2012-\u2016\u2018-\u2023\u203b\u2190-\u21ff\u25a0-\u25ff"
_STABLE += "\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff"
# Characters of which none joins the one before: each can be normalised alone.
_ALONE = "\\t\\n -\u02ff\u2010-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\ua66e"
_ALONE += "\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff9d"

_JOINING = re.compile(f"[^{_ALONE}]")
_CHANGING = re.compile(f"[^{_STABLE}]")
_CHANGING_RUN = re.compile(f".?[^{_STABLE}]+", re.DOTALL)


class Normalised(Struct, frozen=True):
    """A text in its NFKC form. `starts` and `sources` tell where a stretch of it stood before."""

    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original a stretch of that form stands (half-open)."""
        if len(self.starts) == 1:
            return start, end
        return self._source(start), max(self._source(end), self._source(end - 1) + 1)

    def _source(self, offset: int) -> int:
        stretch = bisect_right(self.starts, offset) - 1
        at = self.sources[stretch] + offset - self.starts[stretch]
        beyond = self.sources[stretch + 1 : stretch + 2]
        return min(at, beyond[0] - 1) if beyond else at


def normal(text: str) -> Normalised:
    """The NFKC form of a text, with its offsets."""
    changing = set(_CHANGING.findall(text))
    if _JOINING.search("".join(changing)):
        changed = _CHANGING_RUN.sub(lambda match: _nfkc(match[0]), text)
        pieces = (piece for run in _CHANGING_RUN.finditer(text) for piece in _pieces(run))
        return Normalised(changed, *_stretches(pieces))
    changed = text
    for character in changing:
        changed = changed.replace(character, _nfkc(character))
    if len(changed) == len(text):
        return Normalised(changed)  # No character becomes none, so each stands where it stood.
    singles = ((at.start(), at[0], len(_nfkc(at[0]))) for at in _CHANGING.finditer(text))
    return Normalised(changed, *_stretches(singles))


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _stretches(pieces: Iterable[tuple[int, str, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Offsets in the changed text, and in the original, at which the distance of the two changes.

    A piece is where it stands in the original, its characters, and their number when changed.
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
    """A run character by character where each changes alone, else the run in one piece."""
    alone = [_nfkc(character) for character in run[0]]
    folded = _nfkc(run[0])
    if "".join(alone) != folded:
        yield run.start(), run[0], len(folded)
        return
    for place, (character, itself) in enumerate(zip(run[0], alone, strict=True), run.start()):
        yield place, character, len(itself)
