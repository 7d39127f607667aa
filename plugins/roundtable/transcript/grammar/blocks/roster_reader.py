"""The list of people below its heading, 「参加者（敬称略）」 and its like, a line a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.roster_names import names_by_themselves, names_in_talk
from roundtable.transcript.grammar.table.name_and_role import is_name_in_full
from roundtable.transcript.grammar.table.person import (
    Person,
    bullet_end,
    is_head_of_table,
    is_presented,
    people_on_line,
)
from roundtable.transcript.grammar.table.roster import Roster, is_roster_heading, tells_lives
from roundtable.transcript.grammar.words.courtesy import without_courtesy
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import is_english_name, is_name, surnames
from roundtable.transcript.grammar.words.organisation import organisation_of
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant
from roundtable.transcript.source import Span, extent_of

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

_BULLETS = re.compile(r"^[\s■●◆◇▪・]+")
_MOST_NAMELESS = 2
_LONGEST_LIFE = 3
_NEXT_POINT = re.compile(
    r"^\s*(?:\d{1,2}[.)]?\s*|[○〇◯●■◇◆])\S{0,12}(?:議題|議事|案件|事件|次第|議事日程)\s*$"
)
_NOT_A_PERSON = re.compile(
    r"^\s*(?:#|!\[|[※―]|(?:\d\.)?欠席|午[前後]\d|(?:議題|議事|アジェンダ|Agenda)[:\s]*$)|以下|[。?!]$"
)


@dataclass(slots=True)
class RosterReader:
    """Reads one list. `bodies` are the organisations that lists have named so far."""

    lines: Lines
    bodies: dict[str, None]
    found: list[Diagnostic]
    people: list[Participant] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    waiting: str = ""
    nameless: list[int] = field(default_factory=list)
    unprinted: int = 0
    spread: bool = False
    stopped: int = 0
    lives: bool = False
    unread_lines: int = 0
    talk: frozenset[str] | None = None

    def read(self, index: int, at: int | None = None) -> Roster | None:
        """The block under the heading on line `index`, or of the lines from `at` on; None if it
        names nobody."""
        lines, title = self.lines, self.lines.texts[index] if at is None else ""
        self.lives = tells_lives(title)
        if at is None:
            at = index + 1
            if lines.is_blank(at) and not title.lstrip().startswith("#"):
                at = lines.next_text(at)
        end = self.unprinted = at
        while at < len(lines) and not self._is_over(at):
            following = lines.next_text(at)
            if following > at:
                if not self._goes_on(following):
                    break
                at = following
            if self._read_line(at):
                end = at + 1
            at += 1
        self.stopped = at
        # With lives, posts and bodies may stand on lines of their own, nobody knows whose.
        if not self.people or (self.lives and (self.unread_lines or len(self.people) < 2)):
            return None
        is_whole = lines.is_blank(at) or is_next_point(lines.texts[at])
        if is_whole and self.nameless and at - end <= _MOST_NAMELESS:
            end = self._with_nameless(at)
        return Roster(title, tuple(self.people), index, end)

    def unread(self) -> list[Diagnostic]:
        """What to tell where no list was read at all: its first lines name nobody."""
        if self.lives:
            return []
        doubtful = [at for at in self.nameless if not tells_nobody(self.lines.texts[at])]
        return [_nameless(self.lines, at) for at in doubtful[:_MOST_NAMELESS]]

    def _goes_on(self, at: int) -> bool:
        """Behind a blank line: another group, or one more person where each stands apart."""
        if at >= len(self.lines) or is_roster_heading(self.lines.texts[at]):
            return at < len(self.lines)
        if self._told_with_life(self.lines.texts[at]):
            return True
        begins = len(self.people) == 1 or is_roster_heading(self.lines.text_before(at))
        self.spread = self.spread or begins
        return self.spread and not self._is_over(at) and self._is_surely_listed(at)

    def _is_surely_listed(self, at: int) -> bool:
        """「汐見市CIO：緒方 玲子」 or 「緒方玲子（汐見市CIO）」, the whole line, and a new name."""
        text = self.lines.texts[at]
        if _is_glossed(text):
            return any(key(person.name) not in self.labels for person in people_on_line(text, {}))
        role, _, name = half_width(text).rpartition(":")
        words = name.split()
        in_full = all(map(is_name, words)) or is_english_name(name.strip())
        return bool(role.strip() and len(words) == 2 and in_full)

    def _is_over(self, at: int) -> bool:
        """A heading, a note, a sentence, or the first label of the talk ends the list."""
        text = self.lines.texts[at]
        if _label_key(text) in self.labels:
            return True
        return _ends_list(text) and not self._is_life(at)

    def _is_life(self, at: int) -> bool:
        """Whether a sentence tells the life of whoever is listed, and more people stand below."""
        text = self.lines.texts[at].rstrip()
        if self._told_with_life(text):
            return True
        below = self.lines.texts[at + 1 : at + 1 + _LONGEST_LIFE] if text[-1] == "。" else ()
        return any(map(self._presents_another, filter(None, map(str.strip, below))))

    def _presents_another(self, text: str) -> bool:
        name = text.rstrip(":：")
        is_new = is_name_in_full(name) or is_presented(name)
        return bool(self._told_with_life(text)) or (is_new and key(name) not in self.labels)

    def _told_with_life(self, text: str) -> list[Person]:
        """「緒方 玲子：2019年に入庁。…」, in a list of lives."""
        name, colon, _ = half_width(text).partition(":") if self.lives else ("", "", "")
        return [Person(text[: len(name)].strip(), "")] if colon and is_name_in_full(name) else []

    def _read_line(self, at: int) -> bool:
        """Take the people of a line; False where it names none, and may be a body or a post."""
        text = self.lines.texts[at]
        if is_roster_heading(text) or is_head_of_table(text):
            self.waiting = ""
            return False
        told = self._told_with_life(text)
        if _ends_list(text) and not told:
            return False
        if self.waiting and _bullet(text) == _bullet(self.lines.texts[self.nameless[-1]]) != "":
            self._leave_item()
        people = told or self._named_below(text) or people_on_line(text, self.bodies)
        people = people or self._by_themselves(at)
        if not people:
            self.waiting = _BULLETS.sub("", text).strip()
            self.nameless.append(at)
            self.unread_lines += 1
            return False
        second = people[-1]
        if len(people) == 2 and second.start > people[0].start:
            place = self.lines.starts[at] + second.start
            names = {"first": people[0].name, "second": second.name}
            self.found.append(GLUED.at(self.lines.source, place, **names))
        start = self.lines.starts[self.unprinted]
        span = Span(start, self.lines.starts[at] + len(text))
        for person in people:
            role = f"{self.waiting} {person.role}".strip()
            may_inherit = not _is_glossed(text)
            # 「■学識経験者」 above the line is no body, and hides none.
            body = organisation_of(role) or organisation_of(person.role)
            self._add(Person(person.name, role), span, body, may_inherit=may_inherit)
        self.waiting, self.unprinted = "", at + 1
        self.nameless.clear()
        return True

    def _leave_item(self) -> None:
        """An item that names nobody is no post of the next one: 「・司会」 above 「・狩野」."""
        at = self.nameless.pop()
        if not is_moderator_word(self.waiting):
            self.found.append(_nameless(self.lines, at))
        self.waiting = ""

    def _by_themselves(self, at: int) -> list[Person]:
        """People whom the talk or their letters tell, for nothing else stands on their line."""
        if self.talk is None:
            self.talk = names_in_talk(self.lines, at)
        below = "".join(self.lines.texts[at + 1 : at + 2])
        return names_by_themselves(self.lines.texts[at], below, self.talk)

    def _named_below(self, text: str) -> list[Person]:
        """A name by itself, under the line with its post."""
        if not self.waiting:
            return []
        name = without_courtesy(text[bullet_end(text) :].strip())
        words = name.split()
        # 「使わない勇気」 below words that are no post either is a heading.
        may_be = len(words) > 1 or is_name_in_full(name) or is_post(self.waiting)
        if may_be and len(words) <= 2 and all(is_name(half_width(word)) for word in words):
            return [Person(name, "")]
        return []

    def _add(self, person: Person, span: Span, body: str | None, *, may_inherit: bool) -> None:
        last = next(reversed(self.bodies), None)
        participant = Participant(
            name=person.name,
            role=person.role,
            organisation=body or (last if may_inherit and _inherits(person.role) else None),
            printed=self.lines.source.words(span).strip(),
            extent=extent_of(span.start, span.end),
        )
        self.people.append(participant)
        self.labels.update(map(key, (person.name, *surnames(person.name))))
        if participant.organisation:
            self.bodies.pop(participant.organisation, None)
            self.bodies[participant.organisation] = None

    def _with_nameless(self, stop: int) -> int:
        """The last lines of the list name nobody: they stay in it, and the editor is told."""
        lines, last = self.lines, self.people[-1]
        self.found += [_nameless(lines, at) for at in self.nameless]
        span = Span(last.span.start, lines.starts[stop - 1] + len(lines.texts[stop - 1]))
        printed = lines.source.words(span).strip()
        extent = extent_of(span.start, span.end)
        self.people = [
            replace(one, printed=printed, extent=extent) if one.extent == last.extent else one
            for one in self.people
        ]
        return stop


def _bullet(text: str) -> str:
    return text[: bullet_end(text)].strip()


def is_next_point(text: str) -> bool:
    """「4 議題」, 「〇本日の会議に付した事件」: the next point of minutes, behind their list."""
    return text[-1:] in "題事件第程" and _NEXT_POINT.match(half_width(text)) is not None


def tells_nobody(text: str) -> bool:
    """「市民五十名」, 「なし」 and 「①」 are no list of people that failed."""
    if text.strip() == "なし" or not any(map(str.isalpha, text)):
        return True
    return re.search(r"[\d一二三四五六七八九十百数](?:人|名)(?!の)", half_width(text)) is not None


def _nameless(lines: Lines, at: int) -> Diagnostic:
    return NO_NAME.at(lines.source, lines.starts[at], line=lines.texts[at].strip())


@lru_cache(maxsize=1024)
def _ends_list(text: str) -> bool:
    return is_next_point(text) or _NOT_A_PERSON.search(half_width(text)) is not None


@lru_cache(maxsize=1024)
def _label_key(text: str) -> str:
    """The key of whoever a line would name if it were a label of the talk."""
    head, colon, _ = half_width(text).partition(":")
    return key(head if colon else strip_marks(text))


def _is_glossed(text: str) -> bool:
    """「緒方玲子（建築家）」: what stands in parentheses tells all of the post."""
    narrow = half_width(text.rstrip())
    return narrow.endswith(")") and ":" not in narrow


def _inherits(role: str) -> bool:
    """Japanese lists leave out the body the line above has named; governors have their own."""
    return not half_width(role).isascii() and "知事" not in role
