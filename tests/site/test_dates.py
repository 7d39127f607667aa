"""Days and years as pages print them."""

from __future__ import annotations

from datetime import date

import pytest
from roundtable.site.shelf.dates import date_text, fiscal_year, fiscal_year_text, year_text
from roundtable.transcript.model import Lang


@pytest.mark.parametrize(
    ("day", "lang", "text", "year"),
    [
        (date(2021, 10, 20), "ja", "2021年10月20日", "2021年（令和3年）"),
        (date(2021, 10, 20), "en", "20 October 2021", ""),
        (date(2019, 5, 1), "ja", "2019年5月1日", "2019年（令和元年）"),
        (date(2019, 4, 30), "ja", "2019年4月30日", "2019年（平成31年）"),
        (date(1989, 1, 8), "ja", "1989年1月8日", "1989年（平成元年）"),
        (date(1989, 1, 7), "ja", "1989年1月7日", "1989年（昭和64年）"),
        (date(1901, 2, 3), "ja", "1901年2月3日", ""),
    ],
)
def test_a_day(day: date, lang: Lang, text: str, year: str) -> None:
    shown = date_text(day, lang)
    assert (shown.iso, shown.text, shown.year) == (day.isoformat(), text, year)
    assert shown.rest == (text[5:] if year else "")


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2022, 3, 31), 2021), (date(2022, 4, 1), 2022), (date(2022, 12, 31), 2022)],
)
def test_the_fiscal_year_begins_in_april(day: date, year: int) -> None:
    assert fiscal_year(day) == year


def test_years_are_named() -> None:
    assert year_text(2021, "ja") == "2021年（令和3年）"
    assert year_text(2021, "en") == "2021"
    assert fiscal_year_text(2021, "ja") == "2021年度（令和3年度）"
    assert fiscal_year_text(2019, "ja") == "2019年度（令和元年度）"
    assert fiscal_year_text(2021, "en") == "Fiscal year 2021"
