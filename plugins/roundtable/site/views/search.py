"""The page to search on: `search.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import Page, SpeakerLink, TopicLink


class SearchView(Struct, frozen=True):
    """Everything of the search page.

    `module` is the script that searches, in the folder `index` and its state `version`, and
    `imports` are the scripts it needs, so that they are fetched beside it; `speaker` is a person's
    address with ``~`` for their id. `archive`, `topics` and `speakers` are ways in for a reader who
    has not asked yet or has no JavaScript.
    """

    template: ClassVar[str] = "search.html"
    page: Page
    module: str
    imports: tuple[str, ...]
    index: str
    version: str
    speaker: str
    archive: str
    topics: tuple[TopicLink, ...]
    speakers: tuple[SpeakerLink, ...]
