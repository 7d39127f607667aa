"""The block that says who is at the table, under 「参加者（敬称略）」 and its like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.lines import Lines, fold
from roundtable.transcript.grammar.person import is_name, organisation_of, people_on_line
from roundtable.transcript.model import Participant
from roundtable.transcript.source import Span

GLUED = Fault(
    "W210",
    Severity.WARNING,
    ja="一行に二人います（{first}と{second}）。「{second}」の肩書の前で改行してください。",
    en="Two people stand on one line ({first} and {second}). Start a new line before the post of "
    "{second}.",
)
NO_NAME = Fault(
    "W211",
    Severity.WARNING,
    ja="「{line}」から名前を読み取れません。「肩書：姓 名」の形で書いてください。",
    en="No name can be read off “{line}”. Write it as “Post: Name”.",
)

_HEADER = re.compile(
    r"^[\s#*【<〈●■◆○〇◯]*(?:[^。、:]{0,16}?(?:参加者|出席者|登壇者|お答えいただいた方|対談者|パネリスト|"
    r"モデレーター|話し手|メンバー)(?:の?ご?紹介|一覧|名簿)?\s*(?:\([^)]*\))?|\(敬称略\)"
    r"|(?:Participants|Panell?ists|Speakers|Attendees|Present|Moderator|Moderated by)"
    r"\s*(?:\([^)]*\))?)[\s*】>〉:]*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:The )?(?:participants|panell?ists) (?:were|are)[: ]+(?P<people>.+)$", re.I
)
_NOT_A_PERSON = re.compile(
    r"^\s*(?:#|!\[|[※―]|(?:議題|議事|アジェンダ|Agenda)[:\s]*$)|以下|[。?!]$"
)


@dataclass(frozen=True, slots=True)
class Roster:
    """Where a list of people stands and whom it names; lines `start` up to and without `end`."""

    title: str
    participants: tuple[Participant, ...]
    start: int
    end: int


def find_rosters(lines: Lines) -> tuple[list[Roster], list[Diagnostic]]:
    """Every participants block of a text. People of a second block add to those of the first."""
    rosters: list[Roster] = []
    found: list[Diagnostic] = []
    bodies: list[str] = []
    index = lines.first
    while index < len(lines):
        roster = _sentence(lines, index) or _block(lines, index, bodies, found)
        if roster:
            rosters.append(roster)
        index = roster.end if roster else index + 1
    return rosters, found


def _sentence(lines: Lines, index: int) -> Roster | None:
    """“Participants were A, role; B, role.” on one line."""
    text = lines.texts[index]
    match = _SENTENCE.match(text) if text[:1] in "TPtp" else None
    if not match:
        return None
    people = []
    for words in match["people"].rstrip(".").split(";"):
        name, _, role = words.strip().removeprefix("and ").partition(",")
        if name:
            people.append(_participant(name.strip(), role.strip(), text, lines.starts[index], None))
    return Roster("", tuple(people), index, index + 1) if len(people) > 1 else None


def _block(lines: Lines, index: int, bodies: list[str], found: list[Diagnostic]) -> Roster | None:
    title = lines.texts[index]
    if len(title) > 60 or not _HEADER.match(fold(title)):
        return None
    at = index + 1
    if lines.is_blank(at) and not _is_heading(title):
        at = lines.next_text(at)
    people: list[Participant] = []
    end, waiting = at, ""
    while at < len(lines):
        text = lines.texts[at]
        if not text.strip():
            following = lines.next_text(at)
            if following < len(lines) and _HEADER.match(fold(lines.texts[following])):
                at = following
                continue
            break
        if _NOT_A_PERSON.search(fold(text)):
            break
        named, waiting = _read_line(lines, at, bodies, waiting, found)
        people.extend(named)
        at += 1
        end = at
    return Roster(title, tuple(people), index, end) if people else None


def _read_line(
    lines: Lines, at: int, bodies: list[str], waiting: str, found: list[Diagnostic]
) -> tuple[list[Participant], str]:
    """The people of a line, and what words wait for the next: a body or a post without a name."""
    text, start = lines.texts[at], lines.starts[at]
    if _HEADER.match(fold(text)):
        return [], ""
    words = text.split()
    if waiting and len(words) <= 2 and all(is_name(fold(word)) for word in words):
        return [_participant(text.strip(), waiting, text, start, _last(bodies))], ""
    people = people_on_line(text, tuple(bodies))
    if not people:
        if _names_nobody_yet(lines, at):
            return [], text.strip()
        found.append(NO_NAME.at(lines.source, start, line=text.strip()))
        return [], ""
    if len(people) == 2:
        found.append(
            GLUED.at(
                lines.source, start + people[1].start, first=people[0].name, second=people[1].name
            )
        )
    named = []
    for person in people:
        role = f"{waiting} {person.role}".strip()
        participant = _participant(person.name, role, text, start, _last(bodies))
        named.append(participant)
        if participant.organisation:
            bodies.append(participant.organisation)
    return named, ""


def _names_nobody_yet(lines: Lines, at: int) -> bool:
    return not lines.is_blank(at + 1) and not _NOT_A_PERSON.search(fold(lines.texts[at + 1]))


def _participant(
    name: str, role: str, printed: str, start: int, inherited: str | None
) -> Participant:
    return Participant(
        name=name,
        role=role,
        organisation=organisation_of(role) or (inherited if _inherits(role) else None),
        printed=printed.strip(),
        span=Span(start, start + len(printed)),
    )


def _inherits(role: str) -> bool:
    """Japanese lists leave the body out where the line above has named it; governors have their own."""
    return not fold(role).isascii() and "知事" not in role


def _last(bodies: list[str]) -> str | None:
    return bodies[-1] if bodies else None


def _is_heading(title: str) -> bool:
    return title.lstrip().startswith("#")
