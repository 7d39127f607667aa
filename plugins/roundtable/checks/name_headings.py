"""Is a heading the name of somebody at the table? Word styles a bold name as a heading, and below
a heading nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.names import surnames
from roundtable.transcript.model import Heading, Prose

NAME_AS_HEADING = Fault(
    "W409",
    Severity.WARNING,
    ja="見出し「{name}」は参加者の名前で、下の段落は誰の発言にもなっていません。発言がここから"
    "始まるのであれば、「#」を消してください。",
    en="The heading “{name}” is the name of a participant, and nobody says the paragraph below it. "
    "If they speak from here, delete the #.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        headings = [
            above
            for above, below in pairwise(edition.transcript.blocks)
            if isinstance(below, Prose) and isinstance(above, Heading)
        ]
        names = _names(edition) if headings else frozenset()
        for heading in headings:
            if heading.text in names:
                offset = edition.source.text.index("#", heading.span.start)
                yield NAME_AS_HEADING.at(edition.source, offset, name=heading.text)


def _names(edition: Edition) -> frozenset[str]:
    people = edition.transcript.participants
    short = (name for person in people for name in surnames(person.name))
    aliases = (person.alias for person in people if person.alias)
    return frozenset((*(person.name for person in people), *short, *aliases))
