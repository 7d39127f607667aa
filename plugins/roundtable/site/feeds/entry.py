"""One article as feeds list it, written once in both formats however many feeds list it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from roundtable.site import urls
from roundtable.site.feeds import atom, json_feed
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.excerpts import description
from roundtable.site.shelf.shelf import Shelf

# The day of an article that names none, while nothing before it does either.
FIRST_DAY = date(1970, 1, 1)


class Entry(Struct, frozen=True):
    """An article in both formats. `moment` is when it happened, as feeds write time."""

    moment: str
    atom: str
    json: str


class Entries:
    """The entries of one language, each made when a feed first asks for it."""

    def __init__(self) -> None:
        self._known: dict[str, Entry] = {}

    def of(self, shelf: Shelf, copy: Copy) -> Entry:
        """The entry of an article of the shelf."""
        path = copy.edition.source.path
        if path not in self._known:
            self._known[path] = _entry(shelf, copy)
        return self._known[path]


def _entry(shelf: Shelf, copy: Copy) -> Entry:
    article, edition = copy.article, copy.edition
    address = shelf.site.host + urls.article(edition.lang, article.issue, article.part)
    title, summary = edition.transcript.title, description(edition)
    when = moment(_day(shelf, copy))
    return Entry(
        when,
        atom.entry(address, title, summary, when),
        json_feed.item(address, title, summary, when),
    )


def moment(day: date) -> str:
    """Feeds want a time of day. The first moment of a day in UTC is the same day in Japan."""
    return f"{day.isoformat()}T00:00:00Z"


def _day(shelf: Shelf, copy: Copy) -> date:
    """The day of the talk; that of the newest issue before it where nobody wrote it down."""
    issues = shelf.site.magazine.issues
    before = issues[shelf.issue_places[copy.issue.number] :: -1]
    held = (issue.held for issue in before if issue.held is not None)
    return copy.edition.transcript.date or next(held, FIRST_DAY)
