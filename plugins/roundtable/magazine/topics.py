"""Which topics a text touches, and which words of it say so.

Each language has its own words, which one automaton finds in one pass over the text in NFKC and
small letters. English editions are searched for the English words, Japanese ones for all, since
Japanese quotes English. The leftmost word wins and at one place the longest, so 生成AI does not
count as AI as well. Where a word begins or ends in Latin it has to stand alone: LINE is in
「LINEによる」, but not in "online". What the registry writes in capitals is found in capitals only,
which is looked at once a word is found: "line" is not LINE.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import assert_never

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from roundtable.magazine.library import Tag, Topic
from roundtable.magazine.normal import normal
from roundtable.magazine.registry import words_of
from roundtable.transcript.model import (
    TURNS,
    Agenda,
    Break,
    CreditLine,
    Figure,
    FrontMatter,
    Heading,
    Lang,
    Note,
    Paragraph,
    ParticipantList,
    Prose,
    Stage,
    Title,
)
from roundtable.transcript.source import Extent, Source, Span, extent_of
from roundtable.transcript.transcript import Transcript

_LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CAPITALS = re.compile(f"(?<![{_LATIN}])[0-9A-Z]{{2,}}(?![{_LATIN}])")
_IS_LATIN = re.compile(f"[{_LATIN}]").match
_IN_ADDRESS = re.compile(r"(?:\]\([^)\s]*|://[!-~]*)\Z")


class Vocabulary(Struct, frozen=True):
    """The words of all topics, ready to be found: word in small letters → topic; for each language
    its words, and what finds them; and which letters of a word have to be capitals, in one way or
    another."""

    topics: dict[str, str]
    words: dict[Lang, list[str]]
    finders: dict[Lang, AhoCorasick]
    capitals: dict[str, list[list[int]]]

    def find(self, text: str, lang: Lang) -> Iterator[tuple[str, int, int]]:
        """Every topic named in a text of this language, in order, with the span of the words."""
        normalised = normal(text)
        written = normalised.text
        small = _small(written).replace("\n", " ")
        has_addresses = "](" in text or "://" in text
        words, taken = self.words[lang], 0
        found = self.finders[lang].find_matches_as_indexes(small, overlapping=True)
        for first, last, index in sorted([(first, -last, index) for index, first, last in found]):
            last = -last
            if first < taken or not _stands_alone(small, first, last):
                continue
            word = words[index]
            if not self._is_written_so(word, written[first:last]):
                continue
            taken = last
            start, end = normalised.source_span(first, last)
            if not (has_addresses and _is_in_address(text, start)):
                yield self.topics[word], start, end

    def _is_written_so(self, word: str, written: str) -> bool:
        ways = self.capitals.get(word)
        return ways is None or any(all(written[at].isupper() for at in way) for way in ways)


def vocabulary(topics: Iterable[Topic]) -> Vocabulary:
    """The vocabulary of these topics. A word of two topics counts for the first."""
    owners: dict[str, str] = {}
    english: set[str] = set()
    capitals: dict[str, list[list[int]]] = {}
    for topic in topics:
        english.update(_small(normal(word).text) for word in words_of(topic, "en"))
        for word in words_of(topic):
            written = normal(word).text
            small = _small(written)
            owners.setdefault(small, topic.id)
            capitals.setdefault(small, []).append(_capitals(written))
    words: dict[Lang, list[str]] = {"ja": list(owners), "en": sorted(english)}
    demanding = {word: ways for word, ways in capitals.items() if all(ways)}
    finders = {lang: AhoCorasick(words[lang]) for lang in words}
    return Vocabulary(owners, words, finders, demanding)


def tags(source: Source, transcript: Transcript, words: Vocabulary) -> tuple[Tag, ...]:
    """The topics of each section and each turn with their evidence, in order of appearance.

    The header's pinned topics stand in section 0; its vetoed ones stand nowhere.
    """
    header = transcript.header
    earned: dict[tuple[str, int, int | None], list[Extent]] = {}
    pins = [(topic, 0, None) for topic in header.pinned_topics if topic in words.topics.values()]
    for pin in pins:
        earned[pin] = []
    places = list(_places(source, transcript))
    starts = [span.start for span, _, _ in places]
    for topic, start, end in words.find(source.text, transcript.lang):
        span, section, turn = places[bisect_right(starts, start) - 1]
        if span.start <= start < span.end:
            earned.setdefault((topic, section, turn), []).append(extent_of(start, end))
    return tuple(
        Tag(topic, section, turn, tuple(found), pinned=(topic, section, turn) in pins)
        for (topic, section, turn), found in earned.items()
        if topic not in header.vetoed_topics
    )


def with_those_of_twin(
    own: tuple[Tag, ...], transcript: Transcript, twin: tuple[Tag, ...], of_twin: Transcript
) -> tuple[Tag, ...]:
    """An edition's tags with those of the other language, as one article has them: what its header
    pins and vetoes, and the turns that only its words show to be on a topic, without evidence here.

    Where the headers contradict each other, an edition's own decides. Where the editions are out of
    step, nobody knows which turn is which.
    """
    decided = _decided(own, transcript.header, twin, of_twin.header)
    if _steps(transcript) != _steps(of_twin):
        return decided
    vetoed = {*transcript.header.vetoed_topics, *of_twin.header.vetoed_topics}
    vetoed -= set(transcript.header.pinned_topics)
    known = {(tag.topic, tag.turn) for tag in decided}
    further = [
        _without_evidence(tag.topic, tag.section, tag.turn)
        for tag in twin
        if tag.turn is not None and tag.topic not in vetoed and (tag.topic, tag.turn) not in known
    ]
    return (*decided, *further) if further else decided


# One value for all articles that have the topic there: thousands hold it.
@lru_cache(maxsize=1 << 14)
def _without_evidence(topic: str, section: int, turn: int) -> Tag:
    return Tag(topic, section, turn)


def _steps(transcript: Transcript) -> list[bool]:
    """Turns and the headings of sections in order: whether each is a heading."""
    return [
        isinstance(block, Heading)
        for block in transcript.blocks
        if isinstance(block, TURNS) or (isinstance(block, Heading) and block.level == 1)
    ]


def _decided(
    own: tuple[Tag, ...], header: FrontMatter, twin: tuple[Tag, ...], of_twin: FrontMatter
) -> tuple[Tag, ...]:
    """An edition's tags with what the header of the other language pins and vetoes."""
    if not (of_twin.pinned_topics or of_twin.vetoed_topics):
        return own
    vetoed = set(of_twin.vetoed_topics) - set(header.pinned_topics)
    settled = {*header.vetoed_topics, *header.pinned_topics}
    pins = [tag.topic for tag in twin if tag.pinned and tag.topic not in settled]
    kept = [tag for tag in own if tag.topic not in vetoed]
    front = {tag.topic: tag for tag in kept if tag.section == 0 and tag.turn is None}
    evidence = {topic: front[topic].evidence if topic in front else () for topic in pins}
    pinned = [Tag(topic, 0, None, evidence[topic], pinned=True) for topic in pins]
    replaced = [front[topic] for topic in pins if topic in front]
    return (*pinned, *(tag for tag in kept if tag not in replaced))


