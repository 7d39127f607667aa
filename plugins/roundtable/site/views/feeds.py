"""The page that explains and lists the feeds: `feeds.html`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from roundtable.site.views.common import FeedLink, Page, Phrase


@dataclass(frozen=True, slots=True)
class FeedOf:
    """The feed of a topic or a person, with the page of the same: its `name` and `href`."""

    name: Phrase
    href: str
    feed: FeedLink


@dataclass(frozen=True, slots=True)
class FeedsView:
    """Everything of the feeds' page: the feed of all articles, then topics and people in the order
    of the registries; `length` is how many articles a feed lists at most."""

    template: ClassVar[str] = "feeds.html"
    page: Page
    everything: FeedLink
    topics: tuple[FeedOf, ...]
    speakers: tuple[FeedOf, ...]
    length: int
