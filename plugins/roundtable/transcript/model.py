"""What stands in an article, as typed values: people, turns and every other kind of block.

Spans are places, not meaning, and take no part in comparison: the same words laid out differently
are the same transcript.

Text fields hold the words as written, in Markdown where the editor may use it; `prose` makes HTML
or plain text of them. The names follow TEI (`u`, utterance) and Akoma Ntoso (speech).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from msgspec import Struct

from roundtable.transcript.source import NOWHERE, Extent, Placed

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, Lang] = ("ja", "en")
OTHER: dict[Lang, Lang] = {"ja": "en", "en": "ja"}

Status = Literal["published", "draft"]


class Participant(Placed, frozen=True):
    """A person as this article presents them: that day's role and the name as printed.

    `alias` is the short name the article introduces with 以下「…」, `role` what is printed before
    the name. `organisation` is read off the role, or inherited from the line above where a role
    has none. `inferred` people have no line of their own: only labels in the talk name them.
    `printed` is what of the list stands for this person: a line, or the post above it too.
    """

    name: str
    role: str = ""
    organisation: str | None = None
    alias: str | None = None
    inferred: bool = False
    printed: str = ""
    extent: Extent = NOWHERE

    @property
    def short(self) -> str:
        """The name their turns stand under."""
        return self.alias or self.name


class Credit(Struct, frozen=True, array_like=True):
    """Who wrote, edited or photographed; `affiliation` is spelt out where the text says 同上.

    `printed` is the affiliation as it stands on the page.
    """

    role: str
    name: str
    affiliation: str = ""
    printed: str = ""


class FrontMatter(Placed, frozen=True):
    """The header between ``---`` lines, read; what is absent is None or empty."""

    title: str | None = None
    lang: Lang | None = None
    issue: int | None = None
    part: int | None = None
    parts: int | None = None
    date: date | None = None
    status: Status | None = None
    summary: str | None = None
    translation: Literal["later"] | None = None
    pinned_topics: tuple[str, ...] = ()
    vetoed_topics: tuple[str, ...] = ()
    speakers: tuple[tuple[str, str], ...] = ()
    extent: Extent = NOWHERE

    @property
    def is_published(self) -> bool:
        """Only what says so is public."""
        return self.status == "published"


class Title(Placed, frozen=True):
    """The article's title where it stands in the body instead of the header."""

    text: str
    extent: Extent


class Heading(Placed, frozen=True):
    """A section heading (level 1) or the line under it (level 2), whatever mark carries it."""

    level: int
    text: str
    extent: Extent


class Prose(Placed, frozen=True):
    """Words of the magazine itself, in Markdown: nobody at the table says them."""

    text: str
    extent: Extent


class Note(Placed, frozen=True):
    """A definition that opens with ※."""

    text: str
    extent: Extent


class Agenda(Placed, frozen=True):
    """What the table was to talk about, an item a string; `numbered` if they are counted."""

    title: str
    items: tuple[str, ...]
    numbered: bool
    extent: Extent


class ParticipantList(Placed, frozen=True):
    """The block that names the people, under the heading as printed."""

    title: str
    participants: tuple[Participant, ...]
    extent: Extent


class Figure(Placed, frozen=True):
    """A picture with what the page says about it; `target` is empty until there is a picture."""

    caption: str
    alt: str = ""
    target: str = ""
    extent: Extent = NOWHERE


class Stage(Placed, frozen=True):
    """What happened rather than what was said: (一同笑), [applause]."""

    text: str
    extent: Extent


class Break(Placed, frozen=True):
    """A thematic break: what follows is the magazine's own voice again."""

    text: str
    extent: Extent


class CreditLine(Placed, frozen=True):
    """The credits that one line of the text carries."""

    credits: tuple[Credit, ...]
    text: str
    extent: Extent


class Paragraph(Placed, frozen=True):
    """A block of speech in Markdown: usually a paragraph, else a list, a table or a quotation."""

    text: str
    extent: Extent


Said = Paragraph | Figure | Stage | Note


class Utterance(Placed, frozen=True):
    """What one participant says until the next label, heading or moderator's line.

    `participant` is an index into `Transcript.participants`, or None where the label fits nobody or
    more than one; then a diagnostic says so and `label` keeps the words. `behind` is what parts the
    label from the speech: the colon of 「菅原：…」, the line end below 「菅原」.
    """

    participant: int | None
    label: str
    said: tuple[Said, ...]
    behind: str = ""
    extent: Extent = NOWHERE

    @property
    def inline(self) -> bool:
        """Whether label and speech share a line."""
        return "\n" not in self.behind


class Moderator(Placed, frozen=True):
    """A line of the interviewer or chair; `label` is the mark or word that sets it apart, `behind`
    what parts it from the words."""

    participant: ClassVar[None] = None
    label: str
    said: tuple[Said, ...]
    behind: str = ""
    extent: Extent = NOWHERE

    @property
    def inline(self) -> bool:
        """Whether label and words share a line."""
        return "\n" not in self.behind


Turn = Utterance | Moderator
# For `isinstance`: a union would be made anew each time, and asking it takes twice as long.
TURNS = (Utterance, Moderator)

OtherBlock = (
    FrontMatter
    | Title
    | Heading
    | Prose
    | Note
    | Agenda
    | ParticipantList
    | Figure
    | Stage
    | Break
    | CreditLine
)
Block = OtherBlock | Turn
