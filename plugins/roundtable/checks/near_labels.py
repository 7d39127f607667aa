"""Names one letter off at the head of a line, before a colon: what follows is another's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.checks.aliases import one_letter_off
from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.names import surnames
from roundtable.transcript.model import Paragraph, Participant

MISSPELT_LABEL = Fault(
    "W326",
    Severity.WARNING,
    ja="「{label}」は「{name}」と一字違いです（いまは{owner}の発言の続きになっています）。"
    "{name}の発言なら、名前を正してください。",
    en="“{label}” is one letter off “{name}”, and {owner} goes on speaking. If {name} speaks here, "
    "correct the name.",
)

_OPENING = re.compile(r"^[ \t　]*([^\s:：。、「」]{2,12})[ 　]?[:：]", re.MULTILINE)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        names = tuple(_names(edition))
        for turn in edition.turns if names else ():
            for item in turn.said:
                if isinstance(item, Paragraph) and ("：" in item.text or ":" in item.text):
                    owner = edition.transcript.label(turn)
                    yield from _misspelt(item, names, owner, edition)


def _names(edition: Edition) -> Iterator[tuple[str, Participant]]:
    """What participants are called by. A name of two letters is one letter off many a word, so it
    counts only where labels stand before colons."""
    fewest = 2 if any(turn.inline and turn.participant is not None for turn in edition.turns) else 3
    for person in edition.transcript.participants:
        for name in (*surnames(person.name), person.alias or ""):
            if len(name) >= fewest:
                yield name, person


def _misspelt(
    item: Paragraph, names: tuple[tuple[str, Participant], ...], owner: str, edition: Edition
) -> Iterator[Diagnostic]:
    printed = edition.source.words(item.span)
    for opening in _OPENING.finditer(printed):
        label = opening[1]
        person = next((who for name, who in names if one_letter_off(label, name)), None)
        if person is not None:
            offset = item.span.start + opening.start(1)
            yield MISSPELT_LABEL.at(
                edition.source, offset, label=label, name=person.name, owner=owner
            )
