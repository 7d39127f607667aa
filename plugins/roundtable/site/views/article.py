"""The page of one article (one part of a roundtable) in one language: `article.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import (
    ArticleLink,
    CreditView,
    DateText,
    IssueLink,
    OrganisationLink,
    Page,
    SectionLink,
    SpeakerLink,
    TopicLink,
    TurnLink,
)
from roundtable.site.views.talk import BlockView


class ParticipantView(Struct, frozen=True):
    """Somebody at the table: `name` and `role` as this article prints them, `organisation` as the
    registry names it (else as printed, else with an empty name), `speaker` for the link or None."""

    name: str
    role: str
    organisation: OrganisationLink
    speaker: SpeakerLink | None


class ContentsEntry(Struct, frozen=True):
    """A section in the list of contents with the smaller headings under it."""

    section: SectionLink
    children: tuple[SectionLink, ...]


class TopicInArticle(Struct, frozen=True):
    """A topic of this article, and the turns it is in (at most one entry a turn)."""

    topic: TopicLink
    turns: tuple[TurnLink, ...]


class RelatedArticle(Struct, frozen=True):
    """An article of another issue worth reading next, and why: what both have in common."""

    article: ArticleLink
    issue: IssueLink
    topics: tuple[TopicLink, ...]
    speakers: tuple[SpeakerLink, ...]


class Citation(Struct, frozen=True):
    """How to cite this article in one language, as plain text to copy."""

    lang: str
    text: str


class ArticleView(Struct, frozen=True):
    """Everything of an article's page.

    `title` as printed; `issue` the back number it belongs to; `part` of `parts` (1 of 1 where it
    stands alone); `held` the day of the talk or None; `summary` from the header, may be empty;
    `participants` in the printed order; `agenda_title`, `agenda` may be empty, and
    `agenda_numbered` tells whether its points are counted; `contents` the sections; `blocks`
    everything between the head of the article and its credits in order; `related` has most in
    common first; `bilingual` is the address of both languages side by side, None where there is
    only one; `translation_missing` is True where the other language has no edition: offer
    `page.other_home` and say so.
    """

    template: ClassVar[str] = "article.html"
    page: Page
    title: str
    issue: IssueLink
    part: int
    parts: int
    held: DateText | None
    summary: str
    participants: tuple[ParticipantView, ...]
    agenda_title: str
    agenda: tuple[str, ...]
    agenda_numbered: bool
    contents: tuple[ContentsEntry, ...]
    blocks: tuple[BlockView, ...]
    credits: tuple[CreditView, ...]
    topics: tuple[TopicInArticle, ...]
    related: tuple[RelatedArticle, ...]
    previous_part: ArticleLink | None
    next_part: ArticleLink | None
    previous_issue: IssueLink | None
    next_issue: IssueLink | None
    citations: tuple[Citation, Citation]
    bilingual: str | None
    translation_missing: bool
