"""Where the feeds of one language stand, for the pages that name them."""

from __future__ import annotations

from roundtable.site import urls
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import FeedLink


def magazine_feed(shelf: Shelf) -> FeedLink:
    """Every article of the language."""
    return _link(urls.home(shelf.lang), shelf.site.names.get(shelf.lang))


def topic_feed(shelf: Shelf, topic: str) -> FeedLink:
    """The articles that touch a topic."""
    name = phrase(shelf.site.magazine.topics[topic].name, shelf.lang).text
    return _link(urls.topic(shelf.lang, topic), _titled(shelf, name))


def speaker_feed(shelf: Shelf, speaker: str) -> FeedLink:
    """The articles in which a person sits at the table."""
    name = shelf.links.speaker(speaker).name.text
    return _link(urls.speaker(shelf.lang, speaker), _titled(shelf, name))


def _titled(shelf: Shelf, name: str) -> str:
    return f"{name} – {shelf.site.names.get(shelf.lang)}"


def _link(page: str, title: str) -> FeedLink:
    return FeedLink(title, urls.atom(page), urls.json_feed(page))
