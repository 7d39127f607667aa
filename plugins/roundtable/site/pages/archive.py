"""From the shelf to the view of the archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from roundtable.magazine.library import Issue
from roundtable.site import urls
from roundtable.site.dates import fiscal_year, fiscal_year_text, year_text
from roundtable.site.pages.frame import frame
from roundtable.site.pages.home import issue_card
from roundtable.site.shelf import Shelf
from roundtable.site.views.archive import ArchiveView, ArchiveYear
from roundtable.site.views.home import IssueCard
from roundtable.transcript.model import Lang


def archive_view(shelf: Shelf) -> ArchiveView:
    """All issues, also those this language does not have; the archive is written in both."""
    path, twin = urls.archive(shelf.lang), urls.archive(shelf.other)
    newest_first = [
        (issue, issue_card(shelf, issue)) for issue in reversed(shelf.site.magazine.issues)
    ]
    return ArchiveView(
        page=frame(shelf, path, twin, ""),
        years=_by_year(newest_first, _calendar_year, year_text, "y", shelf.lang),
        fiscal_years=_by_year(newest_first, fiscal_year, fiscal_year_text, "fy", shelf.lang),
    )


def _calendar_year(day: date) -> int:
    return day.year


def _by_year(
    cards: list[tuple[Issue, IssueCard]],
    year_of: Callable[[date], int],
    text: Callable[[int, Lang], str],
    prefix: str,
    lang: Lang,
) -> tuple[ArchiveYear, ...]:
    """Newest first; issues without a date at the end."""
    grouped: dict[int | None, list[IssueCard]] = {}
    for issue, card in cards:
        year = None if issue.held is None else year_of(issue.held)
        grouped.setdefault(year, []).append(card)
    years = sorted((year for year in grouped if year is not None), reverse=True)
    dated = [
        ArchiveYear(year, f"{prefix}-{year}", text(year, lang), tuple(grouped[year]))
        for year in years
    ]
    undated = grouped.get(None, [])
    return (*dated, *([ArchiveYear(None, f"{prefix}-0", "", tuple(undated))] if undated else []))
