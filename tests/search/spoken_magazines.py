"""Magazines of given words, and their index in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from roundtable.magazine import Article, Bilingual, Edition, Issue, Magazine, turn_ids
from roundtable.search import Addresses, IndexFile
from roundtable.transcript.model import Heading, Lang, Paragraph, Utterance
from roundtable.transcript.source import NOWHERE, Source
from roundtable.transcript.transcript import Parsed, Transcript


def article_address(lang: Lang, issue: int, part: int) -> str:
    return f"/{lang}/{issue}/{part}/"


def anchors(transcript: Transcript) -> Iterator[tuple[str, Heading]]:
    headings = (block for block in transcript.blocks if isinstance(block, Heading))
    return ((f"s-{number}", heading) for number, heading in enumerate(headings, 1))


ADDRESSES = Addresses(article_address, anchors)


def magazine_saying(issues: list[list[list[str]]]) -> Magazine:
    """A magazine without people: issues of turns of paragraphs, the first issue the oldest."""
    return Magazine(
        tuple(_issue(number, turns) for number, turns in enumerate(issues, 1)), {}, {}, {}
    )


def _issue(number: int, turns: list[list[str]]) -> Issue:
    said = tuple(
        Utterance(None, "", tuple(Paragraph(text, NOWHERE) for text in paragraphs))
        for paragraphs in turns
    )
    parsed = Parsed(Source(f"{number}.md", ""), Transcript("", "ja", said))
    article = Article(number, 1, 1, "part-1", Edition(parsed, turns=said), ids=turn_ids(len(said)))
    return Issue(number, f"{number:03}", Bilingual(), None, (article,))


def write_index(folder: Path, files: tuple[IndexFile, ...]) -> Path:
    for file in files:
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return folder
