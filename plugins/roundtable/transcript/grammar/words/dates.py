"""Dates as the magazine writes them, and which of them is the day the table met.

An era year becomes one of our calendar by adding the year before the era's first; 元年 is 1.
Dates in notes, in speech, of publication (掲載日) or of a state of affairs (…時点) are not the day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.seldom import seldom

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
    r"(?:(?P<era>明治|大正|昭和|平成|令和)\s*(?P<era_year>元|\d{1,2})\s*年|(?P<year>\d{4})\s*年)"
    r"(?:\s*\((?P<gloss_era>令和|平成)?(?P<gloss>元|\d{1,4})年?\))?\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
    r"|(?P<kanji_era>平成|令和)(?P<kanji_year>[元一二三四五六七八九十]{1,3})年"
    r"(?P<kanji_month>[一二三四五六七八九十]{1,2})月(?P<kanji_day>[一二三四五六七八九十]{1,3})日"
    r"|(?<!\d)(?P<y2>\d{4})[./-](?P<m2>\d{1,2})[./-](?P<d2>\d{1,2})(?!\d)"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m3')}\s*,?\s*(?P<y3>\d{{4}})"
    rf"|\b{_MONTH.format('m4')}\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y4>\d{{4}})",
    re.IGNORECASE,
)
_KANJI = "〇一二三四五六七八九"
_WEEKDAYS = "月火水木金土日"
_ENGLISH_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_WEEKDAY_BEHIND = re.compile(rf"\s*(?:\(\s*([{_WEEKDAYS}])(?:曜日?)?\s*[)・、,]|([{_WEEKDAYS}])曜)")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(_ENGLISH_WEEKDAYS)}),?\s+(?:the\s+)?$")
_OPENING_WEEKDAY = re.compile(rf"(?:on )?(?:{'|'.join(_ENGLISH_WEEKDAYS)}),?\s+(?:the\s+)?")
_LONGEST_WEEKDAY = 40
# A year that begins with 0 is a slip: nobody was at a table then.
_ISO_DAY = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_FIRST_YEAR = 1000
_LIKE_A_DATE = re.compile(r"[\d一二三四五六七八九十]\s*日|\d{4}")
_HELD = re.compile(
    r"実施|開催|行い|行った|行われ|開い|収録|放送|対談|鼎談|座談会|懇談|意見交換|取材|語り合|採録"
    r"|(?:話|歩み|思い)を(?:伺|うかが|聞)|にて[。)）]|にて$"
    r"|^[ 　・•*\-○◯〇●■□◆◇\d.．]*(?:開催)?(?:日[ 　]*時|期[ 　]*日|年月日|と[ 　]*き)[ 　\t]*"
    r"(?:[:：　 \t]|(?=令和|平成|\d{4}年))"
    r"|^[ 　]*[【\[［〔](?:開催)?(?:日[ 　]*時|期[ 　]*日|年月日)[】\]］〕]"
    r"|^[\s•*-]*date(?: and time| of [a-z ]+)\s*[:：]"
    r"|\b(?:held|met|took place|recorded|gathered|sat down|spoke|talked|convened|roundtable"
    r"|interviewed)\b",
    re.IGNORECASE,
)
# What goes on behind a date in the sentence that it begins: 「令和7年7月11日、汐見市役所で、県と」.
_GOES_ON = re.compile(r"\s*(?:\(.{1,4}\))?[、に]")
# What may stand behind the date of a dateline: the day of the week, the hour, the place. 「14:02」
# by itself is when something was posted, and 「広報汐見」 what was.
_WITH_DATE = seldom(
    r"[ ]*(?:\([ ]*[日月火水木金土](?:曜日?)?[ ]*\)|[日月火水木金土]曜日?|,? ?[A-Z][a-z]+day)?"
    r"[ ]*(?:(?:午前|午後)?[ ]*\d{1,2}(?:時|:\d\d[ ]*(?:[~-]|から|開))[^。、]{0,45})?"
    r"(?:[ ][^。、:]{0,12}(?:館|室|庁舎?|ホール|会場|役所|役場|オンライン|センター"
    r"|大学|都内|市内|にて)|[ ][A-Za-z, ]{1,45}|\. [A-Z].*)?"
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


def days_of(line: str) -> list[date]:
    """Every day of the calendar that a line writes in full."""
    return [day for match in _written_dates(line) if (day := _as_date(match))]


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
    if (
        written
        and not line.rstrip().endswith("。")
        and _GOES_ON.match(half_width(line), written[-1].end())
    ):
        line += below
    found = _first_told(line, written)
    return found if found and (_HELD.search(line) or _is_dateline(line)) else None


def date_of_title(title: str) -> date | None:
    """The day a title begins or ends with: 「市長記者会見（令和5年8月21日）」."""
    written = _written_dates(title)
    if len(written) != 1 or _NOT_THE_DAY.search(title):
        return None
    rest = half_width(title)[written[0].end() :]
    at_edge = (not written[0].start() and rest[:1] in " (の") or not rest.strip(
        " .,()日月火水木金土曜開催実施収録"
    )
    return _as_date(written[0]) if at_edge else None


def _first_told(line: str, written: tuple[re.Match[str], ...]) -> tuple[int, date] | None:
    """The first day of a line whose sentence tells of no other matter, with its offset."""
    passed = 0
    for match in written:
        at, day = match.start(), _as_date(match)
        if at < passed or day is None:
            continue
        passed = line.find("。", at) + 1 or len(line) + 1
        if not _NOT_THE_DAY.search(line[line.rfind("。", 0, at) + 1 : passed - 1]):
            return at, day
    return None


def _is_dateline(line: str) -> bool:
    """A date by itself, or with its weekday, the hour and a place, or at the head of an English
    report."""
    narrow = half_width(line).strip(" .,")
    weekday = _OPENING_WEEKDAY.match(narrow)
    match = _DATE.match(narrow, weekday.end() if weekday else 0)
    return match is not None and _WITH_DATE.fullmatch(narrow, match.end()) is not None


def _weekday(match: re.Match[str]) -> int | None:
    """The day of the week beside a date, from Monday as 0."""
    behind = _WEEKDAY_BEHIND.match(match.string, match.end())
    if behind:
        return _WEEKDAYS.index(behind[1] or behind[2])
    start = match.start()
    before = _WEEKDAY_BEFORE.search(match.string, max(0, start - _LONGEST_WEEKDAY), start)
    return _ENGLISH_WEEKDAYS.index(before[1]) if before else None


def _year(era: str | None, number: str | None) -> int | None:
    """A year of our calendar; None for a small number without its era."""
    if era:
        return YEAR_BEFORE_ERA[era] + (1 if number == "元" else int(number or 0))
    return int(number) if number and number.isdigit() and len(number) == 4 else None


def _counted(kanji: str) -> int:
    """The number that 元, 五, 十二 or 二十一 stands for."""
    tens, ten, ones = kanji.rpartition("十")
    count = max(1, _KANJI.find(tens)) * 10 if ten else 0
    return count + (1 if ones == "元" else max(0, _KANJI.find(ones)))


def _as_date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if parts["era"]:
        year = _year(parts["era"], parts["era_year"]) or 0
        month, day = int(parts["month"]), int(parts["day"])
    elif parts["year"]:
        year, month, day = int(parts["year"]), int(parts["month"]), int(parts["day"])
    elif parts["kanji_era"]:
        year = _year(parts["kanji_era"], str(_counted(parts["kanji_year"]))) or 0
        month, day = _counted(parts["kanji_month"]), _counted(parts["kanji_day"])
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