_Place = tuple[Span, int, int | None]
"""A stretch of the source whose words count, with the section and turn they count for."""


def _places(source: Source, transcript: Transcript) -> Iterator[_Place]:
    section = turn = 0
    header = transcript.header.span
    title = source.text.find(transcript.title, header.start, header.end) if transcript.title else -1
    yield Span(0, 0), 0, None
    if title >= 0:
        yield Span(title, title + len(transcript.title)), 0, None
    for block in transcript.blocks:
        if isinstance(block, TURNS):
            for item in block.said:
                if isinstance(item, (Paragraph, Note)):
                    yield item.span, section, turn
            turn += 1
        elif isinstance(block, Heading | Prose | Note | Agenda | Title):
            section += isinstance(block, Heading) and block.level == 1
            yield block.span, section, None
        elif isinstance(block, FrontMatter | ParticipantList | Figure | Stage | Break | CreditLine):
            pass  # who was there and what was seen is not what they talked about
        else:
            assert_never(block)


def _stands_alone(text: str, first: int, last: int) -> bool:
    """Whether no Latin letter or digit goes on before or behind a word that begins or ends so."""
    goes_on_before = first and _IS_LATIN(text, first) and _IS_LATIN(text, first - 1)
    return not (goes_on_before or (_IS_LATIN(text, last) and _IS_LATIN(text, last - 1)))


def _capitals(word: str) -> list[int]:
    """Where a word has letters that have to be capitals; nowhere if it is not written in them."""
    runs = (range(*run.span()) for run in _CAPITALS.finditer(word))
    return [at for run in runs for at in run if word[at].isalpha()]


def _small(text: str) -> str:
    """A text in small letters and straight apostrophes, each where it stood: İ alone would become
    two."""
    return text.replace("\u0130", "I").replace("’", "'").lower()


def _is_in_address(text: str, offset: int) -> bool:
    """Whether a place is inside a web address or the target of a link: nobody says those."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return ("](" in line or "://" in line) and _IN_ADDRESS.search(line) is not None
