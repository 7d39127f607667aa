"""What `parse` shows of a paste is what `import` makes of it: the same turns and paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.desk.reading import SOURCE_FORM, read_article
from roundtable.importers import plain_text
from roundtable.transcript import parse
from roundtable.transcript.model import Paragraph
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

FOLDER = Path(__file__).parents[1] / "importers" / "plain_text"
# A line that begins with # is a heading to `parse`, and to `import` words like all others.
PASTES = [
    file for file in sorted(FOLDER.glob("*.txt")) if not SOURCE_FORM.search(file.read_text("utf-8"))
]


def said(transcript: Transcript) -> list[tuple[str | None, list[str]]]:
    """Who says what, turn by turn."""
    people = transcript.participants
    return [
        (
            None if turn.participant is None else people[turn.participant].name,
            [item.text for item in turn.said if isinstance(item, Paragraph)],
        )
        for turn in transcript.turns
    ]


@pytest.mark.parametrize("file", PASTES, ids=lambda file: file.stem)
def test_same_turns_and_paragraphs(file: Path) -> None:
    shown = read_article(str(file), None).parsed.transcript
    imported = plain_text.import_(file.name, file.read_bytes())
    made = parse(Source("made.md", imported.text), shown.lang).transcript
    assert said(shown) == said(made)
