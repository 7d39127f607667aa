"""A transcript as the JSON that `roundtable parse` promises; other programs rely on its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from roundtable.desk.report import as_object
from roundtable.transcript import prose
from roundtable.transcript.model import (
    Agenda,
    Block,
    Credit,
    Figure,
    Heading,
    Moderator,
    Note,
    Paragraph,
    Participant,
    Prose,
    Said,
    Stage,
    Turn,
    Utterance,
)
from roundtable.transcript.source import Source, Span
from roundtable.transcript.transcript import Parsed

Json = dict[str, object]

LIST = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")


def article(parsed: Parsed, lang: str) -> Json:
    """One article as JSON values; `lang` is the language of the diagnostics' messages."""
    transcript, source = parsed.transcript, parsed.source
    people = transcript.participants
    return {
        "title": transcript.title,
        "lang": transcript.lang,
        "issue": transcript.issue,
        "part": transcript.part,
        "parts": transcript.parts,
        "date": transcript.date.isoformat() if transcript.date else None,
        "participants": [
            _participant(person, span, source)
            for person, span in zip(people, transcript.introductions(), strict=True)
        ],
        "blocks": [item for block in transcript.blocks for item in _block(block, people, source)],
        "credits": [_credit(credit) for credit in transcript.credits],
        "diagnostics": [as_object(finding, lang) for finding in sorted(set(parsed.diagnostics))],
    }


def _participant(person: Participant, introduced: Span, source: Source) -> Json:
    return {
        "name": person.name,
        "role": person.role,
        "organisation": person.organisation,
        "alias": person.alias,
        "line": source.line_of(introduced),
    }


def _credit(credit: Credit) -> Json:
    return {"role": credit.role, "name": credit.name, "affiliation": credit.affiliation}


def _prose(block: Prose, line: int) -> Json:
    return {"kind": "prose", "text": prose.plain(block.text), "line": line}


def _note(block: Note, line: int) -> Json:
    return {"kind": "note", "text": prose.plain(block.text), "line": line}


def _agenda(block: Agenda, line: int) -> Json:
    return {"kind": "agenda", "items": [prose.plain(item) for item in block.items], "line": line}


def _heading(block: Heading, line: int) -> Json:
    text = prose.plain(block.text)
    return {"kind": "heading", "level": block.level, "text": text, "line": line}


def _figure(block: Figure, line: int) -> Json:
    return {"kind": "figure", "caption": prose.plain(block.caption), "line": line}


def _stage(block: Stage, line: int) -> Json:
    return {"kind": "stage", "text": prose.plain(block.text), "line": line}


# What stands by itself. Header, title, participants and credits are fields of the article instead,
# and a thematic break has no words.
SIMPLE: dict[type, Callable[..., Json]] = {
    Prose: _prose,
    Note: _note,
    Agenda: _agenda,
    Heading: _heading,
    Figure: _figure,
    Stage: _stage,
}


def _block(block: Block | Said, people: tuple[Participant, ...], source: Source) -> Iterator[Json]:
    if isinstance(block, Utterance | Moderator):
        yield _turn(block, people, source)
        for item in block.said:
            yield from _block(item, people, source)
    elif type(block) in SIMPLE:
        yield SIMPLE[type(block)](block, source.line_of(block.span))


def _turn(turn: Turn, people: tuple[Participant, ...], source: Source) -> Json:
    index = turn.participant if isinstance(turn, Utterance) else None
    said = [item for item in turn.said if isinstance(item, Paragraph)]
    return {
        "kind": "utterance" if isinstance(turn, Utterance) else "moderator",
        "speaker": None if index is None else people[index].name,
        "label": turn.label,
        "paragraphs": [text for item in said for text in _paragraphs(item.text)],
        "line": source.line_of(turn.span),
    }


def _paragraphs(markdown: str) -> list[str]:
    """A paragraph as one string, a list as one string an item."""
    return [*prose.plain_blocks(markdown)] if LIST.match(markdown) else [prose.plain(markdown)]
