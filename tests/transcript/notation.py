"""A transcript as lines a person can read: what the golden cases of the grammar compare."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.transcript.model import (
    Agenda,
    Block,
    CreditLine,
    Figure,
    FrontMatter,
    Heading,
    Paragraph,
    ParticipantList,
    Said,
    Utterance,
)
from roundtable.transcript.transcript import Parsed, Transcript


def described(parsed: Parsed) -> str:
    """Title, place and day, people, blocks and findings, one a line."""
    transcript = parsed.transcript
    lines = [
        *_facts(transcript),
        *(_participant(transcript, index) for index in range(len(transcript.participants))),
        *(line for block in transcript.blocks for line in _block(transcript, block)),
        *(
            f"{found.code} {found.line}:{found.column} {found.message(transcript.lang)}"
            for found in parsed.diagnostics
        ),
    ]
    return "\n".join(lines)


def outline(parsed: Parsed) -> list[str]:
    """The kinds of block with whoever speaks, the people by number, the place and the codes.

    It is the same in whatever width the text is written.
    """
    transcript = parsed.transcript
    blocks = [
        f"{type(block).__name__} {block.participant}"
        if isinstance(block, Utterance)
        else type(block).__name__
        for block in transcript.blocks
    ]
    people = [f"{bool(p.role)} {bool(p.alias)} {p.inferred}" for p in transcript.participants]
    place = (transcript.issue, transcript.part, transcript.parts, transcript.date)
    return [*blocks, *people, str(place), *(finding.code for finding in parsed.diagnostics)]


def _facts(transcript: Transcript) -> Iterator[str]:
    for name in ("title", "issue", "part", "parts", "date"):
        value = getattr(transcript, name)
        if value:
            yield f"{name} {value}"


def _participant(transcript: Transcript, index: int) -> str:
    person = transcript.participants[index]
    parts = [
        person.name,
        f"role {person.role}" if person.role else "",
        f"of {person.organisation}" if person.organisation else "",
        f"alias {person.alias}" if person.alias else "",
        "inferred" if person.inferred else "",
    ]
    return "participant " + " | ".join(part for part in parts if part)


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    if isinstance(block, FrontMatter):
        yield _joined("header", block.status or "no status", *block.pinned_topics)
    elif isinstance(block, Heading):
        yield f"heading {block.level} {block.text}"
    elif isinstance(block, Agenda):
        yield _joined("numbered agenda" if block.numbered else "agenda", block.title, *block.items)
    elif isinstance(block, ParticipantList):
        yield _joined("list", block.title, *(person.name for person in block.participants))
    elif isinstance(block, CreditLine):
        for credit in block.credits:
            yield _joined("credit", credit.role, credit.name, credit.affiliation)
    elif isinstance(block, Figure):
        yield _figure(block)
    elif isinstance(block, Utterance):
        speaker = transcript.speaker(block)
        yield _joined(
            f"utterance {speaker.name if speaker else '?'} ← {block.label}", *_said(block.said)
        )
    elif hasattr(block, "said"):
        yield _joined(f"moderator ← {block.label}", *_said(block.said))
    else:
        yield f"{type(block).__name__.lower()} {_one_line(block.text)}"


def _said(items: tuple[Said, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Paragraph):
            yield _one_line(item.text)
        elif isinstance(item, Figure):
            yield f"[{_figure(item)}]"
        else:
            yield f"[{type(item).__name__.lower()} {_one_line(item.text)}]"


def _figure(figure: Figure) -> str:
    words = figure.caption if figure.caption == figure.alt else f"{figure.caption} = {figure.alt}"
    return f"figure {words}" + (f" → {figure.target}" if figure.target else "")


def _joined(first: str, *rest: str) -> str:
    return " | ".join([first, *rest]).removesuffix(" | ")


def _one_line(text: str) -> str:
    return text.replace("\n", " ⏎ ")
