"""Is anything said twice in the same words? A piece of a talk is easily pasted twice."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.participants import LISTED_AGAIN
from roundtable.transcript.model import Paragraph, Turn

SAID_TWICE = Fault(
    "W406",
    Severity.WARNING,
    ja="同じ発言が{line}行目にもあります。二度貼り付けられていれば、一方を消してください。",
    en="The same words are said on line {line}. If they were pasted twice, delete one of the two.",
)

# What people do say again is shorter. Right behind itself, and with an answer that comes again as
# well, little is said in the same words.
_FEWEST = 40
_FEWEST_IN_A_ROW = 10


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    """The first such turn of an edition, unless all of it was found to stand there twice."""
    for _, _, edition in magazine.editions:
        if all(found.code != LISTED_AGAIN.code for found in edition.parsed.diagnostics):
            yield from _first(edition)


def _first(edition: Edition) -> Iterator[Diagnostic]:
    seen: dict[tuple[int | None, str], int] = {}
    before: int | None = None  # where the words of the turn before were said first, if they were
    for number, turn in enumerate(edition.turns):
        said = turn.participant, _words(turn)
        first = None
        if len(said[1]) >= _FEWEST_IN_A_ROW and seen.setdefault(said, number) < number:
            first = seen[said]
        if first is not None and before is not None and first == before + 1:
            yield _told(edition, number - 1, before)
            return
        if first is not None and (first in (number - 1, before) or len(said[1]) >= _FEWEST):
            yield _told(edition, number, first)
            return
        before = first


def _told(edition: Edition, number: int, first: int) -> Diagnostic:
    line = edition.source.line_of(edition.turns[first].span)
    return SAID_TWICE.at(edition.source, edition.turns[number].span.start, line=line)


def _words(turn: Turn) -> str:
    if len(turn.said) == 1 and isinstance(turn.said[0], Paragraph):
        return turn.said[0].text
    return "\n".join([item.text for item in turn.said if isinstance(item, Paragraph)])
