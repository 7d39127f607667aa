"""From a topic and a year to the view of the page with what was said on it then."""

from __future__ import annotations

from roundtable.magazine.library import Topic
from roundtable.site import urls
from roundtable.site.feeds.links import topic_feed
from roundtable.site.pages.frame import frame
from roundtable.site.pages.topic import topic_issues, topic_years
from roundtable.site.pages.years import beside, in_year
from roundtable.site.shelf.copies import by_issue
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.topic import TopicYearView
from roundtable.site.years import Year


def topic_year_view(shelf: Shelf, topic: Topic, year: Year) -> TopicYearView:
    """The page of one of `Site.years` of a topic."""
    path = urls.topic(shelf.lang, topic.id)
    has_twin = year in shelf.site.years.of_topic(topic.id, shelf.other)
    twin = urls.in_year(urls.topic(shelf.other, topic.id), year) if has_twin else None
    link, earlier, later = beside(topic_years(shelf, topic), year)
    return TopicYearView(
        page=frame(
            shelf, link.href, twin, link.text,
            feed=topic_feed(shelf, topic.id),
            part_of=path,
        ),
        topic=shelf.links.topic(topic.id, shelf.topic_turns[topic.id]),
        year=link,
        issues=topic_issues(shelf, by_issue(in_year(shelf.tagged[topic.id], year))),
        earlier=earlier,
        later=later,
    )  # fmt: skip
