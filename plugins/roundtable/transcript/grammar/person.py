"""One line of a participants block: which words are the person's name and which their post.

The magazine writes 「国分寺市副市長（CIO）：内藤 達也」; its neighbours put a post on both sides of
the colon, leave the colon out, put the name first, or glue two people together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from roundtable.transcript.grammar.lines import fold
from roundtable.transcript.grammar.no_name import names_nobody

POST = (
    "長|知事|CIO|CDO|CISO|CTO|CEO|補佐官|主幹|主査|主任|係員|担当|教授|准教授|講師|研究員|監|官|理事|委員"
    "|議員|座長|代表|社員|職員|顧問|参事|参与|部長級|アドバイザー|マネージャー|ディレクター"
    "|コーディネーター|モデレーター|ファシリテーター|パネリスト|司会|事務局|記者|編集者"
)
_POSTS = tuple(POST.split("|"))
_BODIES = (
    *"都道府県市区町村",
    *"大学|学校|庁|省|局|部|課|室|係|会|社|院|所|機構|センター|議会".split("|"),
)
_NAME_TOKEN = re.compile(
    "[々〆ヶ\u3041-\u309f\u30a1-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe00-\ufe0f"
    "\U00020000-\U0003ffff\U000e0100-\U000e01ef・]{1,8}$"
)
_BULLET = re.compile(r"[ ]*(?:\d{1,2}[.)、][ ]*)?(?:(?:[・•●◆◎■▪*\-]|[○〇◯](?![○〇◯]))[ ]*)*")
_HONORIFIC = re.compile(r"(?:氏|さん|様|君|先生|【[^【】]*】)$")
_BEFORE_POSTS = frozenset("副前元新当同総次")
_GIVEN_AND_POST = re.compile(
    r"(?P<name>.{1,5}?)(?P<post>副?(?:市|町|村|区)長|副?知事|教育長|議長|座長|[部課局室係]長|教授|准教授|議員|(?:副?委員|副?会|理事)長|委員)"
)
_NAME_AND_GLOSS = re.compile(r"(?P<name>[^()]{1,20}?)\s*\((?P<role>.+)\)")
_OTHERS = re.compile(r"\d+ ?[人名]|[一二三四五六七八九十数]+名")
_LONGEST_WITH_READINGS = 200
_READING = re.compile(r"\([ぁ-んァ-ヶー・\s]+\)")
_NO_NAME_OF_ROW = re.compile(r"[\s:\-|]*|.*(?:氏名|名前|お名前|Name).*", re.IGNORECASE)
_ASIAN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_PREFECTURE = re.compile(r"東京都|北海道|京都府|大阪府|[^\s・:(]{2,3}県")
_CITY = re.compile(
    r"(?!副|当|本|前|元|各|同|全)[^\s・:()局部課室係庁者]{1,6}?[市区](?!民|場|街|区町村|町村|立|域|分|画|政)"
)
_TOWN = re.compile(
    r"(?!副|当|本|前|元|各|同|全)[^\s・:()局部課室係庁者市区]{1,5}?[町村](?!内|会|民|立|政)"
)
_OTHER_BODY = re.compile(
    r"[^\s・:()]{1,20}?(?:大学(?:院)?|株式会社|機構|協会|財団|研究所|センター|庁|省|議会|事務局)"
    r"|(?:株式会社|一般社団法人|一般財団法人)[^\s・:()]{1,15}"
)
_ENGLISH_WORD = r"[A-Z][\w’'-]*"
_ENGLISH_KIND = (
    r"(?:City|Town|Village|Ward|Prefecture|Metropolitan Government|University|Ministry|Agency"
    r"|Council|Institute|Company|Inc\.?|Ltd\.?)\b"
)
_ENGLISH_BODY = re.compile(
    rf"(?:\b(?:of|for|at)(?: the)? |, |^)(?P<kind>(?:{_ENGLISH_WORD} )+?{_ENGLISH_KIND})"
    rf"|\b(?:Mayor|Governor) of(?: the)? (?P<of>{_ENGLISH_WORD}(?: {_ENGLISH_WORD})*)"
)
_ENGLISH_NAME = re.compile(r"^(?:[A-Z]\. ?)?[A-Z][a-zà-ÿ’'-]{1,14}(?: [A-Z][a-zà-ÿ’'-]{1,14})?$")
_ENGLISH_GLOSS = re.compile(r"(?P<name>[^(),]+)\((?P<role>.+)\)")
_PARTICLES = frozenset("de la del der den van von di da du le el bin al".split())
_INITIALS = re.compile(r"\([A-Z]{1,4}\)$")
_BODIES_TRIED = 100
_JOINED = re.compile(r"[^:]+:\s*[^\s:]+\s[^\s:]+\s+(?P<post>[^\s:][^:]*):\s*\S")
_SHORT_SURNAME = re.compile(
    "(?:.{1,2}[部村町市島県]|[小氷岩石三大]室|[田別城税膳]所|(?:伊集|西)院|度会)$"
)


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
    person = _person(line)
    return [person] if person else []


@lru_cache(maxsize=1024)
def organisation_of(role: str) -> str | None:
    """The body a post belongs to, as far as its words tell: 「都副知事（CIO）」 is 東京都's.

    A bare 県 stays 県: which one it is, the registry of organisations knows.
    """
    folded = fold(role).strip()
    if folded.isascii():
        english = _ENGLISH_BODY.search(re.sub(r"\([^()]*\)", "", folded))
        return (english["kind"] or english["of"]).strip() if english else None
    if re.match(r"都(?!市|道府県|内)", folded):
        return "東京都"
    if re.match(r"[県府道](?!立|内|民)", folded):
        return folded[0]
    prefecture = _PREFECTURE.match(folded)
    rest = prefecture.end() if prefecture else 0
    municipality = _CITY.match(folded, rest) or _TOWN.match(folded, rest)
    if municipality and not (prefecture and prefecture[0] == "東京都" and municipality.end() > 9):
        return role.strip()[: municipality.end()]
    if prefecture:
        return role.strip()[: prefecture.end()]
    other = _OTHER_BODY.match(folded)
    return role.strip()[: other.end()] if other else None


@lru_cache(maxsize=1024)
def split_name(name: str) -> tuple[str, ...]:
    """The parts of a name as printed: surname first in Japanese, in any order in English."""
    return tuple(fold(name).replace("・", " ").split())


def is_name(text: str) -> bool:
    """Whether a Japanese word can be a surname, a given name or both."""
    if not _NAME_TOKEN.match(text) or _ends_in_post(text):
        return False
    return not text.endswith(_BODIES) or bool(_SHORT_SURNAME.match(text))


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, with or without accents."""
    return _ASIAN.search(name) is None


