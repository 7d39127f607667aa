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
    r"(?:\s*\((?P<gloss_era>令和|平成)?(?P<gloss>元|\d{1,4})年?\))?\s*(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日"
    r"|(?<!\d)(?P<y2>\d{4})[./-](?P<m2>\d{1,2})[./-](?P<d2>\d{1,2})(?!\d)"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m3')}\s*,?\s*(?P<y3>\d{{4}})"
    rf"|\b{_MONTH.format('m4')}\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y4>\d{{4}})",
    re.IGNORECASE,
)
_WEEKDAYS = "月火水木金土日"
_ENGLISH_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_WEEKDAY_BEHIND = re.compile(rf"\s*(?:\(([{_WEEKDAYS}])(?:曜日?)?[)・、,]|([{_WEEKDAYS}])曜)")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(_ENGLISH_WEEKDAYS)}),?\s+(?:the\s+)?$")
# A year that begins with 0 is a slip: nobody was at a table then.
_ISO_DAY = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_FIRST_YEAR = 1000
_LIKE_A_DATE = re.compile(r"\d日|\d{4}")
_HELD = re.compile(
    r"実施|開催|行い|行った|行われ|開い|収録|放送|対談|座談会|懇談|意見交換|お話を(?:伺|うかが|聞)"
    r"|^[ 　・○◯●■□◆◇]*(?:開催)?(?:日[ 　]*時|期[ 　]*日|年月日|と[ 　]*き)[ 　\t]*[:：　 \t]"
    r"|^[ 　]*[【\[［〔](?:開催)?(?:日[ 　]*時|期[ 　]*日|年月日)[】\]］〕]"
    r"|\b(?:held|met|took place|recorded|gathered|sat down|spoke|talked|convened|roundtable)\b",
    re.IGNORECASE,
)
# What goes on behind a date in the sentence that it begins: 「令和7年7月11日、汐見市役所で、県と」.
_GOES_ON = re.compile(r"\s*(?:\(.{1,4}\))?[、に]")
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


def odd_weekdays(line: str) -> list[tuple[int, str, tuple[str, str]]]:
    """Dates beside a day of the week they do not fall on: offset, words, and the right one in both
    languages."""
    found = []
    for match in _written_dates(line):
        day, weekday = _as_date(match), _weekday(match)
        if day and weekday is not None and weekday != day.weekday():
            right = f"{_WEEKDAYS[day.weekday()]}曜日", _ENGLISH_WEEKDAYS[day.weekday()]
            found.append((match.start(), line[match.start() : match.end()], right))
    return found


def odd_years(line: str) -> list[tuple[int, str, int, int]]:
    """Dates with their year in two calendars that are not the same year: offset, words, both
    years."""
    found = []
    for match in _written_dates(line):
        year, gloss = _year(match["era"], match["era_year"] or match["year"]), match["gloss"]
        other = _year(match["gloss_era"], gloss) if gloss else None
        if year and other and year != other:
            found.append((match.start(), line[match.start() : match.end()], year, other))
    return found


def date_held(line: str, below: str = "") -> tuple[int, date] | None:
    """The date of a line that tells when the talk was held, with its offset; else None.

    A line that is nothing but a date is a dateline and counts. `below` is the line after it, which
    may end its sentence.
    """
    if line.lstrip().startswith(("※", "#", "|")):
        return None
    written = _written_dates(line)
    found = [(match.start(), day) for match in written if (day := _as_date(match))]
    if (
        found
        and not line.rstrip().endswith("。")
        and _GOES_ON.match(half_width(line), written[-1].end())
    ):
        line += below
    if not found or _NOT_THE_DAY.search(line):
        return None
    return found[0] if _HELD.search(line) or _is_dateline(line) else None


def _is_dateline(line: str) -> bool:
    return not _DATE.sub("", half_width(line)).strip(" .,()日月火水木金土曜")


def _weekday(match: re.Match[str]) -> int | None:
    """The day of the week beside a date, from Monday as 0."""
    behind = _WEEKDAY_BEHIND.match(match.string, match.end())
    if behind:
        return _WEEKDAYS.index(behind[1] or behind[2])
    before = _WEEKDAY_BEFORE.search(match.string, 0, match.start())
    return _ENGLISH_WEEKDAYS.index(before[1]) if before else None


def _year(era: str | None, number: str | None) -> int | None:
    """A year of our calendar; None for a small number without its era."""
    if era:
        return YEAR_BEFORE_ERA[era] + (1 if number == "元" else int(number or 0))
    return int(number) if number and number.isdigit() and len(number) == 4 else None


def _as_date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if parts["era"]:
        year = _year(parts["era"], parts["era_year"]) or 0
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
        return date(year, month, day) if year >= _FIRST_YEAR else None
    except ValueError:
        return None
