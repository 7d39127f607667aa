"""Who speaks very much, and what comes up very often: beside their page stands a page a year.

A phone takes long to load one page with the turns of twenty years, and nobody reads to its end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec import Struct

from roundtable.magazine.library import Edition, Magazine
from roundtable.site.shelf.copies import tags_by_topic, turn_count
from roundtable.transcript.model import LANGS, Lang

# The turns one page holds; with more, there are pages by year.
MOST_ON_ONE_PAGE = 500

# None where nobody has noted the day.
Year = int | None
ByLang = Mapping[Lang, tuple[Year, ...]]
NONE: ByLang = dict.fromkeys(LANGS, ())


class Years(Struct, frozen=True):
    """By id, the people and topics with pages by year: in each language for the years in which they
    come up in an edition of it, newest first."""

    speakers: Mapping[str, ByLang]
    topics: Mapping[str, ByLang]

    def of_speaker(self, speaker_id: str, lang: Lang) -> tuple[Year, ...]:
        """The years of a person in a language; none where they have no pages by year."""
        return self.speakers.get(speaker_id, NONE)[lang]

    def of_topic(self, topic_id: str, lang: Lang) -> tuple[Year, ...]:
        """The years of a topic in a language; none where it has no pages by year."""
        return self.topics.get(topic_id, NONE)[lang]


def years(magazine: Magazine) -> Years:
    """Who and what has pages by year: in both languages or in neither."""
    speakers, topics = _Counts(), _Counts()
    for issue, _, edition in magazine.editions:
        year = issue.held.year if issue.held else None
        speakers.add(edition.lang, year, _turns_of_speakers(edition))
        topics.add(edition.lang, year, _turns_of_topics(edition))
    return Years(speakers.long(), topics.long())


def newest_first(years: Mapping[Year, object]) -> tuple[Year, ...]:
    """Years in order, what has no day at the end."""
    return tuple(sorted(years, key=lambda year: -(year or 0)))


class _Counts:
    """Turns by id, language and year."""

    def __init__(self) -> None:
        self._turns: dict[str, dict[Lang, Counter[Year]]] = defaultdict(
            lambda: {lang: Counter() for lang in LANGS}
        )

    def add(self, lang: Lang, year: Year, turns: Mapping[str, int]) -> None:
        for name, number in turns.items():
            self._turns[name][lang][year] += number

    def long(self) -> dict[str, ByLang]:
        """What has more turns than one page holds, and of more than one year."""
        return {
            name: {lang: newest_first(turns) for lang, turns in langs.items()}
            for name, langs in self._turns.items()
            if max(turns.total() for turns in langs.values()) > MOST_ON_ONE_PAGE
            and len(set().union(*langs.values())) > 1
        }


def _turns_of_speakers(edition: Edition) -> dict[str, int]:
    """By person at the table, how many turns are theirs; 0 for those who do not speak."""
    turns = Counter([turn.participant for turn in edition.turns])
    people = enumerate(edition.speakers)
    return {speaker: turns[number] for number, speaker in people if speaker is not None}


def _turns_of_topics(edition: Edition) -> dict[str, int]:
    """By topic, in how many turns it comes up; 0 where it only stands in a heading."""
    return {topic: turn_count(tags) for topic, tags in tags_by_topic(edition).items()}
