"""The list of people below its heading, 「参加者（敬称略）」 and its like, a line a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.roster_lines import (
    bullet,
    ends_list,
    inherits,
    is_glossed,
    is_next_point,
    is_row,
    is_several,
    is_title,
    label_key,
    may_head_group,
    nameless,
    printed_up_to,
    tells_nobody,
)
from roundtable.transcript.grammar.blocks.roster_names import names_by_themselves, names_in_talk
from roundtable.transcript.grammar.blocks.roster_posts import (
    above_posts,
    below_post,
    in_turn_with_posts,
)
from roundtable.transcript.grammar.table.person import (
    Person,
    is_head_of_table,
    is_presented,
    people_on_line,
)
from roundtable.transcript.grammar.table.roster import Roster, is_roster_heading, tells_lives
from roundtable.transcript.grammar.words.label_marks import CIRCLES
from roundtable.transcript.grammar.words.lines import Lines, half_width, is_open
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import (
    are_names,
    is_english_name,
    is_name_in_full,
    surnames,
)
from roundtable.transcript.grammar.words.organisation import organisation_of
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant
from roundtable.transcript.source import Extent, Span, extent_of

GLUED = Fault(
    "W210",
    Severity.WARNING,
    ja="一行に二人います（{first}と{second}）。「{second}」の肩書の前で改行してください。",
    en="Two people stand on one line ({first} and {second}). Start a new line before the post of "
    "{second}.",
)

_BULLETS = re.compile(rf"^[\s{CIRCLES}▪・]+")
_MOST_NAMELESS = 2
_REMARK = re.compile(r"(?<=[)）])\s*※.*$")
_LONGEST_LIFE = 3


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
    posts_below: bool = False
    unread_lines: int = 0
    talk: frozenset[str] | None = None

    def read(self, index: int, at: int | None = None) -> Roster | None:
        """The block under the heading on line `index`, or of the lines from `at` on; None if it
        names nobody."""
        lines, title = self.lines, self.lines.texts[index] if at is None else ""
        self.lives = tells_lives(title)
        if at is None:
            at = index + 1
            if not title.lstrip().startswith("#"):
                at = lines.next_text(at)
        end = self.unprinted = at
        while (following := lines.next_text(at)) < len(lines):
            goes_on = self._goes_on(following) if following > at else not self._is_over(at)
            if not goes_on:
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
        return [nameless(self.lines, at) for at in doubtful[:_MOST_NAMELESS]]

    def _goes_on(self, at: int) -> bool:
        """Behind a blank line: another group, or one more person where each stands apart."""
        text = self.lines.texts[at]
        if is_roster_heading(text) or self._told_with_life(text):
            return True
        if self._is_over(at):
            return False
        groups = map(self._heads_group, (at, self.lines.last_text(at)))
        if is_row(text) or any(groups):
            return True
        begins = len(self.people) == 1 or is_roster_heading(self.lines.text_before(at))
        self.spread = self.spread or begins
        return self.spread and self._is_surely_listed(at)

    def _is_surely_listed(self, at: int) -> bool:
        """「汐見市CIO：緒方 玲子」 or 「緒方玲子（汐見市CIO）」, the whole line, and a new name.

        Below a name with nothing else also one more of the kind.
        """
        text = self.lines.texts[at]
        last = self.people[-1] if self.people else None
        if last and not last.role and is_name_in_full(text.strip()):
            return key(text) not in self.labels
        if above_posts(self.lines, at)[0]:
            return key(text) not in self.labels
        if is_glossed(text):
            return any(key(person.name) not in self.labels for person in people_on_line(text, {}))
        role, _, name = half_width(text).rpartition(":")
        words = name.split()
        in_full = are_names(name) or is_english_name(name.strip())
        return bool(role.strip() and len(words) == 2 and in_full)

    def _is_over(self, at: int) -> bool:
        """A heading, a note, a sentence, or the first label of the talk ends the list."""
        text = self.lines.texts[at]
        return label_key(text) in self.labels or (ends_list(text) and not self._is_life(at))

    def _is_life(self, at: int) -> bool:
        """Whether a sentence tells the life of whoever is listed, and more people stand below."""
        text = self.lines.texts[at].rstrip()
        if self._told_with_life(text):
            return True
        below = self.lines.texts[at + 1 : at + 1 + _LONGEST_LIFE] if text[-1] == "。" else ()
        return any(map(self._presents_another, filter(None, map(str.strip, below))))

    def _presents_another(self, text: str) -> bool:
        name = text.rstrip(":：")
        return bool(self._told_with_life(text)) or is_name_in_full(name) or is_presented(name)

    def _told_with_life(self, text: str) -> list[Person]:
        """「緒方 玲子：2019年に入庁。…」, in a list of lives."""
        name, colon, _ = half_width(text).partition(":") if self.lives else ("", "", "")
        return [Person(text[: len(name)].strip(), "")] if colon and is_name_in_full(name) else []

    def _read_line(self, at: int) -> bool:
        """Take the people of a line; False where it names none, and may be a body or a post."""
        text = self.lines.texts[at]
        if at < self.unprinted:
            return True  # “Senior Fellow” below “ROSA TANNER”
        if is_roster_heading(text) or is_head_of_table(text):
            self.waiting = ""
            return False
        told = self._told_with_life(text)
        if ends_list(text) and not told:
            return False
        if self._heads_group(at):
            self.waiting = ""
            return False
        if self.nameless and bullet(text) == bullet(self.lines.texts[self.nameless[-1]]) != "":
            self._leave_item()
        if self._is_post_below(at) and organisation_of(text):
            self._give_post(at)  # 「青嶺県 政策局参事監」 is nobody called 青嶺県
            return True
        above, last = ([], at) if self.waiting else above_posts(self.lines, at)
        people = told or above or below_post(text, self.waiting)
        people = people or people_on_line(_REMARK.sub("", text), self.bodies)
        people = people or self._by_themselves(at)
        people = people or in_turn_with_posts(self.lines, at)
        if people:
            self._take(at, last, people)
            return True
        if self._is_post_below(at):
            self._give_post(at)
            return True
        if is_several(text):
            self.found.append(nameless(self.lines, at))
            return False
        # Where posts stand below the names, one above a name is not theirs.
        self.waiting = "" if self.posts_below or is_title(text) else _BULLETS.sub("", text).strip()
        self.nameless.append(at)
        self.unread_lines += 1
        return False

    def _take(self, at: int, last: int, people: list[Person]) -> None:
        """Add the people of a line, whose post may stand above them, or below up to line `last`."""
        text, start = self.lines.texts[at], self.lines.starts[at]
        second = people[-1]
        if second.start > people[0].start:
            names = {"first": people[0].name, "second": second.name}
            self.found.append(GLUED.at(self.lines.source, start + second.start, **names))
        end = self.lines.starts[last] + len(self.lines.texts[last])
        span = Span(self.lines.starts[self.unprinted], end)
        printed = self.lines.source.words(span).strip()  # one text, however many share the line
        for person in people:
            self._add(person, extent_of(span.start, span.end), printed, is_glossed(text))
        # A row of names that goes on below has one post.
        self.waiting = second.role if text.rstrip().endswith("、") else ""
        self.unprinted = last + 1
        self.nameless.clear()

    def _heads_group(self, at: int) -> bool:
        """「構成員」 and 「■学識経験者」 above people with posts, with a blank line or not."""
        below = self.lines.next_text(at + 1)
        head = self.lines.texts[at].strip()
        if below >= len(self.lines) or not may_head_group(head):
            return False
        if organisation_of(_BULLETS.sub("", head)):
            return False  # 「■汐見市」 is the body of those below
        text = self.lines.texts[below]
        if "、" in text:
            return bool(self._by_themselves(below))
        people = people_on_line(text, {})
        return bool(people) and (is_glossed(text) or head[0] in "■●◆")

    def _is_post_below(self, at: int) -> bool:
        """「沼津市長」 below 「頼重秀一」, in a list whose first line is a name and no more; or the
        end of a post whose bracket is open."""
        last = self.people[-1] if self.people and at == self.unprinted else None
        if last is None or last.role:
            return last is not None and is_open(last.role)
        return is_post(half_width(self.lines.texts[at].strip()))

    def _give_post(self, at: int) -> None:
        """The post of whoever stands on the line above, or the end of it."""
        role = self.people[-1].role + self.lines.texts[at].strip()
        self.posts_below = self.posts_below or not self.people[-1].role
        last = replace(self.people[-1], role=role, organisation=organisation_of(role))
        self.people[-1] = printed_up_to(self.lines, last, at)
        self.unprinted = at + 1

    def _leave_item(self) -> None:
        """An item that names nobody is no post of the next one: 「・司会」 above 「・狩野」."""
        at = self.nameless.pop()
        if not is_moderator_word(self.waiting):
            self.found.append(nameless(self.lines, at))
        self.waiting = ""

    def _by_themselves(self, at: int) -> list[Person]:
        """People whom the talk or their letters tell, for nothing else stands on their line."""
        self.talk = names_in_talk(self.lines, at) if self.talk is None else self.talk
        return names_by_themselves(self.lines.texts[at], self.lines.at(at + 1), self.talk)

    def _add(self, person: Person, extent: Extent, printed: str, glossed: bool) -> None:
        role = f"{self.waiting} {person.role}".strip()
        # 「■学識経験者」 above the line is no body, and hides none.
        body = organisation_of(role) or organisation_of(person.role)
        if not (body or glossed) and inherits(role):
            body = next(reversed(self.bodies), None)
        self.people.append(Participant(person.name, role, body, printed=printed, extent=extent))
        self.labels.update(map(key, (person.name, *surnames(person.name))))
        if body:
            self.bodies.pop(body, None)
            self.bodies[body] = None

    def _with_nameless(self, stop: int) -> int:
        """The last lines of the list name nobody: they stay in it, and the editor is told."""
        last = self.people[-1].extent
        self.found += [nameless(self.lines, at) for at in self.nameless]
        self.people = [
            printed_up_to(self.lines, one, stop - 1) if one.extent == last else one
            for one in self.people
        ]
        return stop
