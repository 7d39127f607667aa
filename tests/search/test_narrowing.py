"""Filters leave what a scan of the magazine leaves, and their counts are those of a scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from roundtable.magazine import Magazine, assemble
from roundtable.search import merge, newest_first
from roundtable.search.entries import list_entries
from roundtable.site.content.content_folder import read_content
from spoken_magazines import ADDRESSES, write_index

PROJECT = Path(__file__).parents[2]
SCRIPTS = PROJECT / "theme" / "static" / "js" / "search"
FACETS = ("speaker", "topic", "organisation", "year", "lang")

QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("", {}),
    ("", {"speaker": "hayami-tooru"}),
    ("の", {}),
    ("の", {"lang": "en"}),
    ("職員", {"year": "2024"}),
    ("the", {"organisation": "shiomi"}),
    ("県", {"speaker": "ogata-reiko", "lang": "ja"}),
    ("AI", {"topic": "generative-ai", "year": "2025"}),
    ("職員", {"speaker": "nobody-of-this-name"}),
)


@dataclass(frozen=True, slots=True)
class Place:
    address: str
    text: str
    values: dict[str, list[str]]


@pytest.fixture(scope="module")
def sample() -> Magazine:
    folder = read_content(PROJECT / "content", "content")
    return assemble(folder.issues, folder.registries, drafts=False)


def places(magazine: Magazine) -> list[Place]:
    """Every entry of the magazine with its values, read off the editions one by one."""
    found = []
    for issue in reversed(magazine.issues):
        for article in issue.articles:
            for edition in article.editions:
                href = ADDRESSES.article(edition.lang, article.issue, article.part)
                held = edition.transcript.date or issue.held
                turns = iter(enumerate(edition.turns))
                for entry in list_entries(article, edition, ADDRESSES):
                    values: dict[str, list[str]] = {facet: [] for facet in FACETS}
                    values |= {"lang": [edition.lang], "year": [str(held.year)] if held else []}
                    if not entry.unsaid:
                        index, turn = next(turns)
                        voice = turn.participant
                        body = None if voice is None else edition.seats[voice]
                        values["speaker"] = list(filter(None, [edition.speaker_id(turn)]))
                        values["organisation"] = list(filter(None, [body]))
                        values["topic"] = sorted(
                            {tag.topic for tag in edition.tags if tag.turn == index}
                        )
                    found.append(Place(f"{href}#{entry.anchor}", entry.text, values))
    return found


def test_filters_and_counts(
    sample: Magazine, run_node: Callable[..., list[dict[str, object]]], tmp_path: Path
) -> None:
    write_index(tmp_path, merge(sample, newest_first(sample, ADDRESSES)))
    answers = run_node("narrowing.mjs", SCRIPTS, tmp_path, given=QUESTIONS)
    everything = places(sample)
    assert len(everything) > 300
    for (query, filters), answer in zip(QUESTIONS, answers, strict=True):
        having = [place for place in everything if query.casefold() in place.text.casefold()]
        kept = [p for p in having if all(v in p.values[f] for f, v in filters.items())]
        assert answer["found"] == [place.address for place in kept], (query, filters)
        assert answer["counts"] == counts(having, filters), (query, filters)


def counts(having: list[Place], filters: dict[str, str]) -> dict[str, dict[str, int]]:
    """For each facet, how many places each value has once the other filters are applied."""
    return {
        facet: dict(
            Counter(
                value
                for place in having
                if all(v in place.values[f] for f, v in filters.items() if f != facet)
                for value in place.values[facet]
            )
        )
        for facet in FACETS
    }