def is_english_name(text: str) -> bool:
    """Whether words can be an English surname, alone or behind a given name or an initial."""
    return bool(_ENGLISH_NAME.match(text))


@lru_cache(maxsize=4096)
def is_post(text: str) -> bool:
    """Whether a Japanese word reads as a post or a body rather than as a name."""
    folded = fold(text)
    return folded.endswith(_BODIES) or _ends_in_post(folded)


def _ends_in_post(folded: str) -> bool:
    """Whether the last word is a post, a gloss in parentheses behind it aside."""
    words = folded
    if folded.endswith(")"):
        words, _, gloss = folded[:-1].rpartition("(")
        words = "" if ")" in gloss else words
    return words.upper().endswith(_POSTS)


@lru_cache(maxsize=1024)
def _person(line: str) -> Person | None:
    start = bullet_end(line)
    text = without_honorific(line[start:].rstrip())
    if text.startswith("|"):
        text = _without_bars(text)
    found = _japanese(_without_readings(text)) if _ASIAN.search(text) else _english(text)
    return Person(found[0], found[1], start) if found else None


def _without_bars(row: str) -> str:
    """A row of a Markdown table as a line of a list; the name is the cell that can be one."""
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    names = [cell for cell in cells if all(is_name(fold(word)) for word in cell.split())]
    if len(names) != 1 or not _ASIAN.search(row):
        return ", ".join(cells[::-1])
    return "：".join([" ".join(cell for cell in cells if cell != names[0]), names[0]])


def is_head_of_table(row: str) -> bool:
    """Whether a row of a Markdown table names its columns, or draws the line below them."""
    return row.lstrip().startswith("|") and bool(_NO_NAME_OF_ROW.fullmatch(row))


def _without_readings(text: str) -> str:
    """「速水（はやみ）透（とおる）」 without its kana; a gloss that is a post or a body stays."""
    if len(text) > _LONGEST_WITH_READINGS:
        return text
    folded = fold(text)
    for reading in reversed(list(_READING.finditer(folded))):
        if not is_post(reading[0].strip(" ()")):
            behind = text[reading.end() :]
            gap = " " if behind.strip() == behind else ""
            text = text[: reading.start()].rstrip() + gap + behind
    return text.strip()


