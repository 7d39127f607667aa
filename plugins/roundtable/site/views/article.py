"""The page of one article (one part of a roundtable) in one language: `article.html`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from roundtable.site.views.common import (
    ArticleLink,
    Credit,
    DateText,
    IssueLink,
    OrganisationLink,
    Page,
    SectionLink,
    SpeakerLink,
    TopicLink,
    TurnLink,
)


@dataclass(frozen=True, slots=True)
class ProseView:
    """Words of the magazine itself; `html` holds whole block elements."""

    html: Markup
    kind: ClassVar[str] = "prose"


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading. `level` 1 or 2 (``h2`` or ``h3`` on the page); `anchor` is its id."""

    level: int
    anchor: str
    html: Markup
    kind: ClassVar[str] = "heading"


@dataclass(frozen=True, slots=True)
class FigureSource:
    """One format of a picture for ``<source>``: its media type, and addresses with widths."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A picture. `src` is None (and `width`, `height` 0) while only its caption is known; then show
    the caption alone. `sources` are the formats to offer, best first, `src` is for browsers that
    cannot choose; `sizes` tells how wide the page shows it. `alt` may be empty; `caption` is empty
    or inline HTML."""

    src: str | None
    width: int
    height: int
    alt: str
    caption: Markup
    sources: tuple[FigureSource, ...] = ()
    sizes: str = ""
    kind: ClassVar[str] = "figure"


@dataclass(frozen=True, slots=True)
class NoteView:
    """A definition (※…); `html` is inline HTML with the mark as printed."""

    anchor: str
    html: Markup
    kind: ClassVar[str] = "note"


@dataclass(frozen=True, slots=True)
class StageView:
    """What happened rather than what was said; `html` is inline HTML with its brackets."""

    html: Markup
    kind: ClassVar[str] = "stage"


@dataclass(frozen=True, slots=True)
class BreakView:
    """A thematic break: the magazine's own voice again after this."""

    kind: ClassVar[str] = "break"


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """Part of a turn in words; `html` holds whole block elements (p, ul, table, blockquote)."""

    html: Markup
    kind: ClassVar[str] = "paragraph"


SaidView = ParagraphView | FigureView | StageView | NoteView


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """A turn of somebody at the table.

    `anchor` is its id, the same in both languages; `number` counts from 1. `label` is the name as
    printed in this article (alias or surname), to stand as text before the words. `speaker` links
    to the person, None where nobody fits yet (drafts). `role` is that day's role at the person's
    first turn and empty at all later ones. `twin` leads to the same turn in the other language, or
    is None. `said` in order; every item has `kind` paragraph, figure, stage or note.
    """

    anchor: str
    number: int
    label: str
    speaker: SpeakerLink | None
    role: str
    twin: str | None
    said: tuple[SaidView, ...]
    kind: ClassVar[str] = "utterance"


@dataclass(frozen=True, slots=True)
class ModeratorView:
    """A line of the interviewer or chair, set apart. `label` is the mark or word as printed (―,
    事務局); the other fields are those of an utterance."""

    anchor: str
    number: int
    label: str
    twin: str | None
    said: tuple[SaidView, ...]
    kind: ClassVar[str] = "moderator"


BlockView = (
    ProseView
    | HeadingView
    | FigureView
    | NoteView
    | StageView
    | BreakView
    | UtteranceView
    | ModeratorView
)


Blocks = tuple[tuple[BlockView, ...], tuple[NoteView, ...]]
"""The blocks of an edition, and the definitions among them and inside its turns."""


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """Somebody at the table: `name` and `role` as this article prints them, `organisation` as the
    registry names it (else as printed, else with an empty name), `speaker` for the link or None."""

    name: str
    role: str
    organisation: OrganisationLink
    speaker: SpeakerLink | None


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A section in the list of contents with the smaller headings under it."""

    section: SectionLink
    children: tuple[SectionLink, ...]


@dataclass(frozen=True, slots=True)
class TopicInArticle:
    """A topic of this article, the turns it is in (at most one entry a turn), and whether the
    editors set it themselves."""

    topic: TopicLink
    turns: tuple[TurnLink, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """An article of another issue worth reading next, and why: what both have in common."""

    article: ArticleLink
    issue: IssueLink
    topics: tuple[TopicLink, ...]
    speakers: tuple[SpeakerLink, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite this article in one language, as plain text to copy."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything of an article's page.

    `title` as printed; `issue` the back number it belongs to; `part` of `parts` (1 of 1 where it
    stands alone); `held` the day of the talk or None; `summary` from the header, may be empty;
    `participants` in the printed order; `agenda_title`, `agenda` may be empty; `contents` the
    sections; `notes` all definitions once more for a list of them (they stand in `blocks` too);
    `related` has most in common first; `bilingual` is the address of both languages side by side,
    None where there is only one; `translation_missing` is True where the other language has no
    edition: offer `page.other_home` and say so.
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
    contents: tuple[ContentsEntry, ...]
    blocks: tuple[BlockView, ...]
    notes: tuple[NoteView, ...]
    credits: tuple[Credit, ...]
    topics: tuple[TopicInArticle, ...]
    related: tuple[RelatedArticle, ...]
    previous_part: ArticleLink | None
    next_part: ArticleLink | None
    previous_issue: IssueLink | None
    next_issue: IssueLink | None
    citations: tuple[Citation, Citation]
    bilingual: str | None
    translation_missing: bool
    draft: bool
