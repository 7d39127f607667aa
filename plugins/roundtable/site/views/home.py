"""The home page of one language: `home.html`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from roundtable.site.views.common import (
    ArticleLink,
    IssueLink,
    Page,
    Phrase,
    SpeakerLink,
    TopicLink,
)


@dataclass(frozen=True, slots=True)
class IssueCard:
    """A back number as a cover or a row: its link, its parts, the organisations at the table."""

    issue: IssueLink
    parts: tuple[ArticleLink, ...]
    organisations: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """An article of the newest issue with what it is about, in a sentence or two."""

    article: ArticleLink
    summary: Phrase


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence somebody said in the newest issue; `href` leads to the turn."""

    text: str
    speaker: SpeakerLink
    role: str
    href: str
    article: ArticleLink


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who takes part: their latest role as printed and the number of issues."""

    speaker: SpeakerLink
    role: Phrase
    issues: int


@dataclass(frozen=True, slots=True)
class HomeView:
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
