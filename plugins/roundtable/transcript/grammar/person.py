"""One line of a participants block: which words are the person's name and which their post.

The magazine writes 「国分寺市副市長（CIO）：内藤 達也」; its neighbours put a post on both sides of
the colon, leave the colon out, put the name first, or glue two people together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from roundtable.transcript.grammar.lines import half_width
from roundtable.transcript.grammar.names import is_full_english_name, is_latin, is_name
from roundtable.transcript.grammar.no_name import names_nobody
from roundtable.transcript.grammar.posts import BODIES, ENGLISH_POST, is_post
from roundtable.transcript.grammar.surname import ends_a_given_name, is_surname

_BULLET = re.compile(r"[ ]*(?:\d{1,2}[.)、][ ]*)?(?:(?:[・•●◆◎■▪*\-]|[○〇◯](?![○〇◯]))[ ]*)*")
_HONORIFIC = re.compile(r"(?:氏|さん|様|君|先生|【[^【】]*】)$")
_BEFORE_POSTS = frozenset("副前元新当同総次")
_GIVEN_AND_POST = re.compile(
    r"(?P<name>.{1,5}?)(?P<post>副?(?:市|町|村|区)長|副?知事|教育長|議長|座長|[部課局室係]長|教授|准教授|議員|(?:副?委員|副?会|理事)長|委員)"
)
_GLUED_POST = re.compile(r"(?P<post>.*(?:長|委員|理事|議員))(?P<name>[一-鿿々].{0,7})")
_TASK = re.compile(
    r"(?P<task>\S*(?:司会|聞き手|インタビュアー|ゲスト|パネリスト|(?:コーディネ|モデレ|ファシリテ)ーター))"
    r"[ 　]+"
)
_NAME_AND_GLOSS = re.compile(r"(?P<name>[^()]{1,20}?)\s*\((?P<role>.+)\)")
_OTHERS = re.compile(r"\d+ ?[人名]|[一二三四五六七八九十数]+名")
_LONGEST_WITH_READINGS = 200
_READING = re.compile(r"\([ぁ-んァ-ヶー・\s]+\)")
_NO_NAME_OF_ROW = re.compile(r"[\s:\-|]*|.*(?:氏名|名前|お名前|Name).*", re.IGNORECASE)
_ENGLISH_GLOSS = re.compile(r"(?P<name>[^(),]+)\((?P<role>.+)\)")
_INITIALS = re.compile(r"\([A-Z]{1,4}\)$")
_BODIES_TRIED = 100
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
    several = _of_one_post(line) if "、" in line else []
    person = None if several else _person(line)
    return [person] if person else several


def is_presented(line: str) -> bool:
    """Whether a line by itself is somebody with a post: 「速水 透（作家）」, 「市長：榊 洋一」."""
    narrow = half_width(line.rstrip())
    role, colon, name = narrow.partition(":")
    if colon and not (is_post(role.strip()) and len(name.split()) > 1):
        return False
    person = _person(line) if colon or narrow.endswith(")") else None
    return person is not None and len(person.role) > 1 and is_name_in_full(person.name)


def _of_one_post(line: str) -> list[Person]:
    """「委員：緒方玲子、榊洋一」: several people before whom their post stands once."""
    start = bullet_end(line)
    colon = _last_colon(half_width(line))
    names = [without_honorific(name.strip()) for name in line[(colon or 0) + 1 :].split("、")]
    if colon is None or not all(is_name_in_full(name) or is_name(name) for name in names):
        return []
    return [Person(name, line[start:colon].strip(), start) for name in names]


def is_name_in_full(text: str) -> bool:
    """Whether words are a family and a given name, or both in one word, and nothing else."""
    words = half_width(text).split()
    if not 1 <= len(words) <= 2 or not all(map(is_name, words)):
        return False
    return is_surname(words[0]) and (len(words) == 2 or len(words[0]) > 2)


@lru_cache(maxsize=1024)
def _person(line: str) -> Person | None:
    start = bullet_end(line)
    printed = line[start:].replace("**", "").strip().rstrip(":：")
    text = without_honorific(printed)
    if text.startswith("|"):
        text = _without_bars(text)
    if is_latin(text):
        found = _english(text)
    else:
        text = _without_readings(text)
        found = _japanese(text) or _name_alone(text, with_honorific=text != printed)
    return Person(found[0], found[1], start) if found else None


def _name_alone(text: str, *, with_honorific: bool) -> tuple[str, str] | None:
    """「速水 透」, and with さん behind it a name without a space, or one behind a body."""
    words = text.split()
    glued = _GLUED_POST.fullmatch(text) if len(words) == 1 else None
    if glued and (is_name_in_full(glued["name"]) or (with_honorific and is_name(glued["name"]))):
        return glued["name"], glued["post"]
    if is_name_in_full(text) or (with_honorific and len(words) == 1 and is_name(text)):
        return text, ""
    if with_honorific and len(words) == 2 and len(words[1]) > 2 and is_name(words[1]):
        return words[1], words[0]
    return None


def _without_bars(row: str) -> str:
    """A row of a Markdown table as a line of a list; the name is the cell that can be one, in
    English the one without words of a post."""
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    names = [cell for cell in cells if all(is_name(half_width(word)) for word in cell.split())]
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
        if not (is_post(reading[0].strip(" ()")) or _HONORIFIC.search(narrow[: reading.start()])):
            behind = text[reading.end() :]
            gap = " " if behind.strip() == behind else ""
            text = text[: reading.start()].rstrip() + gap + behind
    return text.strip()


def bullet_end(line: str) -> int:
    """Where the words of a line begin behind its bullet, ・ or -."""
    bullet = _BULLET.match(half_width(line))
    return bullet.end() if bullet else 0


def without_honorific(text: str) -> str:
    """Words without さん, 氏 or 【座長】 behind them."""
    match = _HONORIFIC.search(half_width(text))
    return text[: match.start()].rstrip() if match else text


def _japanese(text: str) -> tuple[str, str] | None:
    """(name, role); the role keeps every word that is not the name."""
    colon = _last_colon(half_width(text))
    if colon is None:
        return _before_gloss(text) or _without_colon(text, "")
    left, right = text[:colon].strip(), text[colon + 1 :].strip()
    if not left or not right:
        return None
    glossed = _before_gloss(right) if right[-1] in ")）" else None
    if glossed:
        is_label = glossed[0].startswith(left)
        return glossed[0], glossed[1] if is_label else f"{left}（{glossed[1]}）"
    words = right.split()
    if "、" in right or (is_post(right) and not is_name(right)):
        bare = without_honorific(left)
        found = _japanese(bare) or _name_alone(bare, with_honorific=bare != left)
        if found:
            return found[0], f"{found[1]}（{right}）" if found[1] else right
    if len(words) == 1 or (len(words) == 2 and is_name(half_width(words[0]))):
        return right, left
    if is_latin(right) and is_full_english_name(right):
        return right, left
    return _without_colon(right, left + text[colon])


def _before_gloss(text: str) -> tuple[str, str] | None:
    """「速水透（県CIO）」, 「Aさん（会社員）」: the name, and the post behind it in parentheses."""
    task = _TASK.match(text)
    if task:
        found = _before_gloss(text[task.end() :])
        return (found[0], f"{task['task']}（{found[1]}）") if found else None
    match = _NAME_AND_GLOSS.fullmatch(half_width(text))
    if not match:
        return None
    name = text[: match.end("name")]
    role = text[match.start("role") : match.end("role")]
    words = without_honorific(name).split()
    if len(words) == 1 and re.fullmatch("[A-Z]", half_width(words[0])):
        return name, role
    if not 1 <= len(words) <= 2 or not all(is_name(half_width(word)) for word in words):
        return None
    is_number = _OTHERS.search(half_width(role)) or names_nobody(words[0])
    return None if is_number else (" ".join(words), role)


def _without_colon(text: str, before: str) -> tuple[str, str] | None:
    words = text.split()
    if len(words) > 2 and all(len(word) == 1 for word in words):
        return None  # 「副 市 長 速 水 透」 is spaced out, and does not tell where the name begins.
    glued = _GLUED_POST.fullmatch(words[0]) if len(words) == 2 else None
    if glued and is_surname(glued["name"]) and is_name(words[1]):
        return f"{glued['name']} {words[1]}", before + glued["post"]
    if len(words) == 1:
        return (words[0], before.rstrip(":：")) if before and is_name(words[0]) else None
    if (
        len(words) == 3
        and words[0].endswith(BODIES)
        and _GIVEN_AND_POST.fullmatch(half_width(words[2]))
    ):
        return _with_post_glued(words, before)
    given = surname_and_post(words[1]) if len(words) == 2 and is_surname(words[0]) else None
    if given and ends_a_given_name(given[0]):
        return f"{words[0]} {given[0]}", before + given[1]
    if len(words) >= 3 and is_name(words[0]) and is_name(words[1]) and is_post(words[-1]):
        return " ".join(words[:2]), " ".join(words[2:])
    if len(words) >= 3 and is_name(words[-1]) and is_name(words[-2]):
        cut = text.rindex(words[-2], 0, len(text) - len(words[-1]))
    elif is_name(words[-1]) and is_post(words[-2]):
        cut = text.rindex(words[-1])
    elif len(words) == 2 and is_name(words[0]) and is_post(words[1]):
        return words[0], (before + words[1]).strip()
    else:
        return None
    return text[cut:].strip(), (before + text[:cut]).strip()


def _with_post_glued(words: list[str], before: str) -> tuple[str, str] | None:
    """「海野市　佐藤 健一市長」: the post stands right behind the given name."""
    found = surname_and_post(words[2])
    if not found or not is_name(words[1]):
        return None
    given, post = found
    return f"{words[1]} {given}", before + words[0] + post


def surname_and_post(word: str) -> tuple[str, str] | None:
    """「大野市長」 as 大野 and 市長; nothing for 副市長 or 市長."""
    found = _GIVEN_AND_POST.fullmatch(half_width(word))
    if not found or found["name"] in _BEFORE_POSTS or not is_name(found["name"]):
        return None
    return word[: found.end("name")], word[found.start("post") :]


def _english(text: str) -> tuple[str, str] | None:
    narrow = half_width(text)
    colon = _last_colon(narrow)
    if colon is not None:
        role, name = text[:colon].strip(), text[colon + 1 :].strip()
        name, comma, more = name.partition(",")
        role += comma + more
        return (name, role) if role and is_full_english_name(name) else None
    name, comma, _ = narrow.partition(",")
    bare = _INITIALS.sub("", name.rstrip()).strip()
    if comma and bare and is_full_english_name(bare):
        return bare, text[len(name) + 1 :].strip()
    bracketed = _ENGLISH_GLOSS.fullmatch(narrow)
    if bracketed and is_full_english_name(bracketed["name"].strip()):
        return bracketed["name"].strip(), text[bracketed.start("role") : bracketed.end("role")]
    return None


def _last_colon(narrow: str) -> int | None:
    """The last colon that stands outside parentheses."""
    depth = 0
    for index in range(len(narrow) - 1, -1, -1):
        character = narrow[index]
        depth += (character == ")") - (character == "(")
        if character == ":" and depth == 0:
            return index
    return None


def _seam(line: str, known_bodies: dict[str, None]) -> int | None:
    """Where a second person's post begins right after the first one's name."""
    narrow = half_width(line)
    if narrow.count(":") < 2:
        return None
    first = narrow.index(":")
    last = _last_colon(narrow) or first
    near = islice(reversed(known_bodies), _BODIES_TRIED)
    for body in sorted(near, key=len, reverse=True):
        place = line.find(body, first + 1, last)
        if place > first + 1 and line[first + 1 : place].strip():
            return place
    joined = _JOINED.match(narrow)
    return joined.start("post") if joined and is_post(joined["post"].strip()) else None
