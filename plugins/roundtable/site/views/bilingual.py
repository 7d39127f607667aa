"""Both languages of an article side by side, turn beside turn: `bilingual.html`."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from msgspec import Struct

from roundtable.site.html import Html
from roundtable.site.views.article import Citation, ContentsEntry
from roundtable.site.views.common import ArticleLink, CreditView, DateText, IssueLink, Page
from roundtable.site.views.talk import BlockView, Said
from roundtable.transcript.model import Lang


class Side(Struct, frozen=True):
    """One language of the page: the edition's title and credits, and its article's address."""

    lang: Lang
    title: str
    href: str
    credits: tuple[CreditView, ...]


class VoiceView(NamedTuple):
    """A turn on one side. `own` is filled for the page's language; `asks` for a moderator's line,
    and `named` where the `label` of that is a word and no bar; `href` leads to the turn in its
    article; `number` is empty where the side before has it already; `role`, `monogram`, `mark`,
    `page` and `said` are those of the turn in its article, the monogram on one side only."""

    lang: Html
    own: Html
    asks: Html
    named: Html
    anchor: Html
    number: Html
    href: Html
    label: Html
    monogram: Html
    mark: Html
    page: Html
    role: Html
    said: Said


class GapView(NamedTuple):
    """A turn that this side does not have; `english` is filled where `lang` is English."""

    lang: Html
    english: Html


class TurnPair(NamedTuple):
    """A turn in both languages under its one id."""

    anchor: Html
    sides: tuple[VoiceView | GapView, ...]


class HeadingSide(NamedTuple):
    """A heading on one side; `html` is empty where this side has none there."""

    lang: Html
    html: Html


class HeadingPair(NamedTuple):
    """A heading in both languages. `level` is that of HTML: 2 for a section, 3 for the line under
    one."""

    anchor: Html
    level: Html
    sides: tuple[HeadingSide, ...]


class RestSide(NamedTuple):
    """One side of what stands between two headings or turns."""

    lang: Html
    blocks: tuple[BlockView, ...]


class RestPair(NamedTuple):
    """What stands between two headings or turns: words of the magazine itself, pictures, notes.
    Either side may be empty: such things need no counterpart."""

    sides: tuple[RestSide, RestSide]


Pair = TurnPair | HeadingPair | RestPair


class BilingualView(Struct, frozen=True):
    """Everything of the page. `sides` are the page's language and the other one, as in every pair;
    `gaps` is how many turns only one language has; `contents` are the headings of the page's
    language, on this page; the parts before and after are side by side as well where they can be.
    """

    template: ClassVar[str] = "bilingual.html"
    page: Page
    issue: IssueLink
    part: int
    parts: int
    held: DateText | None
    sides: tuple[Side, Side]
    pairs: tuple[Pair, ...]
    gaps: int
    contents: tuple[ContentsEntry, ...]
    previous_part: ArticleLink | None
    next_part: ArticleLink | None
    citations: tuple[Citation, Citation]
