"""Who is at the table where no block says so: the people whom the labels of the talk name.

A label counts when the article introduces it with 以下「…」, or when its shape comes back: a colon
in a single line may be anything (“Issue One: Medicare”), one before every answer is a conversation.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter

from roundtable.transcript.grammar.labels.bracketed import bracketed
from roundtable.transcript.grammar.labels.named import (
    are_initials,
    is_full_name,
    is_titled,
    is_who,
    series_of,
    unlisted,
)
from roundtable.transcript.grammar.labels.unlisted_labels import (
    BULLETS,
    Found,
    alone,
    before_speech,
    glued_labels,
    is_led,
    like_words,
)
from roundtable.transcript.grammar.table.alias import Introduction
from roundtable.transcript.grammar.table.person import bullet_end
from roundtable.transcript.grammar.words.kanji import GIVEN_NAME, KANJI, SURNAME
from roundtable.transcript.grammar.words.lines import (
    QUESTION_ENDS,
    Lines,
    ends_sentence,
    half_width,
)
from roundtable.transcript.grammar.words.moderator import BARS, bar, question
from roundtable.transcript.grammar.words.names import is_name, is_name_in_full, split_name
from roundtable.transcript.grammar.words.organisation import is_municipality
from roundtable.transcript.grammar.words.posts import ends_in_post
from roundtable.transcript.grammar.words.somebody import is_press, is_somebody
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import split_title, without_courtesy
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant
from roundtable.transcript.seldom import seldom

# Without 様 and 部長: 奥様 and お客様 are no names, and 総務 of 総務部長 is nobody's.
_CALLED = seldom(
    rf"(?=(?<![{KANJI}々ヶ])({SURNAME})(?:さん|氏|先生|\S{{0,2}}(?:学長|会長|教授|委員|議員)))"
    rf"|^({SURNAME})[ 　]{GIVEN_NAME}$",
    re.MULTILINE,
)
RECORDED = re.compile(r"(?:発言者|話者|話し手|スピーカー|(?i:speaker)) ?\d{1,2}")


def infer_participants(
    lines: Lines, introduced: dict[int, Introduction]
) -> tuple[Participant, ...]:
    """The people the labels of a text name, in the order of their first words; often nobody."""
    people = _introduced(lines, introduced)
    if people:
        return tuple(people)
    if _has_guest(lines):
        return (unlisted("Guest", ""),)
    glued = glued_labels(lines, introduced)
    # 「Rosa Tanner：」 alone on its line is found by both and counts twice: a colon is a sign
    found = _named(lines, [*before_speech(lines), *alone(lines)], glued)
    return found or _named(lines, like_words(lines), [])


def _named(lines: Lines, found: Found, glued: list[str]) -> tuple[Participant, ...]:
    """Those whose labels come again, and beside them whoever is surely somebody."""
    seen, counts = _counted(found, glued)
    again = [person for name, (_, person) in seen.items() if counts[name] > 1]
    if len(counts) < 2:
        said = sum(_says_sentence(lines, index) for index, _ in found) > 1
        return tuple(person for person in again if said and _is_asked(person.name, lines))
    begin = min((index for name, (index, _) in seen.items() if counts[name] > 1), default=0)
    begin = _first_of_run(lines, begin, {index for index, _ in found})
    called = _called(lines) if len(again) < len(seen) else frozenset()
    guests = {name for name, (_, person) in seen.items() if _is_guest(person.name)}
    led = is_led(lines)
    conversation = sum(counts.values()) >= 3 or len(guests | (seen.keys() & called)) > 1 or led
    initials = bool(again) and all(are_initials(person.name) for person in again)
    handles = conversation and bool(again) and all(person.name.islower() for person in again)
    series = Counter(series_of(person.name) for _, person in seen.values())
    return tuple(
        person
        for name, (index, person) in seen.items()
        if counts[name] > 1
        or (initials and are_initials(person.name))
        or (handles and person.name.islower())
        or series[series_of(person.name) or person.name] > 1
        or (conversation and (name in guests or is_titled(person.name)))
        or (conversation and lines.texts[index].lstrip().startswith(BULLETS))
        or (led and half_width(lines.texts[index]).lstrip().startswith(f"{person.name})"))
        or (conversation and is_press(half_width(person.name)) and _is_question(lines, index))
        or (conversation and _is_boxed(lines, index, person))
        or (is_municipality(person.name) and any(is_municipality(p.name) for p in again))
        or (conversation and index >= begin and (person.name in called or _is_surely(person)))
    )


def _counted(
    found: Found, glued: list[str]
) -> tuple[dict[str, tuple[int, Participant]], Counter[str]]:
    """Whom labels name, as keys, with the first line each speaks on, and how many labels name
    each: 「緒方」 counts for 「緒方 玲子」."""
    seen: dict[str, tuple[int, Participant]] = {}
    parts: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    names = {person.name for _, person in found}
    for index, person in sorted(found, key=itemgetter(0)):
        if "・" in person.name and names.issuperset(person.name.split("・")):
            continue  # 「緒方・榊：はい。」: two who are there say the same.
        bare = without_courtesy(split_title(person.name)[1])
        told = parts.get(key(bare), ())
        name = next(iter(told)) if len(told) == 1 else key(person.name)
        counts[name] += 1
        if name not in seen:
            seen[name] = index, person
            for part in _parts(person):
                parts.setdefault(part, set()).add(name)
    counts.update(key(label) for label in glued if key(label) in seen)
    return seen, counts


def _is_guest(name: str) -> bool:
    """「青嶺県 都市計画課 門脇様」, as whoever leads a meeting calls them."""
    return " " in half_width(name) and name.endswith(("様", "氏"))


def _is_asked(name: str, lines: Lines) -> bool:
    """Whether the only one whose label comes back is somebody: by their name, or because an
    interviewer asks, behind bars or Q, more than once."""
    if is_who(name):
        return True
    asked = (bar(text) if text[:1] in BARS else question(text) for text in lines.texts if text)
    return (is_name(name) or is_full_name(name)) and len(list(filter(None, asked))) > 1


def _first_of_run(lines: Lines, begin: int, labels: set[int]) -> int:
    """The first of the labels that stand right above one another and then above line `begin`."""
    at = begin
    while at > lines.first and (lines.is_blank(at - 1) or at - 1 in labels):
        at -= 1
        begin = at if at in labels else begin
    return begin


def _parts(person: Participant) -> set[str]:
    """What a full name, or a name told with its post, may be shortened to, as keys."""
    name = without_courtesy(person.name)
    has_given_name = bool(person.role) or is_name_in_full(name)
    openings = (name[:end] for end in range(2, 5) if has_given_name)
    words = split_name(name)
    initials = "".join(word[0] for word in words) if name.isascii() else ""
    # “S. Tanner” beside “R. Tanner”
    initial = f"{initials[:1]}. {words[-1]}" if len(initials) > 1 else ""
    parts = (name, person.role, *openings, *words, initials, initial)
    return {key(part) for part in parts if len(part) > 1}


def _called(lines: Lines) -> frozenset[str]:
    """Names as others call them, 緒方さん, or as they are presented, 「緒方 玲子」 on a line."""
    return frozenset(
        part for match in _CALLED.finditer(lines.source.text) for part in match.groups("")
    )


def _says_sentence(lines: Lines, index: int) -> bool:
    """Whether a sentence ends behind a label, or on the line below one that stands alone."""
    return any(map(ends_sentence, _line_and_next(lines, index)))


def _is_question(lines: Lines, index: int) -> bool:
    """Whether a question ends there."""
    return any(text.rstrip().endswith(QUESTION_ENDS) for text in _line_and_next(lines, index))


def _line_and_next(lines: Lines, index: int) -> tuple[str, str]:
    return lines.texts[index], lines.text_after(index)


def _is_surely(person: Participant) -> bool:
    """Whether a label that stands there once is somebody by full name, by name and post, or by the
    number a recorder gave them."""
    return (
        is_full_name(person.name)
        or RECORDED.fullmatch(half_width(person.name)) is not None
        or ends_in_post(half_width(person.role))
        or person.role[-1:] == "番"
    )


def _is_boxed(lines: Lines, index: int, person: Participant) -> bool:
    """「【農林部長】…」, 「【伊佐委員】…」: brackets and a post, by whatever name."""
    text = lines.texts[index].strip()
    is_boxed = text[0] in "【〔（(" or bracketed(text) is not None
    return is_boxed and is_somebody(half_width(person.name)) and _says_sentence(lines, index)


def _has_guest(lines: Lines) -> bool:
    """“Host …” and “Guest …” in turns, even without a colon."""
    text = "\n" + lines.source.text
    return all(text.count(f"\n{who} ") + text.count(f"\n{who}:") > 1 for who in ("Host", "Guest"))


def _introduced(lines: Lines, introduced: dict[int, Introduction]) -> list[Participant]:
    people: dict[str, Participant] = {}
    for index, found in introduced.items():
        text = lines.texts[index]
        if not (found.stands_alone(text) or _opens_speech(found, text, lines)):
            continue
        label = found.label[bullet_end(found.label) :]
        role, _, name = half_width(label).rpartition(":")
        name = label[len(label) - len(name) :].strip() or label
        role = label[: len(role)].strip()
        people.setdefault(key(found.alias), unlisted(without_courtesy(name), role))
    return list(people.values())


def _opens_speech(found: Introduction, text: str, lines: Lines) -> bool:
    """「速水透氏（以下、速水）：…」, where 「制度（以下「制度」）：…」 is no label."""
    if not half_width(text[found.end :]).lstrip().startswith(":"):
        return False
    again = (f"\n{found.alias}{colon}" in lines.source.text for colon in ":：")
    is_called_so = found.label.startswith(found.alias) and is_surname(found.alias)
    return is_called_so or any(again)
