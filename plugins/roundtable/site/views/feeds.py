"""The page that explains and lists the feeds: `feeds.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import FeedLink, Page, Phrase


class FeedOf(Struct, frozen=True):
    """The feed of a topic or a person, with the page of the same: its `name` and `href`."""

    name: Phrase
    href: str
    feed: FeedLink


class FeedsView(Struct, frozen=True):
    """Everything of the feeds' page: the feed of all articles, then topics and people in the order
    of the registries; `length` is how many articles a feed lists at most."""

    template: ClassVar[str] = "feeds.html"
    page: Page
    everything: FeedLink
    topics: tuple[FeedOf, ...]
    speakers: tuple[FeedOf, ...]
    length: int
