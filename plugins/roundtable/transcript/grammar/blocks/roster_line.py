"""Lists of people on one line: 「参加者：速水透（県CIO）、…」, “Participants were A, role; …”."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.blocks.roster_lines import NO_NAME, tells_nobody
from roundtable.transcript.grammar.blocks.roster_names import names_by_themselves, names_in_talk
from roundtable.transcript.grammar.table.name_and_role import in_english, surname_and_post
from roundtable.transcript.grammar.table.person import Person, bullet_end, people_on_line
from roundtable.transcript.grammar.table.roster import GUESTS, Roster
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import are_english_names, is_name_in_full, surnames
from roundtable.transcript.grammar.words.organisation import organisation_of
from roundtable.transcript.grammar.words.titles import LEADS
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant
from roundtable.transcript.source import extent_of

_SENTENCE = re.compile(
    r"^(?:(?:The )?(?:participants|panell?ists) (?:were|are)[: ]+|Present: "
    r"|(?P<head>In attendance|Attendees|Panel(?:l?ists)?|Speakers|Guests|Presenters"
    r"|Participants): )(?P<people>.+)$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"(?:Representatives|Senators|Council(?:l?or|member)s|Commissioners|Members) ")
_LEADING = re.compile(
    r"(?P<task>(?:Moderat|Facilitat)(?:or|ed by)|Host(?:ed by)?|Interview(?:er|ed by)|Chair"
    r"|Presenter)\s*:\s*(?P<people>[A-Z].*[^\s.?!”\"])\s*$",
    re.IGNORECASE,
)
_LIST_SIGNS = frozenset("参出登鼎対話語ゲ講モパコフお【■●◆・ 　0123456789０１２３４５６７８９")
_SENTENCE_SIGNS = frozenset("TPIASGtpiasg")
_LEADING_SIGNS = frozenset("MHFICPmhficp司進聞聴イ")
FIRST_SIGNS = _LIST_SIGNS | _SENTENCE_SIGNS | _LEADING_SIGNS
LEAD = 4000
_LIST_ON_LINE = re.compile(
    r"[\s【■●◆・]*(?:\d{1,2}[.)、]?\s*)?"
    rf"(?:{GUESTS}|語り手|ゲスト|講師|(?P<task>パネリスト|{LEADS}))"
    r"(?:\s*+\(敬称略\))?(?:\s*+】)?"
    r"(?P<mark>\s*+:?)(?<=[\s:])\s*+(?:\([^()]{1,6}\)\s*+)?(?P<people>\S.*)$"
)
# A comma outside parentheses, or the gap before who leads them: 「…（部長）　司会：佐藤一郎」.
_BETWEEN_PEOPLE = re.compile(
    rf"[、，,；;](?![^(（)）]{{0,200}}[)）])|[ 　]+(?=(?:司会|進行|聞き手|{LEADS})\s?[:：])"
)


def roster_on_line(lines: Lines, index: int) -> tuple[Roster | None, list[Diagnostic]]:
    """The people a line lists, or None where it lists nobody; and what of a list names nobody."""
    first = lines.texts[index][0]
    if first in _SENTENCE_SIGNS:
        return _sentence(lines, index), []
    if first in _LIST_SIGNS and lines.starts[index] < LEAD:
        return _one_line(lines, index)
    return None, []


def leader_on_line(lines: Lines, index: int) -> Roster | None:
    """“Moderator: Ada Finch, County Ledger”, 「司会：真鍋 茂（広報課）」: who leads the talk of
    others that are listed."""
    text = lines.texts[index].strip()
    if text[0] not in FIRST_SIGNS or lines.starts[index] > LEAD:
        return None
    leading = _who_leads(lines, index)
    if leading and all(is_name_in_full(one.name) for one in leading):
        return Roster("", tuple(leading), index, index + 1)
    match = _LEADING.fullmatch(half_width(text))
    if not match:
        return None
    who, _, role = match["people"].partition(",")
    name, _, body = who.partition(" (")
    if not _is_in_full(name):
        return None
    role = role.strip() or match["task"].capitalize()
    role = f"{role} ({body}" if body else role
    return Roster("", (_of_sentence(name, role, text, lines.starts[index]),), index, index + 1)


def _sentence(lines: Lines, index: int) -> Roster | None:
    """“Participants were A, role; B, role.” on one line; one alone where the talk names them."""
    text = lines.texts[index]
    match = _SENTENCE.match(half_width(text.rstrip()))
    if not match:
        return None
    people = []
    listed = _OF_ALL.sub("", text[match.start("people") :].rstrip("."))
    for words in listed.split(";") if ";" in listed else _BETWEEN_PEOPLE.split(listed):
        name, role = _name_and_role(words.strip().removeprefix("and "))
        if name:
            people.append(_of_sentence(name, role, text, lines.starts[index]))
    if match["head"] and not all(_is_in_full(person.name) for person in people):
        return None
    is_list = (
        len(people) > 1
        or match["head"]
        or {key(p.name) for p in people} & names_in_talk(lines, index)
    )
    return Roster("", tuple(people), index, index + 1) if is_list else None


def _is_in_full(name: str) -> bool:
    return len(name.split()) > 1 and are_english_names(name)


def _name_and_role(words: str) -> tuple[str, str]:
    """“Ada Finch, mayor” or “Ada Finch (mayor)”; no role where only a name stands."""
    return in_english(words) or (words, "")


def _one_line(lines: Lines, index: int) -> tuple[Roster | None, list[Diagnostic]]:
    """「参加者：速水透（県CIO）、緒方玲子（汐見市CIO）」; a line that names nobody is no list."""
    text = lines.texts[index]
    match = _LIST_ON_LINE.match(half_width(text))
    if not match:
        return None, []
    people: list[Participant] = []
    nameless: list[Diagnostic] = []
    talk = cache(lambda: names_in_talk(lines, index))
    for words in _BETWEEN_PEOPLE.split(text[match.start("people") :]):
        person = _on_line_with_others(words.strip(), talk)
        if person:
            people.append(_of_sentence(person.name, person.role, text, lines.starts[index]))
        elif not tells_nobody(words):
            nameless.append(NO_NAME.at(lines.source, lines.starts[index], line=words.strip()))
    # Before a space these words open sentences as well.
    is_list = ":" in match["mark"] or (len(people) > 1 and not nameless)
    if not (people and is_list) or (match["task"] and not _speaks(people, talk())):
        return None, []
    end = index + 1
    while further := _further(lines, end) or _who_leads(lines, end):
        people += further
        end += 1
    return Roster("", tuple(people), index, end), nameless


def _further(lines: Lines, index: int) -> list[Participant]:
    """「　　　　副市長　緒方 玲子」: one more of the list, in full, below its first line."""
    text = lines.at(index)
    if ":" in half_width(text):
        return []
    people = people_on_line(text.strip(), {})
    if not all(is_name_in_full(one.name) for one in people):
        return []
    return [_of_sentence(one.name, one.role, text, lines.starts[index]) for one in people]


def _speaks(people: list[Participant], talk: frozenset[str]) -> bool:
    """Whether one of these people says something: the programme of a panel names people as well."""
    names = {key(name) for one in people for name in (one.name, *surnames(one.name))}
    return not names.isdisjoint(talk)


def _who_leads(lines: Lines, index: int) -> list[Participant]:
    """「司会：市民協働課　真鍋」 right below such a list: one more of its people, and no turn."""
    text = lines.at(index)
    task, _, _ = half_width(text[bullet_end(text) :]).partition(":")
    if not is_moderator_word(task) or text.endswith("さん"):
        return []
    return [
        _of_sentence(person.name, person.role, text, lines.starts[index])
        for person in people_on_line(text, {})
        if not any(map(is_moderator_word, person.name.split()))
    ]


def _on_line_with_others(words: str, talk: Callable[[], frozenset[str]]) -> Person | None:
    found = people_on_line(words.replace("＝", "："), {})
    found = found or names_by_themselves(words, "", talk())
    # 「大野市長」: in one line with others a surname and a post will do.
    short = surname_and_post(words)
    found = found or ([Person(*short)] if short else [])
    return found[0] if len(found) == 1 else None


def _of_sentence(name: str, role: str, printed: str, start: int) -> Participant:
    extent = extent_of(start, start + len(printed))
    return Participant(name, role, organisation_of(role), printed=printed.strip(), extent=extent)
