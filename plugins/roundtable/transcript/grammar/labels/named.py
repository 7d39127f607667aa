"""Whom the words of a label name where nobody is listed, and whether such words are somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable

from roundtable.transcript.grammar.table.person import people_on_line
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import (
    are_english_names,
    are_names,
    is_latin,
    is_name_in_full,
)
from roundtable.transcript.grammar.words.no_name import names_a_thing
from roundtable.transcript.grammar.words.organisation import is_municipality, organisation_of
from roundtable.transcript.grammar.words.posts import ends_in_post, is_office
from roundtable.transcript.grammar.words.somebody import is_somebody
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import (
    COURTESY,
    ENGLISH_POST,
    split_title,
    without_courtesy,
)
from roundtable.transcript.model import Participant

NUMBERED = (
    "(?i:speaker|witness|resident|citizen|member|participant|panell?ist|parent|student|caller)"
)
_SERIES = re.compile(
    rf"{NUMBERED}[ _]?\d+|(?i:spk|話者|スピーカー|参加者|委員|発言者)\d+|[A-Z](?:{COURTESY})?"
)
_SHORTEST_TITLE = 10
_NUMBER = re.compile(r"^[A-Z]$|\d+")
_GLOSSED = re.compile(r"(?P<outer>[^()]+)\((?P<inner>[^()]+)\)")


def _told_in_full(printed: str) -> Participant | None:
    """「県CIO 副知事 速水 透」, 「青嶺県・仁科 彩 CDO（…）」, “Mayor Tessa Bloom”: a name in full
    with a post beside it."""
    title, name = split_title(printed)
    if title and len(name.split()) > 1:
        return unlisted(name, title)
    body, dot, rest = printed.partition("・")
    is_body = bool(dot) and is_municipality(half_width(body))
    words = rest if is_body else printed
    if len(words.split()) < 3:
        return None
    people = people_on_line(words, {})
    if len(people) != 1 or not (people[0].role and len(people[0].name.split()) == 2):
        return None
    return unlisted(people[0].name, f"{body}{dot}{people[0].role}" if is_body else people[0].role)


def who_is_named(printed: str) -> Participant:
    """「榊（議長）」, 「議長（榊君）」, “ROSA TANNER, HOST”: the name is what is no post."""
    task, dot, rest = printed.partition("・")
    if dot and rest and is_moderator_word(task):
        return unlisted(without_courtesy(rest), "" if is_office(task) else task)
    match = _GLOSSED.fullmatch(half_width(printed))
    told = _told_in_full(printed) if " " in half_width(printed) else None
    if told:
        return told
    if not match:
        mark = ", " if printed.isascii() else ":"
        at = half_width(printed).find(mark)
        name, role = (printed[:at], printed[at + len(mark) :]) if at > 0 else (printed, "")
        if mark == ":" and not (is_surname(name) and ends_in_post(role)):
            name, role = printed, ""
        if mark == ", " and is_moderator_word(name):
            name, role = role, name
        return unlisted(name.removesuffix("君") if len(name) > 2 else name, role)
    outer, inner = printed[: match.end("outer")].strip(), printed[match.start("inner") : -1]
    if inner in ("同", "同上") or inner.endswith("敬称略"):
        return unlisted(without_courtesy(outer), "")
    is_post_first = ends_in_post(outer) or outer.endswith("番") or inner != without_courtesy(inner)
    name, role = (inner, outer) if is_post_first else (outer, inner)
    return unlisted(without_courtesy(name), role)


def are_initials(name: str) -> bool:
    """“CA” and “TDL”, as names are shortened to after their first mention."""
    return name.isalpha() and name.isupper() and 1 < len(name) < 5 and not names_a_thing(name)


def series_of(name: str) -> str:
    """What A and B, or Speaker 1 and Speaker 2, share; nothing for any other name."""
    return _NUMBER.sub("#", without_courtesy(name)) if _SERIES.fullmatch(name) else ""


def is_titled(name: str) -> bool:
    """「山口厚生事務次官」: a surname, and right behind it a post, with its body or without."""
    narrow = half_width(name)
    return ends_in_post(narrow) and any(
        is_surname(word[:end]) and ends_in_post(word[end:])
        for word in (narrow, narrow.split()[-1])
        for end in (2, 3, 1)
    )


def is_who(name: str) -> bool:
    """Whether words are somebody by themselves, in whatever shape they stand."""
    narrow = half_width(name)
    return is_surname(narrow) or is_somebody(narrow) or ends_in_post(narrow)


def titles_among(named: Iterable[tuple[str, str]]) -> set[str]:
    """Names that are none, of names and the lines they open: “Harbours: A Conversation | Our
    Magazine”, which a page prints again."""
    lines: dict[str, list[str]] = {}
    for name, line in named:
        lines.setdefault(name, []).append(line)
    return {name for name, those in lines.items() if len(those) > 1 and _is_title(name, those)}


def _is_title(name: str, lines: list[str]) -> bool:
    """Whether all these lines are the same words, nobody by themselves and no sentence."""
    shortest = min(lines, key=len)
    words = half_width(shortest).partition(":")[2].strip()
    is_told = bool(words) and len(shortest) >= _SHORTEST_TITLE and not ends_sentence(words)
    return is_told and all(one.startswith(shortest) for one in lines) and not is_who(name)


def is_full_name(name: str) -> bool:
    """Whether a label is a name and tells no post: by its place it is somebody's, so that two words
    that can be names will do, which in a list might be a heading (`is_name_in_full`).
    """
    if is_latin(name):
        return " " in name and are_english_names(name) and not names_a_thing(name)
    return are_names(name) and is_who(name)


def is_above_posts(lines: Lines, index: int) -> bool:
    """“ROSA TANNER⏎Senior Fellow⏎The Institute”, 「速水透⏎副知事」: a post is told below, and no
    sentence said."""
    printed, below = lines.texts[index].strip(), lines.down_to_blank(index)
    if not below or any(map(ends_sentence, below)):
        return False
    if is_latin(printed):
        return ENGLISH_POST.search(" ".join(below)) is not None
    return is_name_in_full(printed) and ends_in_post(half_width(below[0]))


def unlisted(name: str, role: str) -> Participant:
    """Somebody whom only the talk names."""
    return Participant(name=name, role=role, organisation=organisation_of(role), inferred=True)
