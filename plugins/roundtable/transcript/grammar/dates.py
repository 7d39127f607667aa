"""Dates as the magazine writes them, and which of them is the day the table met.

An era year becomes one of our calendar by adding the year before the era's first; 元年 is 1.
Dates in notes, in speech, of publication (掲載日) or of a state of affairs (…時点) are not the day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from roundtable.transcript.grammar.lines import half_width

YEAR_BEFORE_ERA = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}

# Not those of `calendar`, which speak the language of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS = {"sept": 9} | {
    name: number
    for number, month in enumerate(map(str.lower, MONTHS), start=1)
    for name in (month[:3], month)
}
_MONTH = "(?P<{0}>" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\.?"
_DATE = re.compile(
    r"(?:(?P<era>明治|大正|昭和|平成|令和)\s*(?P<era_year>元|\d{1,2})年|(?P<year>\d{4})年)"
    r"(?:\s*\((?:令和|平成)?[元\d年]+\))?\s*(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日"
    r"|(?<!\d)(?P<y2>\d{4})[./-](?P<m2>\d{1,2})[./-](?P<d2>\d{1,2})(?!\d)"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m3')}\s*,?\s*(?P<y3>\d{{4}})"
    rf"|\b{_MONTH.format('m4')}\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y4>\d{{4}})",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LIKE_A_DATE = re.compile(r"\d日|\d{4}")
_HELD = re.compile(
    r"実施|開催|行い|行った|行われ|開い|収録|放送|対談|座談会|懇談|意見交換"
    r"|\b(?:held|met|took place|recorded|gathered|sat down|spoke|talked|convened|roundtable)\b",
    re.IGNORECASE,
)
_NOT_THE_DAY = re.compile(
    r"掲載|更新|公開日|時点|現在|予定|posted|updated|published", re.IGNORECASE
)


def iso_day(text: str) -> date | None:
    """A day as headers and registries write it, 2021-10-20; None for anything else."""
    try:
        return date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None


@lru_cache(maxsize=64)  # A line is asked for its days, then for what is none.
def _written_dates(line: str) -> tuple[re.Match[str], ...]:
    """Every full date of a line, whether or not the calendar has it."""
    return tuple(_DATE.finditer(half_width(line))) if _LIKE_A_DATE.search(line) else ()


def no_such_days(line: str) -> list[tuple[int, str]]:
    """What is written as a full date and is no day of the calendar, with its offset.

    Numbers with points between them may count something else, unless the line tells of the talk.
    """
    return [
        (match.start(), line[match.start() : match.end()])
        for match in _written_dates(line)
        if _as_date(match) is None and (not match["y2"] or _HELD.search(line))
    ]


def date_held(line: str) -> tuple[int, date] | None:
    """The date of a line that tells when the talk was held, with its offset; else None.

    A line that is nothing but a date is a dateline and counts.
    """
    if line.lstrip().startswith(("※", "#", "|")):
        return None
    days = ((match.start(), _as_date(match)) for match in _written_dates(line))
    found = [(offset, day) for offset, day in days if day]
    if not found or _NOT_THE_DAY.search(line):
        return None
    return found[0] if _HELD.search(line) or _is_dateline(line) else None


def _is_dateline(line: str) -> bool:
    return not _DATE.sub("", half_width(line)).strip(" .,()日月火水木金土曜")


def _as_date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if parts["era"]:
        era_year = 1 if parts["era_year"] == "元" else int(parts["era_year"])
        year = YEAR_BEFORE_ERA[parts["era"]] + era_year
        month, day = int(parts["month"]), int(parts["day"])
    elif parts["year"]:
        year, month, day = int(parts["year"]), int(parts["month"]), int(parts["day"])
    elif parts["y2"]:
        year, month, day = int(parts["y2"]), int(parts["m2"]), int(parts["d2"])
    else:
        suffix = "3" if parts["y3"] else "4"
        year, day = int(parts["y" + suffix]), int(parts["d" + suffix])
        month = _NUMBERS[parts["m" + suffix].lower()]
    try:
        return date(year, month, day)
    except ValueError:
        return None
