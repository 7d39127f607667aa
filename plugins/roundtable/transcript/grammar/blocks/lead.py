"""What the words before the talk say of the article: its issue, its part, the day the table met.

The header decides where it speaks; the text is compared with it, and a contradiction is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.front_matter import place_of_entry
from roundtable.transcript.grammar.blocks.series import issue_numbers, part_of_lead, part_of_title
from roundtable.transcript.grammar.words.dates import (
    date_held,
    date_of_title,
    no_such_days,
    odd_weekdays,
    odd_years,
)
from roundtable.transcript.model import TURNS, Block, FrontMatter, Note, Prose
from roundtable.transcript.source import Source

TWO_ISSUES = Fault(
    "W230",
    Severity.WARNING,
    ja="号の番号が食い違っています（{first}と{other}）。どちらかに直してください。",
    en="The text names two issue numbers, {first} and {other}. Correct one of them.",
)
OTHER_VALUE = Fault(
    "W231",
    Severity.WARNING,
    ja="本文は「{text}」ですが、ヘッダーの{key}は「{header}」です。どちらかに直してください。",
    en="The text says {text}, the header's “{key}” says {header}. Correct one of them.",
)
NO_SUCH_DAY = Fault(
    "W232",
    Severity.WARNING,
    ja="「{day}」という日はありません。正しい日付に直してください。",
    en="There is no such day as {day}. Correct the date.",
)
OTHER_WEEKDAY = Fault(
    "W233",
    Severity.WARNING,
    ja="{day}は{weekday}です。日付か曜日を正してください。",
    en="{day} is a {weekday}. Correct the date or the day of the week.",
)
OTHER_YEAR = Fault(
    "W234",
    Severity.WARNING,
    ja="「{day}」の二つの年が違います（西暦では{year}年と{other}年）。どちらかを正してください。",
    en="“{day}” gives two different years, {year} and {other}. Correct one of them.",
)


class Lead(Struct, frozen=True):
    """Issue, part, number of parts and day; None where nothing tells."""

    issue: int | None = None
    part: int | None = None
    parts: int | None = None
    date: date | None = None


def read_lead(
    source: Source, header: FrontMatter, title: str, blocks: tuple[Block, ...]
) -> tuple[Lead, list[Diagnostic]]:
    """The article's place and day from header, title and the blocks before the first turn."""
    found: list[Diagnostic] = []
    issues: list[tuple[int, int]] = []
    days: list[tuple[int, date]] = []
    parts: list[int] = []
    part = part_of_title(title)
    told_part, told_parts = part.part, part.parts
    for block in blocks:
        if isinstance(block, TURNS):
            break
        if not isinstance(block, (Prose, Note)):
            continue
        start = block.span.start
        issues += [(start + offset, number) for offset, number in issue_numbers(block.text)]
        days += _days(block)
        found += _odd_dates(source, block)
        place = part_of_lead(block.text)
        told_part = told_part or place.part
        parts += [place.parts] if place.parts else []
    told_parts = told_parts or (parts[0] if parts else None)
    issue = issues[0][1] if issues else None
    day = days[0][1] if days else date_of_title(title)
    told = Lead(issue, told_part, told_parts, day)
    found += [
        TWO_ISSUES.at(source, offset, first=told.issue, other=number)
        for offset, number in issues[1:]
        if number != told.issue
    ]
    found += _contradictions(source, header, told)
    lead = Lead(
        header.issue or told.issue,
        header.part or told.part,
        header.parts or told.parts,
        header.date or told.date,
    )
    return lead, found


def _days(block: Prose | Note) -> list[tuple[int, date]]:
    days, start = [], block.span.start
    lines = block.text.split("\n")
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        held = date_held(line, below)
        if held:
            days.append((start + held[0], held[1]))
        start += len(line) + 1
    return days


def _odd_dates(source: Source, block: Prose | Note) -> Iterator[Diagnostic]:
    start = source.text.index(block.text, block.span.start)
    for line in block.text.split("\n"):
        for offset, day in no_such_days(line):
            yield NO_SUCH_DAY.at(source, start + offset, day=day)
        for offset, day, weekday in odd_weekdays(line):
            yield OTHER_WEEKDAY.at(source, start + offset, day=day, weekday=weekday)
        for offset, day, year, other in odd_years(line):
            yield OTHER_YEAR.at(source, start + offset, day=day, year=year, other=other)
        start += len(line) + 1


def _contradictions(source: Source, header: FrontMatter, told: Lead) -> list[Diagnostic]:
    pairs = (
        ("issue", header.issue, told.issue),
        ("part", header.part, told.part),
        ("parts", header.parts, told.parts),
        ("date", header.date, told.date),
    )
    return [
        OTHER_VALUE.at(
            source, place_of_entry(key, source, header), key=key, header=said, text=words
        )
        for key, said, words in pairs
        if said is not None and words is not None and said != words
    ]
