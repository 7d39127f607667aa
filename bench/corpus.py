"""The synthetic roundtables as values: the same ones for the same N, one at a time.

A roundtable has five people from one city and the prefecture, three topics with two headings below
each, 39 utterances and a moderator's closing line, in Japanese and English. Every fifth one has a
list and an emphasis; all other speech is plain paragraphs, as in the magazine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Literal

import phrases
from phrases import Words

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, Lang] = ("ja", "en")

UTTERANCES_UNDER_HEADINGS = (7, 7, 7, 6, 6, 6)
UTTERANCES = sum(UTTERANCES_UNDER_HEADINGS)
# With the header, the lists and the headings, this much speech makes about 5,000 characters.
SPEECH: dict[Lang, int] = {"ja": 4180, "en": 2930}
FIRST_HELD = date(2020, 4, 1)
DAYS_COVERED = 2000
MOST_PEOPLE = 2100


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    surname: Words
    name: Words
    organisation: Organisation
    post: Words

    @property
    def role(self) -> Words:
        """The post with its organisation, as a list of participants prints it."""
        place = self.organisation.name
        return Words(f"{place.ja}{self.post.ja}", f"{self.post.en} of {place.en}")


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn: its paragraphs in Markdown, by language. Nobody in particular is the moderator."""

    speaker: Person | None
    paragraphs: dict[Lang, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 names a topic, level 2 stands below it."""

    level: int
    text: Words


@dataclass(frozen=True, slots=True)
class Roundtable:
    number: int
    held: date
    city: Organisation
    title: Words
    people: tuple[Person, ...]
    topics: tuple[Words, ...]
    talk: tuple[Heading | Speech, ...]

    @property
    def folder(self) -> str:
        return f"{self.number:04d}-{self.city.id}"


PREFECTURE = Organisation("wakase", phrases.PREFECTURE)


def roundtables(count: int) -> Iterator[Roundtable]:
    """`count` roundtables from oldest to newest. One is held in memory, so a timer stays small."""
    for number in range(1, count + 1):
        yield _roundtable(number, count)


@cache
def people(count: int) -> tuple[Person, ...]:
    """Everybody who speaks in `count` roundtables; of five, the last is from the prefecture."""
    return tuple(_person(index) for index in range(min(count // 4 + 20, MOST_PEOPLE) // 5 * 5))


def organisations(count: int) -> tuple[Organisation, ...]:
    """The bodies they come from, the prefecture first."""
    return PREFECTURE, *(group[0].organisation for group in _groups(count))


def _groups(count: int) -> list[Sequence[Person]]:
    everybody = people(count)
    return [everybody[start : start + 5] for start in range(0, len(everybody), 5)]


def _person(index: int) -> Person:
    """Full names are unique: a surname meets each given name once in 36 rounds of 60."""
    surname = Words(*phrases.SURNAMES[index % 60])
    given = Words(*phrases.GIVEN_NAMES[(index // 60 + index * 7) % 36])
    group, seat = divmod(index, 5)
    of_prefecture = seat == 4
    posts = phrases.PREFECTURE_POSTS if of_prefecture else phrases.CITY_POSTS
    return Person(
        id=f"{surname.en}-{given.en}".lower(),
        surname=surname,
        name=Words(f"{surname.ja} {given.ja}", f"{given.en} {surname.en}"),
        organisation=PREFECTURE if of_prefecture else _city(group),
        post=posts[(group if of_prefecture else seat) % len(posts)],
    )


@cache
def _city(group: int) -> Organisation:
    row, column = divmod(group, 15)
    head_ja, head_en = phrases.PLACE_HEADS[column]
    tail_ja, tail_en = phrases.PLACE_TAILS[(row + column) % 10]
    kind = phrases.PLACE_KINDS[group // 150]
    name = Words(f"{head_ja}{tail_ja}{kind.ja}", f"{head_en}{tail_en} {kind.en}".title())
    return Organisation(name.en.lower().replace(" ", "-"), name)


def _roundtable(number: int, count: int) -> Roundtable:
    draw = Random(f"roundtable {number}")
    table = _table(number, count)
    city = table[0].organisation
    themes = tuple(draw.sample(phrases.THEMES, 3))
    return Roundtable(
        number=number,
        held=FIRST_HELD + timedelta(days=number * DAYS_COVERED // count),
        city=city,
        title=Words(
            f"{themes[0].ja}を語る～{city.name.ja}CIO×県CIO座談会～",
            f"Talking about {themes[0].en}: the CIOs of {city.name.en} and the prefecture",
        ),
        people=table,
        topics=themes,
        talk=tuple(_talk(draw, number, table, themes)),
    )


def _table(number: int, count: int) -> tuple[Person, ...]:
    """Three from a city, two from the prefecture, no two with the same surname."""
    groups = _groups(count)
    group = groups[number % len(groups)]
    absent = number // len(groups) % 3 + 1
    guests = [person for seat, person in enumerate(group[:4]) if seat != absent]
    others = (groups[(number + 1 + number % 5 + step) % len(groups)][4] for step in range(13))
    second = next(person for person in others if person.surname != group[4].surname)
    return (*guests, group[4], second)


def _talk(
    draw: Random, number: int, table: tuple[Person, ...], themes: tuple[Words, ...]
) -> Iterator[Heading | Speech]:
    speakers = _speakers(draw, table)
    script = _Script(draw, table)
    subheadings = draw.sample(phrases.SUBHEADINGS, len(UTTERANCES_UNDER_HEADINGS))
    for place, (subheading, turns) in enumerate(
        zip(subheadings, UTTERANCES_UNDER_HEADINGS, strict=True)
    ):
        topic = themes[place // 2]
        if place % 2 == 0:
            yield Heading(1, phrases.TOPIC_HEADINGS[place // 2].format(topic=topic))
        yield Heading(2, subheading)
        for turn in range(turns):
            marked = number % 5 == 0 and place == 2 and turn == 3
            yield script.speech(next(speakers), topic, marked=marked)
    yield Speech(None, {lang: (phrases.CLOSING.get(lang),) for lang in LANGS})


def _speakers(draw: Random, table: tuple[Person, ...]) -> Iterator[Person]:
    """Everybody once, then at random, nobody twice in a row."""
    last = table[-1]
    yield from table
    while True:
        last = draw.choice([person for person in table if person is not last])
        yield last


class _Script:
    """Deals out sentences until the speech of one article is as long as it shall be."""

    def __init__(self, draw: Random, table: tuple[Person, ...]) -> None:
        self._draw = draw
        self._table = table
        self._left = dict(SPEECH)
        self._turns_left = UTTERANCES

    def speech(self, speaker: Person, topic: Words, *, marked: bool) -> Speech:
        """The next turn; `marked` adds an emphasis and a list."""
        share = self._draw.uniform(0.5, 1.5)
        opener = self._draw.choice(phrases.OPENERS)
        sentences = [
            self._fill(sentence, speaker, topic)
            for sentence in self._draw.sample(phrases.SENTENCES, 12)
        ]
        sentences[0] = Words(opener.ja + sentences[0].ja, opener.en + sentences[0].en)
        paragraphs = {}
        for lang in LANGS:
            goal = self._left[lang] / self._turns_left * share
            words = _until(goal, [_capital(s.get(lang)) for s in sentences])
            extra = _marked(topic, lang) if marked else ()
            paragraphs[lang] = (*_paragraphs(words, lang), *extra)
            self._left[lang] -= sum(map(len, paragraphs[lang]))
        self._turns_left -= 1
        return Speech(speaker, paragraphs)

    def _fill(self, sentence: Words, speaker: Person, topic: Words) -> Words:
        other = self._draw.choice([person for person in self._table if person is not speaker])
        year, few, count = (
            str(self._draw.randint(*between)) for between in ((2012, 2023), (2, 9), (10, 98))
        )
        return sentence.format(
            topic=topic,
            city=self._table[0].organisation.name,
            other=other.surname,
            year=Words(year, year),
            few=Words(few, few),
            count=Words(count, count),
        )


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _until(goal: float, sentences: list[str]) -> list[str]:
    """As many sentences as come nearest to the goal in characters, at least one."""
    taken, length = sentences[:1], len(sentences[0])
    for sentence in sentences[1:]:
        if length + len(sentence) / 2 > goal:
            break
        taken.append(sentence)
        length += len(sentence)
    return taken


def _paragraphs(sentences: list[str], lang: Lang) -> tuple[str, ...]:
    """One paragraph, or two where somebody speaks at length."""
    space = "" if lang == "ja" else " "
    half = len(sentences) if len(sentences) < 4 else len(sentences) // 2
    parts = (sentences[:half], sentences[half:])
    return tuple(space.join(part) for part in parts if part)


def _marked(topic: Words, lang: Lang) -> tuple[str, ...]:
    return tuple(
        words.get(lang).format(topic=topic.get(lang)) for words in phrases.MARKED_PARAGRAPHS
    )
