"""One line of a participants block: whom it names, behind a bullet, in a table, with readings.

Mostly one person; two where they are glued together, several where one post stands before all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from roundtable.transcript.grammar.table.name_and_role import (
    in_english,
    in_japanese,
    last_colon,
    name_alone,
)
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, half_width
from roundtable.transcript.grammar.words.names import (
    are_english_names,
    are_names,
    is_latin,
    is_name_in_full,
)
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.titles import ENGLISH_POST, without_courtesy

_BULLET = re.compile(r"[ ]*(?:\d{1,2}[.)、][ ]*)?(?:(?:[・•●◆◎■▪*\-‐–]|[○〇◯](?![○〇◯]))[ ]*)*")
_LONGEST_WITH_READINGS = 200
_READING = re.compile(r"\([ぁ-んァ-ヶー・\s]+\)")
_NO_NAME_OF_ROW = re.compile(r"[\s:\-|]*|.*(?:氏名|名前|お名前|Name).*", re.IGNORECASE)
_BODIES_TRIED = 100
_FROM_AFAR = re.compile(r"[(（](?:オンライン|リモート|ウェブ|Web|WEB|Zoom)(?:参加|出席)?[)）]$")
# From the beginning of a gap: from each place of a long one, it would be read again.
_COUNT = re.compile(r"(?<![、 ])[、 ]*(?:\(\d+[人名]\))?$")
_GAP = re.compile("　+|\t+|  +")
_JOINED = re.compile(r"[^:]+:\s*[^\s:]+\s[^\s:]+\s+(?P<post>[^\s:][^:]*):\s*\S")


class Person(Struct, frozen=True):
    """The name and post a line gives; `start` is where in the line the person's words begin."""

    name: str
    role: str
    start: int = 0


def people_on_line(line: str, known_bodies: dict[str, None]) -> list[Person]:
    """The people a line of the list names: one, two that are glued together, or none.

    `known_bodies` are organisations of the lines above, the last one last: a glued second post may
    begin with one.
    """
    seam = _seam(line, known_bodies)
    if seam:
        second = _person(line[seam:])
        first = _person(line[:seam])
        if first and second:
            return [first, Person(second.name, second.role, seam)]
    several = _before_commas(line) if "、" in line else _parted_by_gaps(line)
    person = None if several else _person(line)
    return [person] if person else several


def is_presented(line: str) -> bool:
    """Whether a line by itself is somebody with a post: 「速水 透（作家）」, 「市長：榊 洋一」."""
    narrow = half_width(line.rstrip())
    role, colon, name = narrow.partition(":")
    if colon and not (is_post(role.strip()) and len(name.split()) > 1):
        return False
    person = _person(line) if colon or narrow.endswith(")") else None
    if person is None or len(person.role) < 2:
        return False
    return is_name_in_full(person.name) or (
        " " in half_width(person.name) and are_names(person.name)
    )


def _before_commas(line: str) -> list[Person]:
    """「委員：緒方玲子、榊洋一（2名）」, 「会長：緒方玲子、委員：榊洋一」: several people, one post
    before all of them or one before each."""
    narrow = _COUNT.sub("", half_width(line))
    start, colon = bullet_end(line), narrow.find(":")
    first, *others = line[colon + 1 : len(narrow)].split("、")
    if colon < 0 or is_name_in_full(line[start:colon]):
        return []  # 「速水透：作家、評論家」
    people: list[Person] = []
    for words in (line[start : colon + 1] + first, *others):
        name = without_courtesy(words.strip())
        person = Person(name, people[-1].role) if people and are_names(name) else _person(words)
        if person is None or not (are_names(person.name) or is_post(person.role)):
            return []
        people.append(Person(person.name, person.role, start))
    return people


def _parted_by_gaps(line: str) -> list[Person]:
    """「委員　能勢 みのり　有賀 仁」: wide gaps between the post and several names in full."""
    start = bullet_end(line)
    post, *names = _GAP.split(line[start:].strip())
    in_full = (len(name.split()) == 2 and are_names(name) for name in names)
    if len(names) < 2 or not is_post(post) or not all(in_full):
        return []
    return [Person(without_courtesy(name), post, start) for name in names]


@lru_cache(maxsize=1024)
def _person(line: str) -> Person | None:
    start = bullet_end(line)
    printed = line[start:].replace("**", "").strip().rstrip(":：")
    from_afar = _FROM_AFAR.search(printed)
    if from_afar:
        there = _person(line[: start + from_afar.start()])
        return Person(there.name, there.role + from_afar[0], start) if there else None
    text = without_courtesy(printed)
    if text.startswith("|"):
        text = _without_bars(text)
    if is_latin(text):
        found = in_english(text)
    else:
        text = _without_readings(text)
        found = in_japanese(text) or name_alone(text, is_called=text != printed)
    return Person(found[0], found[1], start) if found else None


def _without_bars(row: str) -> str:
    """A row of a Markdown table as a line of a list; the name is the cell that can be one, in
    English the one without words of a post."""
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    names = [cell for cell in cells if are_names(cell)]
    if len(names) != 1 or is_latin(row):
        posts = [bool(ENGLISH_POST.search(cell)) for cell in cells]
        return ", ".join(cells if posts[-1] and not posts[0] else cells[::-1])
    return "：".join([" ".join(cell for cell in cells if cell != names[0]), names[0]])


def is_head_of_table(row: str) -> bool:
    """Whether a row of a Markdown table names its columns, or draws the line below them."""
    return row.lstrip().startswith("|") and bool(_NO_NAME_OF_ROW.fullmatch(row))


def _without_readings(text: str) -> str:
    """「速水（はやみ）透（とおる）」 without its kana; a gloss that is a post or a body stays, and
    so does one behind さん: 「速水さん（タレント）」."""
    if len(text) > _LONGEST_WITH_READINGS:
        return text
    narrow = half_width(text)
    for reading in reversed(list(_READING.finditer(narrow))):
        if reading[0] == narrow.strip():
            break  # 「（けんちゃん）」 is a name and no reading of one.
        before = narrow[: reading.start()]
        if not (is_post(reading[0].strip(" ()")) or without_courtesy(before) != before):
            behind = text[reading.end() :]
            gap = " " if behind.strip() == behind else ""
            text = text[: reading.start()].rstrip() + gap + behind
    return text.strip()


def bullet_end(line: str) -> int:
    """Where the words of a line begin behind its bullet, ・ or -."""
    bullet = _BULLET.match(half_width(line))
    return bullet.end() if bullet else 0


def _seam(line: str, known_bodies: dict[str, None]) -> int | None:
    """Where a second person's post begins right after the first one's name."""
    narrow = half_width(line)
    if narrow.count(":") < 2:
        return None
    first = narrow.index(":")
    last = last_colon(narrow) or first
    near = islice(reversed(known_bodies), _BODIES_TRIED)
    for body in sorted(near, key=len, reverse=True):
        place = line.find(body, first + 1, last)
        if place > first + 1 and line[first + 1 : place].strip():
            return place
    joined = _JOINED.match(narrow)
    return joined.start("post") if joined and is_post(joined["post"].strip()) else None


def is_person(words: str) -> bool:
    """Whether words are a name in full, with or without a post, and nothing is said."""
    if not words or words[-1] in SPEECH_ENDS - {")", "）"}:
        return False
    name = words.partition(",")[0]
    if is_latin(name):
        return len(name.split()) > 1 and are_english_names(name)
    return is_presented(words) or (len(words.split()) == 2 and is_name_in_full(words))
