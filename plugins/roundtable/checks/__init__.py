"""What an editor should look at before the magazine goes out.

A check is `check(magazine) -> Iterator[Diagnostic]`, one subject a file. A new one is a file, a row
here, and a table of cases in its tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from roundtable.checks import (
    aliases,
    dates,
    doubles,
    header,
    headings,
    indented,
    language,
    leftovers,
    lone_names,
    loose_marks,
    name_headings,
    near_labels,
    people,
    pictures,
    recorded,
    series,
    topics,
    twins,
    unreadable,
    wide_links,
)
from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic

Check = Callable[[Magazine], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    header.check,
    people.check,
    aliases.check,
    near_labels.check,
    lone_names.check,
    twins.check,
    language.check,
    headings.check,
    doubles.check,
    leftovers.check,
    unreadable.check,
    indented.check,
    name_headings.check,
    recorded.check,
    series.check,
    dates.check,
    topics.check,
    pictures.check,
    wide_links.check,
    loose_marks.check,
)


def run(magazine: Magazine) -> tuple[Diagnostic, ...]:
    """Every finding about a magazine once, by path and line: of its texts, of itself, of checks."""
    return tuple(sorted({*told_by_reading(magazine), *told_by(CHECKS, magazine)}))


def told_by_reading(magazine: Magazine) -> Iterator[Diagnostic]:
    """What was found while the magazine was read and put together."""
    yield from magazine.diagnostics
    for _, _, edition in magazine.editions:
        yield from edition.parsed.diagnostics
    for parsed in magazine.unready:
        yield from parsed.diagnostics


def told_by(some: Iterable[Check], magazine: Magazine) -> Iterator[Diagnostic]:
    """What some of the checks find."""
    for check in some:
        yield from check(magazine)
