"""Which topics a text touches, and which words of it say so.

The whole vocabulary becomes two regular expressions, one for words that begin with a Latin letter
or a digit and one for the others, and they run once over the folded text: kept apart, each can skip
most of a text in the other's script. The leftmost word wins and at one place the longest, so 生成AI
does not count as AI as well. Where a word begins or ends in Latin it has to stand alone: LINE is in
「LINEによる」, but not in "online".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from roundtable.magazine.folding import fold
from roundtable.magazine.library import Evidence, Tag, Topic
from roundtable.magazine.registry import words_of
from roundtable.transcript.model import (
    Agenda,
    Heading,
    Moderator,
    Note,
    Paragraph,
    Prose,
    Title,
    Transcript,
    Utterance,
)
from roundtable.transcript.source import Source, Span

_LATIN = "0-9a-z\u00df-\u00f6\u00f8-\u024f"
_IS_LATIN = re.compile(f"[{_LATIN}]")
_IN_ADDRESS = re.compile(r"(?:\]\([^)\s]*|://[!-~]*)\Z")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of all topics, ready to be found: folded word → topic, and the expressions."""

    topics: dict[str, str]
    latin: re.Pattern[str]
    other: re.Pattern[str]

    def find(self, text: str) -> Iterator[tuple[str, Evidence]]:
        """Every topic named in a text, in order, with the words and their offset in it."""
        folded = fold(text)
        matches = [*self.latin.finditer(folded.text), *self.other.finditer(folded.text)]
        done = 0
        for match in sorted(matches, key=re.Match.start):
            start, end = folded.source_span(*match.span())
            if start >= done and not _is_in_address(text, start):
                done = end
                word = match[0].replace("\n", " ")
                yield self.topics[word], Evidence(text[start:end], start)


def vocabulary(topics: Iterable[Topic]) -> Vocabulary:
    """The vocabulary of these topics. A word of two topics counts for the first."""
    owners: dict[str, str] = {}
    for topic in topics:
        for word in words_of(topic):
            owners.setdefault(fold(word).text, topic.id)
    latin = [word for word in owners if _IS_LATIN.match(word)]
    other = [word for word in owners if not _IS_LATIN.match(word)]
    alone = f"(?=[{_LATIN}])(?<![{_LATIN}])(?:{_expression(latin)})"
    return Vocabulary(owners, re.compile(alone), re.compile(_expression(other)))


def tags(source: Source, transcript: Transcript, words: Vocabulary) -> tuple[Tag, ...]:
    """The topics of each section and each turn with their evidence, in order of appearance.

    The header's pinned topics stand in section 0; its vetoed ones stand nowhere.
    """
    header = transcript.header
    earned: dict[tuple[str, int, int | None], list[Evidence]] = {}
    pins = [(topic, 0, None) for topic in header.pinned_topics if topic in words.topics.values()]
    for pin in pins:
        earned[pin] = []
    places = _places(source, transcript)
    place = next(places, None)
    for topic, evidence in words.find(source.text):
        while place and place.span.end <= evidence.offset:
            place = next(places, None)
        if place and place.span.start <= evidence.offset:
            earned.setdefault((topic, place.section, place.turn), []).append(evidence)
    return tuple(
        Tag(topic, section, turn, tuple(found), pinned=(topic, section, turn) in pins)
        for (topic, section, turn), found in earned.items()
        if topic not in header.vetoed_topics
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of the source whose words count, with the section and turn they count for."""

    span: Span
    section: int
    turn: int | None


def _places(source: Source, transcript: Transcript) -> Iterator[_Place]:
    section = turn = 0
    header = transcript.header.span
    title = source.text.find(transcript.title, header.start, header.end) if transcript.title else -1
    if title >= 0:
        yield _Place(Span(title, title + len(transcript.title)), 0, None)
    for block in transcript.blocks:
        if isinstance(block, Utterance | Moderator):
            turn += 1
            for item in block.said:
                if isinstance(item, Paragraph | Note):
                    yield _Place(item.span, section, turn)
        elif isinstance(block, Heading | Prose | Note | Agenda | Title):
            section += isinstance(block, Heading) and block.level == 1
            yield _Place(block.span, section, None)


def _expression(words: Iterable[str]) -> str:
    """An expression for the longest word at each place.

    Each alternative begins with a plain character: so `re` skips to where a word may begin.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(word)
    alternatives = (
        re.escape(first) + "(?:" + "|".join(_rests(same)) + ")" for first, same in by_first.items()
    )
    return "|".join(alternatives) or r"(?!)"


def _rests(words: list[str]) -> Iterator[str]:
    """What follows the first character; neighbours that end in Latin share one look to the right,
    for compiling that look takes longer than all the rest."""
    for ends_latin, group in groupby(words, key=lambda word: bool(_IS_LATIN.match(word[-1]))):
        rests = "|".join(re.escape(word[1:]).replace(r"\ ", r"[ \n]") for word in group)
        yield f"(?:{rests})(?![{_LATIN}])" if ends_latin else rests


def _is_in_address(text: str, offset: int) -> bool:
    """Whether a place is inside a web address or the target of a link: nobody says those."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return ("](" in line or "://" in line) and _IN_ADDRESS.search(line) is not None
