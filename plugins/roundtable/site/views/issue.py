"""The page of an issue, a back number with all its parts: `issue.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.article import ContentsEntry
from roundtable.site.views.common import (
    ArticleLink,
    CreditView,
    DateText,
    IssueLink,
    OrganisationLink,
    Page,
    Phrase,
    SpeakerLink,
    TopicLink,
)


class IssuePart(Struct, frozen=True):
    """One part of the issue with its sections. `summary` may be empty. Where
    `article.translated` is False everything here is of the other language: say so, and set
    `lang` (None otherwise) on it."""

    article: ArticleLink
    summary: str
    contents: tuple[ContentsEntry, ...]
    lang: str | None


class Attendee(Struct, frozen=True):
    """Somebody at the table, with the role as printed in the first part they take part in."""

    name: Phrase
    role: Phrase
    speaker: SpeakerLink | None


class Delegation(Struct, frozen=True):
    """The people of one organisation; the name of `organisation` is empty where none is known."""

    organisation: OrganisationLink
    people: tuple[Attendee, ...]


class Share(Struct, frozen=True):
    """How much one person said in the whole issue: `turns`, `characters` without blanks, and
    `percent` of all characters (whole number). `name` as printed, `speaker` None for moderators
    (then `name` is empty: the theme has the word)."""

    name: Phrase
    speaker: SpeakerLink | None
    turns: int
    characters: int
    percent: int


class IssueView(Struct, frozen=True):
    """Everything of an issue's page. `shares` run from most to least said; `credits` of all parts,
    each once; `previous` is the issue before this one, `next` the one after. `cover` as
    for `IssueLink`."""

    template: ClassVar[str] = "issue.html"
    page: Page
    number: int
    title: Phrase
    held: DateText | None
    parts: tuple[IssuePart, ...]
    delegations: tuple[Delegation, ...]
    shares: tuple[Share, ...]
    topics: tuple[TopicLink, ...]
    credits: tuple[CreditView, ...]
    previous: IssueLink | None
    next: IssueLink | None
    cover: str | None = None
