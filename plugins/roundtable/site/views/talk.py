"""The talk piece by piece, as clean HTML in the order of the macros in `partials/stencils.html`."""

from __future__ import annotations

from typing import NamedTuple

from roundtable.site.html import NOTHING, Html


class ProseView(NamedTuple):
    """Words of the magazine itself; `html` holds whole block elements."""

    html: Html


class HeadingView(NamedTuple):
    """A section heading, an ``h2``. `html` is inline; `closes` is filled where a section is open
    before it."""

    anchor: Html
    html: Html
    closes: Html


class SubheadingView(NamedTuple):
    """The line under a section heading, an ``h3``; `html` is inline."""

    anchor: Html
    html: Html


class SectionEnd(NamedTuple):
    """The end of the last section; `html` is always empty."""

    html: Html = NOTHING


class SourceView(NamedTuple):
    """One format of a picture for ``<source>``: its media type, addresses with widths, and how wide
    the page shows it."""

    type: Html
    srcset: Html
    sizes: Html


class FigureView(NamedTuple):
    """A picture. `src`, `width` and `height` are empty while only its caption is known; then show
    the caption alone. `sources` are the formats to offer, best first, `src` is for browsers that
    cannot choose. `alt` may be empty; `caption` is empty or inline HTML; `said` is filled where the
    caption is the description, which listeners have heard."""

    src: Html
    width: Html
    height: Html
    alt: Html
    caption: Html
    said: Html = NOTHING
    sources: tuple[SourceView, ...] = ()


class NoteView(NamedTuple):
    """A definition (※…); `html` is inline with the mark as printed. `anchor` may be empty."""

    anchor: Html
    html: Html


class StageView(NamedTuple):
    """What happened rather than what was said; `html` is inline with its brackets."""

    html: Html


class BreakView(NamedTuple):
    """A thematic break: the magazine's own voice again after this; `html` is always empty."""

    html: Html = NOTHING


class ParagraphView(NamedTuple):
    """Part of a turn in words; `html` holds whole block elements (p, ul, table, blockquote)."""

    html: Html


SaidView = ParagraphView | FigureView | StageView | NoteView
Said = Html | tuple[SaidView, ...]
"""What is said in a turn: whole block elements where it is words alone, else what they are."""


class UtteranceView(NamedTuple):
    """A turn of somebody at the table.

    `anchor` is its id, the same in both languages; `number` counts from 1. `label` is the name as
    printed in this article (alias or surname), to stand as text before the words. `monogram`,
    `mark` and `page` (an address) are the person's and empty where nobody fits yet (drafts). `role`
    is that day's role at the person's first turn and empty at all later ones. `twin` leads to the
    same turn in the other language, or is empty.
    """

    anchor: Html
    number: Html
    label: Html
    monogram: Html
    mark: Html
    page: Html
    role: Html
    twin: Html
    other_lang: Html
    said: Said


class ModeratorView(NamedTuple):
    """A line of the interviewer or chair, set apart. `label` is the bars or the word as printed
    (――, 事務局), `named` is filled where it is a word; the other fields are those of an
    utterance."""

    anchor: Html
    number: Html
    label: Html
    named: Html
    twin: Html
    other_lang: Html
    said: Said


BlockView = (
    ProseView
    | HeadingView
    | SubheadingView
    | SectionEnd
    | FigureView
    | NoteView
    | StageView
    | BreakView
    | UtteranceView
    | ModeratorView
)
