"""Everybody, every topic or every organisation that has a page: `directory.html`."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct

from roundtable.site.views.common import Page, Phrase, SpeakerLink

Register = Literal["speakers", "topics", "organisations"]


class DirectoryEntry(Struct, frozen=True):
    """Who or what has a page, with a line about them: the latest post of a person, the definition
    of a topic. `count` is the number of turns, of an organisation that of the issues at whose table
    it sat; `speaker` is None for what is no person."""

    href: str
    name: Phrase
    note: Phrase
    count: int
    speaker: SpeakerLink | None = None


class DirectoryGroup(Struct, frozen=True):
    """Entries under one heading, あ行 or H; `text` is empty where they need none. `anchor` is the
    heading's id."""

    text: str
    anchor: str
    entries: tuple[DirectoryEntry, ...]


class DirectoryView(Struct, frozen=True):
    """Everything of a directory: people by their reading in Japanese and by surname in English;
    topics by number of turns; organisations as in their registry."""

    template: ClassVar[str] = "directory.html"
    page: Page
    register: Register
    groups: tuple[DirectoryGroup, ...]
