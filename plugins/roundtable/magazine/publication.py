"""Which texts are built: those that say that they are published, from the day of their talk on.

A preview has the drafts and what is still to come as well. Of articles this is decided here alone;
of pages, which have no day, where the site is prepared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from roundtable.magazine.folder import Editions
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.front_matter import place_of_entry
from roundtable.transcript.grammar.slips.held_back import EMBARGO
from roundtable.transcript.grammar.words.dates import days_of
from roundtable.transcript.model import FrontMatter
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

TO_COME = Fault(
    "N352",
    Severity.NOTICE,
    ja="開催日が{day}で、まだ来ていないため、その日まで公開されません。"
    "日付の書き間違いであれば直してください。",
    en="The day of this talk, {day}, is still to come, so it is not public before then. If the "
    "date is a slip, correct it.",
)

_WORDS = ("公開", "掲載", "公表", "ublication", "ublished", "elease")
_DAY = r"(?:令和|[0-9０-９]{4})"
_CLOSED = r"[】)）\]］〕]?"
_ANNOUNCED = re.compile(
    r"^[ \t\u3000>*#・■◆●※-]*(?P<mark>[【(（\[［〔]?"
    rf"(?:(?:公開|掲載|公表)(?:予定)?(?:日時?)?{_CLOSED}[ \u3000:：]*{_DAY}[^。\n]*"
    rf"|{_DAY}[^。、\n]{{4,20}}(?:に|から)?[ \u3000]*(?:公開|掲載|公表)(?:予定|開始)?{_CLOSED}$"
    r"|(?i:(?:publication|release)(?: date)?|(?:to be )?(?:published|released))(?: on)?[: ]+"
    r"[^.\n]*\d{4}))",
    re.MULTILINE,
)


class Publication(Struct, frozen=True):
    """Whether drafts are built as well, and what day it is where the magazine appears."""

    drafts: bool
    today: date

    def built(self, editions: Editions) -> Editions:
        """The editions of an article that are built, as far as their headers say."""
        return {
            lang: parsed
            for lang, parsed in editions.items()
            if self.drafts or parsed.transcript.header.is_published
        }

    def unready(self, editions: Editions) -> Iterator[Parsed]:
        """Those that are left out because they do not say what they are."""
        if not self.drafts:
            yield from (p for p in editions.values() if p.transcript.header.status is None)

    def day_to_come(self, held: date | None, editions: Editions) -> date | None:
        """The day an article waits for: the issue's or its own, whichever is later; None where both
        have come."""
        days = [parsed.transcript.date for parsed in editions.values()]
        latest = max((day for day in (held, *days) if day), default=self.today)
        return latest if latest > self.today else None

    def timely(self, articles: dict[str, Editions], held: date | None) -> dict[str, Editions]:
        """The articles whose day has come; with drafts, all."""
        return {
            name: editions
            for name, editions in articles.items()
            if self.drafts or self.day_to_come(held, editions) is None
        }

    def still_to_come(
        self, articles: dict[str, Editions], held: date | None
    ) -> Iterator[Diagnostic]:
        """That what would be public waits; told where its header gives the day, else at its
        beginning."""
        for editions in articles.values():
            day = self.day_to_come(held, editions)
            public = [p for p in editions.values() if p.transcript.header.is_published]
            if day and public:
                source, header = public[0].source, public[0].transcript.header
                yield TO_COME.at(source, place_of_entry("date", source, header), day=day)

    def announced(self, articles: dict[str, Editions]) -> Iterator[Diagnostic]:
        """The days to come that the words of these articles name for them."""
        for parsed in (text for editions in articles.values() for text in editions.values()):
            yield from announced(parsed.source, parsed.transcript.header, self.today)


def announced(source: Source, header: FrontMatter, today: date) -> Iterator[Diagnostic]:
    """That the words of a public text name a later day for it, which nothing waits for."""
    below = header.span.end
    if not header.is_published or all(source.text.find(w, below) < 0 for w in _WORDS):
        return
    for mark in _ANNOUNCED.finditer(source.text, below):
        if any(day > today for day in days_of(mark["mark"])):
            words = mark["mark"].rstrip(" \u3000*")
            yield EMBARGO.at(source, mark.start("mark"), mark=words)
