"""The home page of one language: `home.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import (
    ArticleLink,
    IssueLink,
    Page,
    Phrase,
    SpeakerLink,
    TopicLink,
)


class IssueCard(Struct, frozen=True):
    """A back number as a cover or a row: its link, its parts, the organisations at the table."""

    issue: IssueLink
    parts: tuple[ArticleLink, ...]
    organisations: tuple[Phrase, ...]


class Part(Struct, frozen=True):
    """An article of the newest issue with what it is about, in a sentence or two."""

    article: ArticleLink
    summary: Phrase


class Quotation(Struct, frozen=True):
    """A sentence somebody said in the newest issue; `href` leads to the turn."""

    text: str
    speaker: SpeakerLink
    role: str
    href: str


class Voice(Struct, frozen=True):
    """Somebody who takes part, and their latest role as printed."""

    speaker: SpeakerLink
    role: Phrase


class HomeView(Struct, frozen=True):
    """Everything of the home page. `newest` is the newest issue that has an edition in this
    language, None while there is none; `parts` are its articles; `quotation` is from it, or None;
    `recent` up to six issues before it, newest first; `topics` by count, then as in the registry;
    `voices` up to twelve, by number of issues, then as in the registry."""

    template: ClassVar[str] = "home.html"
    page: Page
    newest: IssueCard | None
    parts: tuple[Part, ...]
    quotation: Quotation | None
    recent: tuple[IssueCard, ...]
    topics: tuple[TopicLink, ...]
    voices: tuple[Voice, ...]
