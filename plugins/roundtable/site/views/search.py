"""The page to search on: `search.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import Page, SpeakerLink, TopicLink


class SearchView(Struct, frozen=True):
    """Everything of the search page.

    `script` searches in the folder `index` and its state `version`; `speaker` is a person's address
    with ``~`` for their id, `topic` a topic's, and `months` are named in English. `archive`,
    `topics` and `speakers` are ways in for a reader who has not asked yet or has no JavaScript.
    """

    template: ClassVar[str] = "search.html"
    page: Page
    script: str
    index: str
    version: str
    speaker: str
    topic: str
    months: tuple[str, ...]
    archive: str
    topics: tuple[TopicLink, ...]
    speakers: tuple[SpeakerLink, ...]
