"""The blocks of an article that say who is at the table: under a heading or none, on one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.roster_line import (
    FIRST_SIGNS,
    LEAD,
    leader_on_line,
    roster_on_line,
)
from roundtable.transcript.grammar.blocks.roster_reader import RosterReader
from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.table.person import is_presented
from roundtable.transcript.grammar.table.roster import (
    HEADING_ENDS,
    Roster,
    is_roster_heading,
    tells_lives,
)
from roundtable.transcript.grammar.words.lines import Lines
from roundtable.transcript.grammar.words.names import is_name_in_full
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.key import key
from roundtable.transcript.model import ParticipantList

LISTED_AGAIN = Fault(
    "W215",
    Severity.WARNING,
    ja="この一覧の人はみな、{line}行目からの一覧にもいます。本文が二度貼り付けられていれば、一方を消して"
    "ください。",
    en="All people of this list stand in the one on line {line} as well. If the text was pasted "
    "twice, delete one of the two.",
)


def find_rosters(lines: Lines) -> tuple[list[Roster], list[Diagnostic]]:
    """Every participants block of a text. People of a second block add to those of the first."""
    rosters: list[Roster] = []
    found: list[Diagnostic] = []
    bodies: dict[str, None] = {}
    unread: list[Diagnostic] = []
    leaders: list[Roster] = []
    end = lines.first
    for index in _openings(lines):
        if index < end:
            continue
        text = lines.texts[index]
        roster, nameless = roster_on_line(lines, index)
        found += nameless
        roster = roster if roster and roster.participants else None  # “Participants: ;”
        leader = leader_on_line(lines, index) if roster is None else None
        leaders += [leader] if leader else []
        if is_roster_heading(text):
            reader = RosterReader(lines, bodies, found)
            roster = reader.read(index)
            unread += reader.unread()
            end = reader.stopped
        if roster and tells_lives(text) and _people(rosters) >= _people([roster]):
            end = roster.end  # The lives of people who are listed already list nobody.
        elif roster:
            if _names(rosters) >= _names([roster]):
                line = rosters[0].start + 1
                found.append(LISTED_AGAIN.at(lines.source, lines.starts[roster.start], line=line))
            rosters.append(roster)
            end = roster.end
    if rosters:
        rosters = sorted((*rosters, *leaders), key=attrgetter("start"))
    else:
        rosters += _without_heading(lines, bodies, found)
    if not rosters:
        found += unread
    return rosters, found


def roster_block(page: Page, index: int) -> Taken | None:
    """A block found before the walk, with its people as the whole article knows them."""
    placed = page.rosters.get(index)
    if placed is None:
        return None
    block, people = placed
    return Taken(block.end, lambda extent: ParticipantList(block.title.strip(), people, extent))


def _without_heading(
    lines: Lines, bodies: dict[str, None], found: list[Diagnostic]
) -> Iterator[Roster]:
    """A list right under the title: two lines or more that surely name somebody with their post."""
    for index in lines.marked:
        if lines.starts[index] > LEAD:
            return
        below = lines.next_text(index + 1)
        near = (lines.texts[index], lines.at(below))
        if all(map(is_presented, near)) or all(map(_is_row, near)):
            roster = RosterReader(lines, bodies, found).read(index, at=index)
            yield from [roster] if roster else []
            return


def _is_row(line: str) -> bool:
    """「速水 透　　県副知事」: a name in full, a wide gap and a post."""
    name, _, post = line.strip().partition("　")
    return is_name_in_full(name) and is_post(post.strip())


def _names(rosters: list[Roster]) -> set[tuple[str, str]]:
    return {(person.name, person.role) for block in rosters for person in block.participants}


def _people(rosters: list[Roster]) -> set[str]:
    return {key(person.name) for block in rosters for person in block.participants}


def _openings(lines: Lines) -> Iterable[int]:
    """The lines that can open a block; a plain one only where people are told in a sentence."""
    texts, ends = lines.texts, HEADING_ENDS
    found = [i for i in lines.marked if texts[i][-1] in ends or texts[i][0] in FIRST_SIGNS]
    in_a_sentence = lines.holding((";",))
    return sorted({*found, *in_a_sentence})
