"""Lists of people on one line: 「参加者：速水透（県CIO）、…」, “Participants were A, role; …”."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.lines import Lines, half_width
from roundtable.transcript.grammar.organisation import organisation_of
from roundtable.transcript.grammar.person import Person, people_on_line, surname_and_post
from roundtable.transcript.grammar.roster import Roster
from roundtable.transcript.grammar.roster_names import names_by_themselves, names_in_talk
from roundtable.transcript.model import Participant
from roundtable.transcript.source import extent_of

_SENTENCE = re.compile(
    r"^(?:The )?(?:participants|panell?ists) (?:were|are)[: ]+(?P<people>.+)$", re.I
)
_LIST_SIGNS = frozenset("参出登対話語ゲお【■●◆・ 　")
FIRST_SIGNS = _LIST_SIGNS.union("TPtp")
LEAD = 4000
_LIST_ON_LINE = re.compile(
    r"[\s【■●◆・]*(?:(?P<many>参加者|出席者|登壇者|対談者)|話し手|語り手|ゲスト|お話を?(?:伺|うかが|聞)った方)"
    r"\s*(?:\(敬称略\))?\s*】?\s*:\s*(?P<people>\S.*)$"
)
_BETWEEN_PEOPLE = re.compile(r"[、，,；;](?![^(（]*[)）])")


def roster_on_line(lines: Lines, index: int) -> Roster | None:
    """The people a line lists; None where it lists nobody."""
    text = lines.texts[index]
    roster = _sentence(lines, index) if text[0] in "TPtp" else None
    if roster is None and text[0] in _LIST_SIGNS and lines.starts[index] < LEAD:
        roster = _one_line(lines, index)
    return roster


def _sentence(lines: Lines, index: int) -> Roster | None:
    """“Participants were A, role; B, role.” on one line."""
    text = lines.texts[index]
    match = _SENTENCE.match(text)
    if not match:
        return None
    people = []
    for words in match["people"].rstrip(".").split(";"):
        name, _, role = words.strip().removeprefix("and ").partition(",")
        if name:
            people.append(_of_sentence(name.strip(), role.strip(), text, lines.starts[index]))
    return Roster("", tuple(people), index, index + 1) if len(people) > 1 else None


def _one_line(lines: Lines, index: int) -> Roster | None:
    """「参加者：速水透（県CIO）、緒方玲子（汐見市CIO）」: all of it people, or no list."""
    text = lines.texts[index]
    match = _LIST_ON_LINE.match(half_width(text))
    people: list[Participant] = []
    for words in _BETWEEN_PEOPLE.split(text[match.start("people") :]) if match else ():
        found = people_on_line(words.strip().replace("＝", "："), {})
        if not found:
            # 「大野市長」: in one line with others a surname and a post will do.
            short = surname_and_post(words.strip())
            talk = names_in_talk(lines, index)
            found = [Person(*short)] if short else names_by_themselves(words, "", talk)
        if len(found) != 1:
            return None
        people.append(_of_sentence(found[0].name, found[0].role, text, lines.starts[index]))
    if not match or (len(people) < 2 and match["many"]):
        return None
    return Roster("", tuple(people), index, index + 1)


def _of_sentence(name: str, role: str, printed: str, start: int) -> Participant:
    extent = extent_of(start, start + len(printed))
    return Participant(name, role, organisation_of(role), printed=printed.strip(), extent=extent)
