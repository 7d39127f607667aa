"""Who is at the table where no block says so: the people whom the labels of the talk name.

A label counts when the article introduces it with 以下「…」, or when its shape comes back: a colon
in a single line may be anything (“Issue One: Medicare”), one before every answer is a conversation.
"""

from __future__ import annotations

import re
from collections import Counter

from roundtable.transcript.grammar.alias import Introduction
from roundtable.transcript.grammar.lines import Lines, fold, key
from roundtable.transcript.grammar.no_name import names_nobody
from roundtable.transcript.grammar.people import strip_marks
from roundtable.transcript.grammar.person import is_name, organisation_of
from roundtable.transcript.model import Participant

_INLINE_JA = re.compile(
    r"^[ 　]?(?P<name>[^\s:。、「」()【】#|>*\-\d][^\s:。、「」#|]{0,11}):(?=\S|\s*$)(?!//)"
)
_INLINE_EN = re.compile(
    r"^(?P<name>(?:M[RSrs]{1,2}\. )?[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,5}"
    r"(?:, [A-Z][\w,’' -]+)?):\s+\S"
)
_BRACKETED = re.compile(r"^(?:\d+ )?【(?P<name>[^】]{1,14})】\s*(?=\S)")
_MINUTES = re.compile(r"^\d*[○〇◯◆]\s*(?P<role>[^\s()]{1,14})\((?P<name>[^\s()]{2,12}?)君?\)\s+\S")
_LONE_BRACKET = re.compile(r"^(?P<name>[一-鿿々]{1,6}(?:委員長|委員|議員|議長|さん|氏))\)(?=\S)")
_INLINE_SHAPES = (_INLINE_EN, _BRACKETED, _MINUTES, _LONE_BRACKET, _INLINE_JA)
_ALONE = re.compile(
    r"^(?:\((?P<bracketed>[^()]{1,24})\)|[○〇◯]\s*(?P<marked>\S{1,14})|(?P<bare>\S{1,8}?):?)$"
)


def infer_participants(
    lines: Lines, introduced: dict[int, Introduction]
) -> tuple[Participant, ...]:
    """The people the labels of a text name, in the order of their first words; often nobody."""
    people = _introduced(lines, introduced)
    if people:
        return tuple(people)
    if _has_guest(lines):
        return (_person("Guest", ""),)
    seen: dict[str, Participant] = {}
    counts: Counter[str] = Counter()
    for person in [*_inline(lines), *_alone(lines)]:
        seen.setdefault(person.name, person)
        counts[person.name] += 1
    conversation = sum(counts.values()) >= 3 and len(counts) >= 2
    return tuple(
        person
        for name, person in seen.items()
        if (counts[name] >= 2 and len(counts) >= 2) or (conversation and _is_full_name(name))
    )


def _has_guest(lines: Lines) -> bool:
    """“Host …” and “Guest …” in turns, even without a colon."""
    text = "\n" + lines.source.text
    return all(text.count(f"\n{who} ") + text.count(f"\n{who}:") > 1 for who in ("Host", "Guest"))


def _introduced(lines: Lines, introduced: dict[int, Introduction]) -> list[Participant]:
    people: dict[str, Participant] = {}
    for index, found in introduced.items():
        if lines.texts[index][found.end :].strip(" 　:："):
            continue
        role, _, name = fold(found.label).rpartition(":")
        name = found.label[len(found.label) - len(name) :].strip() or found.label
        role = found.label[: len(role)].strip()
        people.setdefault(key(found.alias), _person(name, role))
    return list(people.values())


def _inline(lines: Lines) -> list[Participant]:
    found = []
    for index in range(lines.first, len(lines)):
        folded = fold(lines.texts[index][:80])
        for shape in _INLINE_SHAPES:
            match = shape.match(folded)
            if match:
                printed = lines.texts[index][match.start("name") : match.end("name")].strip()
                role = match["role"] if shape is _MINUTES else ""
                if not names_nobody(fold(printed)):
                    found.append(_person(printed, role))
                break
    return found


def _alone(lines: Lines) -> list[Participant]:
    found = []
    for index in range(lines.first, len(lines) - 1):
        text = lines.texts[index].strip()
        match = _ALONE.match(fold(text)) if 0 < len(text) <= 26 else None
        if not match or (lines.is_blank(index + 1) and not match["bracketed"]):
            continue
        name = strip_marks(text)
        plausible = match["bare"] is None or is_name(name)
        if plausible and not names_nobody(fold(name)) and not name.endswith(("笑", "拍手")):
            found.append(_person(name, ""))
    return found


def _is_full_name(name: str) -> bool:
    words = name.split()
    if name.isascii():
        return 2 <= len(words) <= 5 and all(word[0].isupper() or word[0] == "(" for word in words)
    return is_name(fold(name).replace(" ", ""))


def _person(name: str, role: str) -> Participant:
    return Participant(name=name, role=role, organisation=organisation_of(role), inferred=True)
