"""The grammar of roundtables as the magazine and its neighbours write them.

A line is tried as a fence of code, as a label that fits, by `RULES` in their order, and as
a label that fits nobody; the rest is speech or prose. What `plain_line` calls plain is never tried.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.blocks.comments import without_comments
from roundtable.transcript.grammar.blocks.credits import credit
from roundtable.transcript.grammar.blocks.figures import figure
from roundtable.transcript.grammar.blocks.front_matter import read_front_matter
from roundtable.transcript.grammar.blocks.lead import read_lead
from roundtable.transcript.grammar.blocks.lives import with_lives
from roundtable.transcript.grammar.blocks.notes import note
from roundtable.transcript.grammar.blocks.participants import find_rosters, roster_block
from roundtable.transcript.grammar.blocks.points import point, with_points
from roundtable.transcript.grammar.blocks.sections import agenda, heading, levels_of, thematic_break
from roundtable.transcript.grammar.blocks.stage import stage
from roundtable.transcript.grammar.blocks.taken import Rule
from roundtable.transcript.grammar.labels.habits import habits_of
from roundtable.transcript.grammar.labels.inferred import infer_participants
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.slips.held_back import (
    held_back,
    held_back_entries,
    held_back_turns,
)
from roundtable.transcript.grammar.slips.lost_heading import lost_headings
from roundtable.transcript.grammar.slips.lost_label import lost_labels
from roundtable.transcript.grammar.slips.lost_tag import lost_tags
from roundtable.transcript.grammar.slips.missed_label import missed_labels
from roundtable.transcript.grammar.slips.page_furniture import furniture
from roundtable.transcript.grammar.slips.stray_label import stray_labels
from roundtable.transcript.grammar.slips.wide_marks import wide_marks
from roundtable.transcript.grammar.table.alias import Introduction, introductions
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.table.roster import Roster
from roundtable.transcript.grammar.walk import walk
from roundtable.transcript.grammar.words.language import language_of
from roundtable.transcript.grammar.words.lines import Lines, half_width, split_lines
from roundtable.transcript.model import Lang, Participant, Title
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed, Transcript

RULES: tuple[Rule, ...] = (
    roster_block,
    point,
    agenda,
    heading,
    figure,
    note,
    thematic_break,
    credit,
    stage,
)


def parse(source: Source, lang: Lang | None = None) -> Parsed:
    """The transcript of a text and everything an editor should look at. Never raises.

    Without `lang` the header decides, then the file name (`part-1.en.md`), then the letters used.
    """
    header, found = read_front_matter(source)
    source, comments_found = without_comments(source, header.span.end)
    lines = split_lines(source, header.span.end)
    page, people_found = _page(lines)
    page = with_lives(with_points(page))
    body, worded, walk_found = walk(page, RULES)
    blocks = ((header,) if header.span.end else ()) + body
    title = header.title or next((b.text for b in body if isinstance(b, Title)), "")
    lead, lead_found = read_lead(source, header, title, body)
    transcript = Transcript(
        title=title,
        lang=lang or header.lang or language_of(source),
        blocks=blocks,
        participants=page.people.participants,
        issue=lead.issue,
        part=lead.part,
        parts=lead.parts,
        date=lead.date,
    )
    said = [index for index in worded if index not in page.lives]
    slips = _slips(lines, said, transcript, page.people)
    diagnostics = (*found, *comments_found, *people_found, *walk_found, *lead_found, *slips)
    return Parsed(source, transcript, tuple(sorted(diagnostics)))


def _slips(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """What passed for words and was meant otherwise, perhaps."""
    stray = tuple(stray_labels(lines, worded, transcript, people))
    told = {slip.line for slip in stray}
    missed = missed_labels(lines, worded, transcript, people)
    passed_over = (*stray, *(slip for slip in missed if slip.line not in told))
    # A label that is there, and was passed over, is not lost as well.
    told = {slip.line for slip in passed_over}
    lost = lost_labels(lines, worded, transcript, people)
    yield from wide_marks(lines)
    of_page = tuple(furniture(lines, worded, transcript.title))
    yield from of_page
    yield from held_back(lines)
    yield from held_back_entries(lines.source, transcript.header)
    yield from held_back_turns(lines.source, transcript)
    yield from lost_tags(lines.source, transcript.header.span.end)
    told_of_page = {slip.line for slip in of_page}
    headings = lost_headings(lines.source, transcript)
    yield from (slip for slip in headings if slip.line not in told_of_page)
    yield from passed_over
    yield from (slip for slip in lost if slip.line not in told)


def _page(lines: Lines) -> tuple[Page, list[Diagnostic]]:
    """What is known of the whole text before the walk, and the findings of its lists of people."""
    rosters, found = find_rosters(lines)
    listed = tuple(person for block in rosters for person in block.participants)
    introduced = introductions(lines)
    people = _with_aliases(lines, introduced, listed or infer_participants(lines, introduced))
    top_level, title_line = levels_of(lines)
    listed_lines = {line for block in rosters for line in range(block.start, block.end)}
    habits = habits_of(lines, people, introduced, listed_lines)
    # Where labels look like words, no line is plain for sure; one that opens a list or introduces
    # a short name behind a long post never is.
    like_words = habits.spaced or habits.answers or habits.quoting or habits.questions
    plain = [False] * len(lines) if like_words else list(lines.plain)
    for index in (*(block.start for block in rosters), *introduced):
        plain[index] = False
    placed = _placed(rosters, people)
    page = Page(
        lines, people, introduced, habits, plain, placed, listed_lines, top_level, title_line
    )
    return page, found


def _placed(
    rosters: list[Roster], people: People
) -> dict[int, tuple[Roster, tuple[Participant, ...]]]:
    """By the line it begins on, each list with its people as the whole article knows them."""
    placed: dict[int, tuple[Roster, tuple[Participant, ...]]] = {}
    start = 0
    for block in rosters:
        end = start + len(block.participants)
        placed[block.start] = (block, people.participants[start:end])
        start = end
    return placed


def _with_aliases(
    lines: Lines, introduced: dict[int, Introduction], listed: tuple[Participant, ...]
) -> People:
    """The people with the short names the article gives them, the first one as their alias."""
    people, named = People(listed), list(listed)
    aliases: list[tuple[str, int]] = []
    for index, found in introduced.items():
        rest = half_width(lines.texts[index][found.end :]).lstrip()
        if rest and not rest.startswith(":"):
            continue
        fits = people.find(found.label)
        aliases += [(found.alias, i) for i in fits]
        if len(fits) == 1 and named[fits[0]].alias is None:
            named[fits[0]] = replace(named[fits[0]], alias=found.alias)
    return People(tuple(named), tuple(aliases))


__all__ = ["language_of", "parse"]
