"""How many turns, as readers of one language find them: in theirs, and in the other one alone.

A count that leads to the search, which looks in one language, must not promise more than that has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from roundtable.magazine.library import Edition
from roundtable.site.shelf.copies import InCopy
from roundtable.site.views.common import TurnCount
from roundtable.transcript.model import Lang


class TurnCounts:
    """The turns of several people, or on several topics, by id."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._elsewhere: Counter[str] = Counter()
        self.total: Counter[str] = Counter()

    def add(self, edition: Edition, turns: Counter[str]) -> None:
        """Count the turns in what readers get of an article."""
        self.total.update(turns)
        if edition.lang != self._lang:
            self._elsewhere.update(turns)

    def of(self, name: str) -> TurnCount:
        """The turns of one of them."""
        elsewhere = self._elsewhere[name]
        return TurnCount(self.total[name] - elsewhere, elsewhere)


def turn_count_in(places: Iterable[InCopy], lang: Lang) -> TurnCount:
    """The turns of one person, or on one topic, in all these places."""
    here = elsewhere = 0
    for place in places:
        if place.copy.edition.lang == lang:
            here += place.count
        else:
            elsewhere += place.count
    return TurnCount(here, elsewhere)
