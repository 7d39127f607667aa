"""The topics of an article for the eyes of whoever wrote it, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from roundtable.desk.words import language, pick
from roundtable.magazine.library import Topic
from roundtable.transcript.model import Heading
from roundtable.transcript.transcript import Transcript

Entry = dict[str, Any]
"""What the JSON of `roundtable topics` has of a topic in a section."""


def lines(
    entries: Iterable[Entry], topics: Mapping[str, Topic], transcript: Transcript
) -> Iterator[str]:
    """Under each section's heading its topics, with the words that earned them."""
    headings = [pick("（最初の見出しの前）", "(before the first heading)"), *_headings(transcript)]
    for section, there in groupby(entries, lambda entry: entry["section"]):
        yield headings[section]
        for entry in there:
            name = topics[entry["topic"]].name.get(language())
            yield f"  {name}{pick('：', ': ')}{_evidence(entry)}"


def _headings(transcript: Transcript) -> Iterator[str]:
    for block in transcript.blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield f"## {block.text}"


def _evidence(entry: Entry) -> str:
    """Nothing earned a topic that the header pins."""
    found = [
        pick("{line}行目「{text}」", "line {line} “{text}”").format(**w) for w in entry["evidence"]
    ]
    return pick("、", ", ").join(found) or pick("ヘッダーの pin", "pinned in the header")
