"""Who is at the table where no block says so: the people whom the labels of the talk name.

A label counts when the article introduces it with 以下「…」, or when its shape comes back: a colon
in a single line may be anything (“Issue One: Medicare”), one before every answer is a conversation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from roundtable.transcript.grammar.alias import Introduction
from roundtable.transcript.grammar.aside import tells_of_others
from roundtable.transcript.grammar.glued import inner_labels
from roundtable.transcript.grammar.label_marks import strip_marks
from roundtable.transcript.grammar.lines import Lines, half_width
from roundtable.transcript.grammar.names import is_name, split_name
from roundtable.transcript.grammar.no_name import names_a_thing, names_nobody
from roundtable.transcript.grammar.organisation import organisation_of
from roundtable.transcript.grammar.person import bullet_end
from roundtable.transcript.grammar.somebody import is_somebody
from roundtable.transcript.grammar.surname import is_surname
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant

_INLINE_JA = re.compile(
    r"^[ 　]?(?P<name>[^\s:。、「」()【】〔〕#|>*\-\d][^\s:。、「」#|]{0,11}):(?=\S|\s*$)(?!//)"
)
_INLINE_EN = re.compile(
    r"^(?P<name>(?:M[RSrs]{1,2}\. )?[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,5}"
    r"(?:, [A-Z][\w,’' -]+)?):\s+[^\sa-z]"
)
_WITH_GLOSS = re.compile(
    r"^(?P<name>[一-鿿々ヶぁ-んァ-ヴー・ ]{2,12})\((?P<role>[^()]{2,24})\):(?=\S)(?!//)"
)
_BRACKETED = re.compile(r"^(?:\d+ )?【(?P<name>[^】]{1,14})】\s*:?\s*(?=[^\s:])")
_MINUTES = re.compile(r"^\d*[○〇◯◆]\s*(?P<role>[^\s()]{1,14})\((?P<name>[^\s()]{2,12}?)君?\)\s+\S")
_LONE_BRACKET = re.compile(
    r"^(?P<name>[一-鿿々]{1,6}(?:委員長|委員|議員|議長|さん|氏)|委員長|議長)\)(?=\S)"
)
_BOLD = re.compile(r"^\*\*(?P<name>[^*:]{1,24}?):?\*\*:?(?<=[*:])(?<!\w\*\*)\s*\S")
_INLINE_SHAPES = (_INLINE_EN, _WITH_GLOSS, _BOLD, _BRACKETED, _MINUTES, _LONE_BRACKET, _INLINE_JA)
_WITH_POST = (_MINUTES, _WITH_GLOSS)
_ALONE = re.compile(
    r"^(?:\((?P<bracketed>[^()]{1,24})\)|[○〇◯]\s*(?P<marked>\S{1,14})|(?P<bare>\S{1,8}?):?)$"
)
_CODE = ("    ", "\t")
_NO_SPEECH = re.compile(r" {0,3}(?:#{1,6}\s|---|\*\*\*|___)")


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
        name = _full(person.name, seen)
        seen.setdefault(name, person)
        counts[name] += 1
    counts.update(label for label in _glued(lines, introduced) if label in seen)
    conversation = sum(counts.values()) >= 3 and len(counts) >= 2
    return tuple(
        person
        for name, person in seen.items()
        if (counts[name] >= 2 and len(counts) >= 2) or (conversation and _is_full_name(name))
    )


def _full(name: str, seen: dict[str, Participant]) -> str:
    """The full name, told with its post before, that this is a part of; else the name itself."""
    told = [
        known
        for known, person in seen.items()
        if person.role and (known.startswith(name) or name in split_name(known))
    ]
    return told[0] if len(told) == 1 and len(name) > 1 else name


def _has_guest(lines: Lines) -> bool:
    """“Host …” and “Guest …” in turns, even without a colon."""
    text = "\n" + lines.source.text
    return all(text.count(f"\n{who} ") + text.count(f"\n{who}:") > 1 for who in ("Host", "Guest"))


def _introduced(lines: Lines, introduced: dict[int, Introduction]) -> list[Participant]:
    people: dict[str, Participant] = {}
    for index, found in introduced.items():
        if not found.stands_alone(lines.texts[index]):
            continue
        label = found.label[bullet_end(found.label) :]
        role, _, name = half_width(label).rpartition(":")
        name = label[len(label) - len(name) :].strip() or label
        role = label[: len(role)].strip()
        people.setdefault(key(found.alias), _person(name, role))
    return list(people.values())


def _inline(lines: Lines) -> list[Participant]:
    """Those before a colon and the like; before what is quoted only where most words are."""
    found: list[Participant] = []
    quoted: list[Participant] = []
    for index in range(lines.first, len(lines)):
        text = lines.texts[index]
        text = text if text.startswith(_CODE) else text.lstrip()
        narrow = half_width(text[:80])
        for shape in _INLINE_SHAPES:
            match = shape.match(narrow)
            if match:
                printed = text[match.start("name") : match.end("name")].strip()
                role = match["role"] if shape in _WITH_POST else ""
                if not names_nobody(half_width(printed)):
                    is_quoted = tells_of_others(text, match.end("name"))
                    (quoted if is_quoted else found).append(_person(printed, role))
                break
    return found if len(quoted) < len(found) else [*found, *quoted]


def _glued(lines: Lines, introduced: dict[int, Introduction]) -> Iterator[str]:
    """Labels inside a line, which count only where one at the head of a line has the same name."""
    for index in range(lines.first, len(lines)):
        text = lines.texts[index]
        for start, label in inner_labels(text) if index not in introduced else ():
            yield text[start : start + len(label)]


def _alone(lines: Lines) -> list[Participant]:
    found = []
    last = lines.line_of(len(lines.source.text.rstrip()))
    for index in range(lines.first, last):
        text = lines.texts[index].strip()
        match = _ALONE.match(half_width(text)) if 0 < len(text) <= 26 else None
        if not match or not _has_speech_below(lines, index, bool(match["bracketed"])):
            continue
        name = strip_marks(text)
        plausible = match["bare"] is None or is_name(name)
        if plausible and not names_nobody(half_width(name)) and not name.endswith(("笑", "拍手")):
            found.append(_person(name, ""))
    return found


def _has_speech_below(lines: Lines, index: int, may_be_apart: bool) -> bool:
    below = lines.next_text(index + 1) if may_be_apart else index + 1
    if lines.is_blank(below) or _NO_SPEECH.match(lines.texts[below]):
        return False
    return not lines.texts[below].startswith(lines.texts[index])


def _is_full_name(name: str) -> bool:
    words = name.split()
    if name.isascii():
        named = 2 <= len(words) <= 5 and not names_a_thing(name)
        return named and all(word[0].isupper() or word[0] == "(" for word in words)
    narrow = half_width(name)
    return is_name(narrow.replace(" ", "")) and (is_surname(narrow) or is_somebody(narrow))


def _person(name: str, role: str) -> Participant:
    return Participant(name=name, role=role, organisation=organisation_of(role), inferred=True)
