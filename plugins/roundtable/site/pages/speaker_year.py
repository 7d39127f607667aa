"""From a person and a year to the view of the page with what they said then."""

from __future__ import annotations

from roundtable.magazine.library import Speaker
from roundtable.site import urls
from roundtable.site.feeds.links import speaker_feed
from roundtable.site.pages.frame import frame
from roundtable.site.pages.speaker import speaker_issues, speaker_years
from roundtable.site.pages.years import beside, in_year
from roundtable.site.shelf.copies import by_issue
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.speaker import SpeakerYearView
from roundtable.site.years import Year


def speaker_year_view(shelf: Shelf, speaker: Speaker, year: Year) -> SpeakerYearView:
    """The page of one of `Site.years` of a person."""
    path = urls.speaker(shelf.lang, speaker.id)
    has_twin = year in shelf.site.years.of_speaker(speaker.id, shelf.other)
    twin = urls.in_year(urls.speaker(shelf.other, speaker.id), year) if has_twin else None
    link, earlier, later = beside(speaker_years(shelf, speaker), year)
    return SpeakerYearView(
        page=frame(
            shelf, link.href, twin, link.text,
            feed=speaker_feed(shelf, speaker.id),
            part_of=path,
        ),
        speaker=shelf.links.speaker(speaker.id),
        year=link,
        issues=speaker_issues(shelf, speaker, by_issue(in_year(shelf.spoken[speaker.id], year))),
        earlier=earlier,
        later=later,
    )  # fmt: skip
