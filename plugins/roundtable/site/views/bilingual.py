"""Both languages of an article side by side, turn beside turn: `bilingual.html`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from roundtable.site.views.article import BlockView, HeadingView, ModeratorView, UtteranceView
from roundtable.site.views.common import DateText, IssueLink, Page
from roundtable.transcript.model import Lang


@dataclass(frozen=True, slots=True)
class Side:
    """One language of the page: the edition's title, and its article's address."""

    lang: Lang
    title: str
    href: str


Headings = tuple[HeadingView | None, HeadingView | None]
Turns = tuple[UtteranceView | ModeratorView | None, UtteranceView | ModeratorView | None]


@dataclass(frozen=True, slots=True)
class HeadingPair:
    """A heading in both languages; None where one has none there."""

    anchor: str
    level: int
    sides: Headings
    kind: ClassVar[str] = "heading"


@dataclass(frozen=True, slots=True)
class TurnPair:
    """A turn in both languages under its one id; None where one does not have it."""

    anchor: str
    number: int
    sides: Turns
    kind: ClassVar[str] = "turn"


@dataclass(frozen=True, slots=True)
class RestPair:
    """What stands between two headings or turns: words of the magazine itself, pictures, notes.
    Either side may be empty: such things need no counterpart."""

    sides: tuple[tuple[BlockView, ...], tuple[BlockView, ...]]
    kind: ClassVar[str] = "rest"


Pair = HeadingPair | TurnPair | RestPair


@dataclass(frozen=True, slots=True)
class BilingualView:
    """Everything of the page. `sides` are the page's language and the other one, as in every pair;
    `gaps` is how many turns only one language has."""

    template: ClassVar[str] = "bilingual.html"
    page: Page
    issue: IssueLink
    part: int
    parts: int
    held: DateText | None
    sides: tuple[Side, Side]
    pairs: tuple[Pair, ...]
    gaps: int
    draft: bool
