"""From the shelf to the view of the archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from roundtable.magazine.library import Issue, Organisation, Speaker, Topic
from roundtable.site import urls
from roundtable.site.pages.frame import frame
from roundtable.site.pages.home import issue_card
from roundtable.site.shelf.by_name import by_name
from roundtable.site.shelf.dates import fiscal_year, fiscal_year_text, year_text
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.archive import ArchiveEntry, ArchiveView, ArchiveYear, Choice
from roundtable.transcript.model import Lang

Registered = Topic | Organisation | Speaker


def archive_view(shelf: Shelf) -> ArchiveView:
    """All issues, also those this language does not have; the archive is written in both."""
    path, twin = urls.archive(shelf.lang), urls.archive(shelf.other)
    magazine = shelf.site.magazine
    newest_first = _entries(shelf)
    return ArchiveView(
        page=frame(shelf, path, twin, ""),
        script=shelf.site.theme.archive,
        years=_by_year(newest_first, _calendar_year, year_text, "y", shelf.lang),
        fiscal_years=_by_year(newest_first, fiscal_year, fiscal_year_text, "fy", shelf.lang),
        topics=_choices(shelf, magazine.topics.values(), shelf.tagged),
        organisations=_choices(shelf, magazine.organisations.values(), shelf.delegates),
        speakers=_choices(shelf, by_name(magazine.speakers.values(), shelf.lang), shelf.spoken),
    )


def _entries(shelf: Shelf) -> list[tuple[Issue, ArchiveEntry]]:
    topics = _ids_by_issue((t, p.copy.issue) for t, places in shelf.tagged.items() for p in places)
    bodies = _ids_by_issue((o, p.issue) for o, places in shelf.delegates.items() for p in places)
    people = _ids_by_issue((s, p.copy.issue) for s, places in shelf.spoken.items() for p in places)
    return [
        (
            issue,
            ArchiveEntry(
                card=issue_card(shelf, issue),
                topics=tuple(topics[issue.number]),
                organisations=tuple(bodies[issue.number]),
                speakers=tuple(people[issue.number]),
            ),
        )
        for issue in reversed(shelf.site.magazine.issues)
    ]


def _ids_by_issue(pairs: Iterable[tuple[str, Issue]]) -> defaultdict[int, dict[str, None]]:
    """By number of the issue, each id once."""
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for name, issue in pairs:
        found[issue.number][name] = None
    return found


def _choices(
    shelf: Shelf, registry: Iterable[Registered], used: Mapping[str, object]
) -> tuple[Choice, ...]:
    return tuple(
        Choice(entry.id, phrase(entry.name, shelf.lang)) for entry in registry if entry.id in used
    )


def _calendar_year(day: date) -> int:
    return day.year


def _by_year(
    entries: list[tuple[Issue, ArchiveEntry]],
    year_of: Callable[[date], int],
    text: Callable[[int, Lang], str],
    prefix: str,
    lang: Lang,
) -> tuple[ArchiveYear, ...]:
    """Newest first; issues without a date at the end."""
    grouped: dict[int | None, list[ArchiveEntry]] = {}
    for issue, entry in entries:
        year = None if issue.held is None else year_of(issue.held)
        grouped.setdefault(year, []).append(entry)
    years = sorted((year for year in grouped if year is not None), reverse=True)
    dated = [
        ArchiveYear(f"{prefix}-{year}", text(year, lang), tuple(grouped[year])) for year in years
    ]
    undated = grouped.get(None, [])
    return (*dated, *([ArchiveYear(f"{prefix}-0", "", tuple(undated))] if undated else []))
