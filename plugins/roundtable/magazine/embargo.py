"""A talk whose day is still to come is no part of the magazine before that day."""

from __future__ import annotations

from datetime import date

from roundtable.magazine.folder import Editions
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.front_matter import place_of_entry
from roundtable.transcript.model import Parsed

TO_COME = Fault(
    "N352",
    Severity.NOTICE,
    ja="開催日が{day}で、まだ来ていないため、その日まで公開されません。"
    "日付の書き間違いであれば直してください。",
    en="The day of this talk, {day}, is still to come, so it is not public before then. If the "
    "date is a slip, correct it.",
)


def day_to_come(held: date | None, editions: Editions, today: date) -> date | None:
    """The day an article waits for: the issue's or its own, whichever is later; None where both
    have come."""
    days = [parsed.transcript.date for parsed in editions.values()]
    latest = max((day for day in (held, *days) if day), default=today)
    return latest if latest > today else None


def still_to_come(parsed: Parsed, day: date) -> Diagnostic:
    """That an article waits, told where its header gives the day, else at its beginning."""
    header = parsed.transcript.header
    return TO_COME.at(parsed.source, place_of_entry("date", parsed.source, header), day=day)
