"""The block that says who is at the table, under 「参加者（敬称略）」 and its like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.lines import Lines, fold
from roundtable.transcript.grammar.people import strip_marks, surnames
from roundtable.transcript.grammar.person import (
    Person,
    is_name,
    organisation_of,
    people_on_line,
    without_honorific,
)
from roundtable.transcript.key import key
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
    en="No name can be found in “{line}”. Write it as “Post: Name”.",
)

_HEADER = re.compile(
    r"^[\s#*【<〈●■◆○〇◯]*(?:[^。、:]{0,16}?(?:参加者|出席者|登壇者|お答えいただいた方|対談者|パネリスト|"
    r"モデレーター|話し手|メンバー)(?:の?ご?紹介|一覧|名簿)?\s*(?:\([^)]*\))?|\(敬称略\)"
    r"|(?:Participants|Panell?ists|Speakers|Attendees|Present|Moderator|Moderated by)"
    r"\s*(?:\([^)]*\))?)[\s*】>〉:]*$",
    re.IGNORECASE,
)
_BULLETS = re.compile(r"^[\s■●◆◇▪・]+")
_LONGEST_HEADER = 60
_MOST_NAMELESS = 2
_SENTENCE = re.compile(
    r"^(?:The )?(?:participants|panell?ists) (?:were|are)[: ]+(?P<people>.+)$", re.I
)
_NOT_A_PERSON = re.compile(
    r"^\s*(?:#|!\[|[※―]|(?:議題|議事|アジェンダ|Agenda)[:\s]*$)|以下|[。?!]$"
)


class Roster(Struct, frozen=True):
    """Where a list of people stands and whom it names; lines `start` up to and without `end`."""

    title: str
    participants: tuple[Participant, ...]
    start: int
    end: int


def find_rosters(lines: Lines) -> tuple[list[Roster], list[Diagnostic]]:
    """Every participants block of a text. People of a second block add to those of the first."""
    rosters: list[Roster] = []
    found: list[Diagnostic] = []
    bodies: dict[str, None] = {}
    end = lines.first
    for index in _openings(lines):
        if index < end:
            continue
        text = lines.texts[index]
        roster = _sentence(lines, index) if text[0] in "TPtp" else None
        if roster is None and _is_header(text):
            reader = _Reader(lines, bodies, found)
            roster = reader.read(index)
            end = reader.stopped
        if roster:
            rosters.append(roster)
            end = roster.end
    return rosters, found


def _openings(lines: Lines) -> Iterable[int]:
    """The lines that can open a block; a plain one only where people are told in a sentence."""
    in_a_sentence = lines.holding((";",))
    return sorted({*lines.marked, *in_a_sentence}) if in_a_sentence else lines.marked


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


def _of_sentence(name: str, role: str, printed: str, start: int) -> Participant:
    span = Span(start, start + len(printed))
    return Participant(name, role, organisation_of(role), printed=printed.strip(), span=span)


@dataclass(slots=True)
class _Reader:
    """Reads one block line by line. `bodies` are the organisations that lists have named so far."""

    lines: Lines
    bodies: dict[str, None]
    found: list[Diagnostic]
    people: list[Participant] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    waiting: str = ""
    nameless: list[int] = field(default_factory=list)
    unprinted: int = 0
    stopped: int = 0

    def read(self, index: int) -> Roster | None:
        """The block under the heading on line `index`; None if it names nobody."""
        lines, title = self.lines, self.lines.texts[index]
        at = index + 1
        if lines.is_blank(at) and not title.lstrip().startswith("#"):
            at = lines.next_text(at)
        end = self.unprinted = at
        while at < len(lines) and not self._is_over(at):
            following = lines.next_text(at)
            if following > at:
                if following >= len(lines) or not _is_header(lines.texts[following]):
                    break
                at = following
            if self._read_line(at):
                end = at + 1
            at += 1
        self.stopped = at
        if not self.people:
            return None
        if lines.is_blank(at) and self.nameless and at - end <= _MOST_NAMELESS:
            end = self._with_nameless(at)
        return Roster(title, tuple(self.people), index, end)

    def _is_over(self, at: int) -> bool:
        """A heading, a note, a sentence, or the first label of the talk ends the list."""
        text = self.lines.texts[at]
        return _ends_list(text) or _label_key(text) in self.labels

    def _read_line(self, at: int) -> bool:
        """Take the people of a line; False where it names none, and may be a body or a post."""
        text = self.lines.texts[at]
        if _is_header(text):
            self.waiting = ""
            return False
        people = self._named_below(text) or people_on_line(text, self.bodies)
        if not people:
            self.waiting = _BULLETS.sub("", text).strip()
            self.nameless.append(at)
            return False
        if len(people) == 2:
            second = people[1]
            place = self.lines.starts[at] + second.start
            names = {"first": people[0].name, "second": second.name}
            self.found.append(GLUED.at(self.lines.source, place, **names))
        start = self.lines.starts[self.unprinted]
        span = Span(start, self.lines.starts[at] + len(text))
        for person in people:
            self._add(Person(person.name, f"{self.waiting} {person.role}".strip()), span)
        self.waiting, self.unprinted = "", at + 1
        self.nameless.clear()
        return True

    def _named_below(self, text: str) -> list[Person]:
        """A name by itself, under the line with its post."""
        name = without_honorific(text.strip())
        words = name.split()
        if self.waiting and 1 <= len(words) <= 2 and all(is_name(fold(word)) for word in words):
            return [Person(name, "")]
        return []

    def _add(self, person: Person, span: Span) -> None:
        last = next(reversed(self.bodies), None)
        participant = Participant(
            name=person.name,
            role=person.role,
            organisation=organisation_of(person.role) or (last if _inherits(person.role) else None),
            printed=self.lines.source.words(span).strip(),
            span=span,
        )
        self.people.append(participant)
        self.labels.update(map(key, (person.name, *surnames(person.name))))
        if participant.organisation:
            self.bodies.pop(participant.organisation, None)
            self.bodies[participant.organisation] = None

    def _with_nameless(self, stop: int) -> int:
        """The last lines of the list name nobody: they stay in it, and the editor is told."""
        lines, last = self.lines, self.people[-1]
        for at in self.nameless:
            words = lines.texts[at].strip()
            self.found.append(NO_NAME.at(lines.source, lines.starts[at], line=words))
        span = Span(last.span.start, lines.starts[stop - 1] + len(lines.texts[stop - 1]))
        printed = lines.source.words(span).strip()
        self.people[-1] = replace(last, printed=printed, span=span)
        return stop


@lru_cache(maxsize=1024)
def _ends_list(text: str) -> bool:
    return _NOT_A_PERSON.search(fold(text)) is not None


@lru_cache(maxsize=1024)
def _label_key(text: str) -> str:
    """The key of whoever a line would name if it were a label of the talk."""
    head, colon, _ = fold(text).partition(":")
    return key(head if colon else strip_marks(text))


@lru_cache(maxsize=4096)
def _is_header(text: str) -> bool:
    return len(text) <= _LONGEST_HEADER and bool(_HEADER.match(fold(text)))


def _inherits(role: str) -> bool:
    """Japanese lists leave out the body the line above has named; governors have their own."""
    return not fold(role).isascii() and "知事" not in role
