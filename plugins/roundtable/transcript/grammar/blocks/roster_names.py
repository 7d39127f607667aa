"""Names by themselves in a list of people, with no post beside them to tell them from a place.

The talk tells: whoever its labels name is somebody. Where it does not, the letters of a surname do.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.labels.unlisted_labels import alone, before_speech, like_words
from roundtable.transcript.grammar.table.name_and_role import (
    surname_and_post,
)
from roundtable.transcript.grammar.table.person import Person, bullet_end
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.names import (
    are_english_names,
    are_names,
    is_name,
    is_name_in_full,
)
from roundtable.transcript.grammar.words.somebody import is_somebody
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import (
    OF_MEETING,
    TITLE,
    without_courtesy,
    without_title,
)
from roundtable.transcript.key import key
from roundtable.transcript.seldom import seldom

_COMMA = re.compile("[、，]")
_ALL_OF_A_POST = seldom(rf"の各?(?P<post>{TITLE}|氏)$")
_GROUP = re.compile(r"^[(（][^()（）]{1,8}[)）]\s*(?=\S)")
_READING = re.compile(r"[(（][ぁ-んァ-ヶー・ 　]+[)）]$")


def names_in_talk(lines: Lines, start: int) -> frozenset[str]:
    """Whom labels name, as keys; where one could be a line of the list that goes on from line
    `start`, only those behind it."""
    end = start
    while not lines.is_blank(end):
        end += 1
    like_a_list = (found for found in (*alone(lines), *like_words(lines)) if found[0] > end)
    names = (half_width(person.name) for _, person in (*before_speech(lines), *like_a_list))
    return frozenset(key(part) for name in names for part in (name, without_title(name)))


def names_by_themselves(text: str, below: str, talk: frozenset[str]) -> list[Person]:
    """「・狩野」, 「狩野市長、田中課長」, “Brian”: all of the line people, or nobody.

    `below` is the next line: a name in full there makes of a word above it their body.
    """
    words = _GROUP.sub("", _words(text))
    of_a_post = _ALL_OF_A_POST.search(words)
    if of_a_post:
        return _of_a_post(words[: of_a_post.start()], of_a_post["post"], talk)
    if is_name_in_full(_words(below)):
        return []
    names = [one.strip() for one in _COMMA.split(words)]
    people = [_by_itself(name, talk) for name in names]
    if len(names) > 1 and None in people:
        people = [_of_meeting(name) for name in names]
    return _all_or_nobody(people)


def _of_a_post(words: str, post: str, talk: frozenset[str]) -> list[Person]:
    """「日向委員長、中里、高野の各委員」: whose post is not told has the one that all share."""
    names = _COMMA.split(words)
    people = [Person(name, post) if is_name(name) else _by_itself(name, talk) for name in names]
    return _all_or_nobody(people)


def _all_or_nobody(people: list[Person | None]) -> list[Person]:
    found = [person for person in people if person]
    return found if len(found) == len(people) else []


def _of_meeting(words: str) -> Person | None:
    """「岩﨑委員」, in a row of such, whatever surname that is."""
    short = surname_and_post(words)
    return Person(*short) if short and OF_MEETING.fullmatch(short[1]) else None


def _words(line: str) -> str:
    return line[bullet_end(line) :].strip()


def _by_itself(words: str, talk: frozenset[str]) -> Person | None:
    narrow = half_width(words)
    called = without_title(words)
    if called != words and " " in called and are_english_names(called):
        return Person(words, "")  # “Ms Rosa Tanner”
    short = surname_and_post(words)
    if short and is_surname(half_width(short[0])):
        return Person(*short)
    name = _READING.sub("", without_courtesy(words)).strip()
    parts = half_width(name).split()
    if are_names(name):
        told = {key(name), *map(key, _openings(parts[0]))}
        is_known = is_surname(parts[0]) or not talk.isdisjoint(told)
        return Person(name, "") if is_known else None
    is_known = key(narrow) in talk or (
        is_somebody(narrow) and any(map(is_surname, _openings(narrow)))
    )
    return Person(words, "") if is_known else None


def _openings(word: str) -> list[str]:
    return [word[:end] for end in range(1, len(word) + 1)]
