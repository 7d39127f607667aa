"""Days as a page prints them: 西暦 and 和暦, English; calendar years and fiscal years."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from roundtable.site.views.common import DateText
from roundtable.transcript.grammar.words.dates import MONTHS
from roundtable.transcript.model import Lang

# First day and name of each era, newest first; nobody met at a round table before Shōwa.
ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
)


def day_text(day: date | None, lang: Lang) -> DateText | None:
    """A day for a page in a language; None where nobody has noted it."""
    return None if day is None else date_text(day, lang)


# Page after page names the same days.
@lru_cache(maxsize=1 << 12)
def date_text(day: date, lang: Lang) -> DateText:
    """A day for a page in a language."""
    if lang == "en":
        return DateText(day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    year, rest, era = f"{day.year}年", f"{day.month}月{day.day}日", era_year(day)
    if not era:
        return DateText(day.isoformat(), year + rest)
    return DateText(day.isoformat(), year + rest, f"{year}（{era}）", rest)


def era_year(day: date) -> str:
    """The year of the era a day falls into, as 令和元年; empty before the eras we know."""
    for first_day, name in ERAS:
        if day >= first_day:
            number = day.year - first_day.year + 1
            return f"{name}{'元' if number == 1 else number}年"
    return ""


def fiscal_year(day: date) -> int:
    """The year in which the fiscal year of a day begins: April to March."""
    return day.year if day.month >= 4 else day.year - 1


def year_text(year: int, lang: Lang) -> str:
    """2021年（令和3年） or 2021; the era is that of the last day of the year."""
    return _with_era(f"{year}年", era_year(date(year, 12, 31)), str(year), lang)


def fiscal_year_text(year: int, lang: Lang) -> str:
    """2021年度（令和3年度） or Fiscal year 2021; 2019 is 令和元年度, as offices count it."""
    era = era_year(date(year, 12, 31))
    return _with_era(f"{year}年度", f"{era}度" if era else "", f"Fiscal year {year}", lang)


def _with_era(ja: str, era: str, en: str, lang: Lang) -> str:
    if lang == "en":
        return en
    return f"{ja}（{era}）" if era else ja