def bullet_end(line: str) -> int:
    """Where the words of a line begin behind its bullet, ・ or -."""
    bullet = _BULLET.match(fold(line))
    return bullet.end() if bullet else 0


def without_honorific(text: str) -> str:
    """Words without さん, 氏 or 【座長】 behind them."""
    match = _HONORIFIC.search(fold(text))
    return text[: match.start()].rstrip() if match else text


def _japanese(text: str) -> tuple[str, str] | None:
    """(name, role); the role keeps every word that is not the name."""
    colon = _last_colon(fold(text))
    if colon is None:
        return _before_gloss(text) or _without_colon(text, "")
    left, right = text[:colon].strip(), text[colon + 1 :].strip()
    if not left or not right:
        return None
    glossed = _before_gloss(right) if right[-1] in ")）" else None
    if glossed:
        return glossed[0], f"{left}（{glossed[1]}）"
    words = right.split()
    if len(words) == 1 or (len(words) == 2 and is_name(fold(words[0]))):
        return right, left
    if not _ASIAN.search(right) and _is_full_english_name(right):
        return right, left
    return _without_colon(right, left + text[colon])


def _before_gloss(text: str) -> tuple[str, str] | None:
    """「速水透（県CIO）」, 「Aさん（会社員）」: the name, and the post behind it in parentheses."""
    match = _NAME_AND_GLOSS.fullmatch(fold(text))
    if not match:
        return None
    name = text[: match.end("name")]
    role = text[match.start("role") : match.end("role")]
    words = without_honorific(name).split()
    if len(words) == 1 and re.fullmatch("[A-Z]", fold(words[0])):
        return name, role
    if not 1 <= len(words) <= 2 or not all(is_name(fold(word)) for word in words):
        return None
    is_number = _OTHERS.search(fold(role)) or names_nobody(words[0])
    return None if is_number else (" ".join(words), role)


def _without_colon(text: str, before: str) -> tuple[str, str] | None:
    words = text.split()
    if len(words) == 1:
        return (words[0], before.rstrip(":：")) if before and is_name(words[0]) else None
    if len(words) == 3 and words[0].endswith(_BODIES) and _GIVEN_AND_POST.fullmatch(fold(words[2])):
        return _with_post_glued(words, before)
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
    found = _GIVEN_AND_POST.fullmatch(fold(word))
    if not found or found["name"] in _BEFORE_POSTS or not is_name(found["name"]):
        return None
    return word[: found.end("name")], word[found.start("post") :]


def _english(text: str) -> tuple[str, str] | None:
    folded = fold(text)
    colon = _last_colon(folded)
    if colon is not None:
        role, name = text[:colon].strip(), text[colon + 1 :].strip()
        name, comma, more = name.partition(",")
        role += comma + more
        return (name, role) if role and _is_full_english_name(name) else None
    name, comma, _ = folded.partition(",")
    bare = _INITIALS.sub("", name.rstrip()).strip()
    if comma and bare and _is_full_english_name(bare):
        return bare, text[len(name) + 1 :].strip()
    bracketed = _ENGLISH_GLOSS.fullmatch(folded)
    if bracketed and _is_full_english_name(bracketed["name"].strip()):
        return bracketed["name"].strip(), text[bracketed.start("role") : bracketed.end("role")]
    return None


def _is_full_english_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5 or text[-1] == "." or words[-1] in _PARTICLES:
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def _last_colon(folded: str) -> int | None:
    """The last colon that stands outside parentheses."""
    depth = 0
    for index in range(len(folded) - 1, -1, -1):
        character = folded[index]
        depth += (character == ")") - (character == "(")
        if character == ":" and depth == 0:
            return index
    return None


def _seam(line: str, known_bodies: dict[str, None]) -> int | None:
    """Where a second person's post begins right after the first one's name."""
    folded = fold(line)
    if folded.count(":") < 2:
        return None
    first = folded.index(":")
    last = _last_colon(folded) or first
    near = islice(reversed(known_bodies), _BODIES_TRIED)
    for body in sorted(near, key=len, reverse=True):
        place = line.find(body, first + 1, last)
        if place > first + 1 and line[first + 1 : place].strip():
            return place
    joined = _JOINED.match(folded)
    return joined.start("post") if joined and is_post(joined["post"].strip()) else None
