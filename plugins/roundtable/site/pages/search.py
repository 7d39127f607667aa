"""From the shelf to the view of the search page."""

from __future__ import annotations

from roundtable.site import urls
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.by_name import by_name
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.search import SearchView
from roundtable.transcript.grammar.words.dates import MONTHS


def search_view(shelf: Shelf) -> SearchView:
    """The search of the shelf's language; it looks through both."""
    site = shelf.site
    assert site.search is not None
    path, twin = urls.search(shelf.lang), urls.search(shelf.other)
    present = site.presence[shelf.lang]
    return SearchView(
        page=frame(shelf, path, twin, ""),
        script=site.theme.search,
        index=urls.search_index(),
        version=site.search,
        speaker=urls.speaker(shelf.lang, "~"),
        topic=urls.topic(shelf.lang, "~"),
        months=MONTHS,
        archive=urls.archive(shelf.lang),
        topics=tuple(
            shelf.links.topic(topic, 0) for topic in site.magazine.topics if topic in present.topics
        ),
        speakers=tuple(
            shelf.links.speaker(speaker.id)
            for speaker in by_name(site.magazine.speakers.values(), shelf.lang)
            if speaker.id in present.speakers
        ),
    )
