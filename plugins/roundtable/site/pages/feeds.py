"""From the shelf to the view of the page that lists the feeds."""

from __future__ import annotations

from roundtable.site import urls
from roundtable.site.feeds.links import magazine_feed, speaker_feed, topic_feed
from roundtable.site.feeds.planned import LENGTH
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.by_name import by_name
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.feeds import FeedOf, FeedsView


def feeds_view(shelf: Shelf) -> FeedsView:
    """The feeds of the shelf's language; the page is written in both."""
    path, twin = urls.feeds(shelf.lang), urls.feeds(shelf.other)
    present = shelf.site.presence[shelf.lang]
    return FeedsView(
        page=frame(shelf, path, twin, ""),
        everything=magazine_feed(shelf),
        topics=tuple(
            FeedOf(
                phrase(topic.name, shelf.lang),
                urls.topic(shelf.lang, topic.id),
                topic_feed(shelf, topic.id),
            )
            for topic in shelf.site.magazine.topics.values()
            if topic.id in present.topics
        ),
        speakers=tuple(
            FeedOf(link.name, link.href, speaker_feed(shelf, link.id))
            for speaker in by_name(shelf.site.magazine.speakers.values(), shelf.lang)
            if (link := shelf.links.speaker(speaker.id)).id in present.speakers
        ),
        length=LENGTH,
    )
