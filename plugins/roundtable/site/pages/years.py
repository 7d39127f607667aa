"""What pages by year share: which turns they quote, and the links between them and within one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from roundtable.site import urls
from roundtable.site.shelf.copies import InCopy, by_issue
from roundtable.site.shelf.dates import year_text
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import YearLink
from roundtable.site.years import Year, newest_first
from roundtable.transcript.model import Lang

# The turns that a page with pages by year beside it still quotes itself.
RECENT = 100
# A page with fewer turns, or of fewer years, needs no links within it.
SHORT = 50
FEW_YEARS = 3


def recent(places: Iterable[InCopy]) -> list[list[InCopy]]:
    """The newest issues, whole ones, until there are `RECENT` turns."""
    found: list[list[InCopy]] = []
    turns = 0
    for parts in by_issue(places):
        if turns >= RECENT:
            break
        found.append(parts)
        turns += sum(part.count for part in parts)
    return found


def in_year(places: Iterable[InCopy], year: Year) -> list[InCopy]:
    """What stands in the issues of one year."""
    return [place for place in places if _year(place) == year]


def year_links(
    shelf: Shelf, places: Iterable[InCopy], addresses: Mapping[Lang, str], own: tuple[Year, ...]
) -> tuple[YearLink, ...]:
    """Every year in `places`, newest first. `addresses` are those of the person or topic; years
    that are not among the `own` ones of this language only have a page in the other."""
    return _links(
        shelf,
        _turns(places),
        lambda year: urls.in_year(addresses[shelf.lang if year in own else shelf.other], year),
    )


def years_within(shelf: Shelf, places: Iterable[InCopy]) -> tuple[YearLink, ...]:
    """Where each year begins on a page that quotes everything; none on a short one."""
    turns = _turns(places)
    if turns.total() < SHORT or len(turns) <= FEW_YEARS:
        return ()
    return _links(shelf, turns, lambda year: f"#y-{year or 0}")


def beside(
    links: tuple[YearLink, ...], year: Year
) -> tuple[YearLink, YearLink | None, YearLink | None]:
    """One year among its links, and those before and after it."""
    at = next(at for at, link in enumerate(links) if link.year == year)
    earlier = links[at + 1] if at + 1 < len(links) else None
    return links[at], earlier, links[at - 1] if at else None


def _turns(places: Iterable[InCopy]) -> Counter[Year]:
    turns: Counter[Year] = Counter()
    for place in places:
        turns[_year(place)] += place.count
    return turns


def _links(
    shelf: Shelf, turns: Counter[Year], address: Callable[[Year], str]
) -> tuple[YearLink, ...]:
    return tuple(
        YearLink(
            href=address(year),
            year=year,
            text="" if year is None else year_text(year, shelf.lang),
            turns=turns[year],
        )
        for year in newest_first(turns)
    )


def _year(place: InCopy) -> Year:
    held = place.copy.issue.held
    return held.year if held else None
