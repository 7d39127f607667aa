"""From both editions of an article to the view that shows them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from roundtable.magazine.library import Article, Edition
from roundtable.site import urls
from roundtable.site.dates import date_text
from roundtable.site.html import NOTHING, Html
from roundtable.site.pages.article import description
from roundtable.site.pages.blocks import FILLED, blocks
from roundtable.site.pages.frame import frame
from roundtable.site.shelf import Copy, Shelf
from roundtable.site.views.bilingual import (
    BilingualView,
    GapView,
    HeadingPair,
    HeadingSide,
    Pair,
    RestPair,
    RestSide,
    Side,
    SubheadingSide,
    TurnPair,
    VoiceView,
)
from roundtable.site.views.talk import (
    BlockView,
    HeadingView,
    ModeratorView,
    NoteView,
    Said,
    SaidView,
    SectionEnd,
    SubheadingView,
    UtteranceView,
)
from roundtable.transcript.model import Lang

Turn = UtteranceView | ModeratorView
Named = HeadingView | SubheadingView | Turn
Stretch = tuple[Named | None, tuple[BlockView, ...]]
"""A heading or turn with what follows it before the next; None before the first."""

START = ""

Block = TypeVar("Block", BlockView, SaidView)


def bilingual_view(shelf: Shelf, copy: Copy) -> BilingualView:
    """The page for readers of the shelf's language; the article has editions in both."""
    article, own = copy.article, copy.edition
    other = article.edition(shelf.other)
    assert other is not None
    path = urls.bilingual(shelf.lang, article.issue, article.part)
    twin = urls.bilingual(shelf.other, article.issue, article.part)
    title, day = own.transcript.title, own.transcript.date
    left = _stretches(shelf, copy)
    right = _stretches(shelf, Copy(copy.issue, article, other))
    sides = (_side(article, own), _side(article, other))
    pairs = tuple(pair for both in _beside(left, right) for pair in _pairs(sides, *both))
    return BilingualView(
        page=frame(
            shelf, path, twin, title, description(own), draft=article.is_draft, og_type="article"
        ),
        issue=shelf.issue_link(copy.issue),
        part=article.part,
        parts=article.parts,
        held=date_text(day, shelf.lang) if day else shelf.date(copy.issue),
        sides=sides,
        pairs=pairs,
        gaps=sum(isinstance(side, GapView) for pair in pairs for side in pair.sides),
        draft=article.is_draft,
    )


def _side(article: Article, edition: Edition) -> Side:
    address = urls.article(edition.lang, article.issue, article.part)
    return Side(edition.lang, edition.transcript.title, address)


def _stretches(shelf: Shelf, copy: Copy) -> dict[str, Stretch]:
    """The edition cut before every heading and turn, by anchor, in order."""
    found: dict[str, Stretch] = {}
    head: Named | None = None
    rest: list[BlockView] = []
    for block in blocks(shelf, copy):
        if isinstance(block, Named):
            found[head.anchor if head else START] = head, tuple(rest)
            head, rest = block, []
        elif not isinstance(block, SectionEnd):
            rest.append(block)
    found[head.anchor if head else START] = head, tuple(rest)
    return found


def _beside(
    left: dict[str, Stretch], right: dict[str, Stretch]
) -> Iterator[tuple[Stretch, Stretch]]:
    """Equal anchors beside each other in the left order. What the right has alone comes where it
    stands there: before the next anchor that both have."""
    missing: Stretch = None, ()
    waiting = iter(right.items())
    for anchor, stretch in left.items():
        if anchor in right:
            for other, alone in waiting:
                if other == anchor:
                    break
                if other not in left:
                    yield missing, alone
        yield stretch, right.get(anchor, missing)
    yield from ((missing, alone) for other, alone in waiting if other not in left)


def _pairs(sides: tuple[Side, Side], left: Stretch, right: Stretch) -> Iterator[Pair]:
    """The heading or turn of two stretches, and what follows it."""
    heads, rests = (left[0], right[0]), (left[1], right[1])
    head = heads[0] or heads[1]
    langs = sides[0].lang, sides[1].lang
    # Anchors of headings and turns differ, so both sides of a pair are of one kind.
    if isinstance(head, Turn):
        yield TurnPair(head.anchor, _voices(sides, heads))
    elif head is not None:
        make = HeadingSide if isinstance(head, HeadingView) else SubheadingSide
        words = (NOTHING if one is None or isinstance(one, Turn) else one.html for one in heads)
        yield HeadingPair(head.anchor, tuple(map(make, map(Html, langs), words)))
    if any(rests):
        first, second = (
            RestSide(Html(lang), tuple(map(_unnamed, rest)))
            for lang, rest in zip(langs, rests, strict=True)
        )
        yield RestPair((first, second))


def _voices(
    sides: tuple[Side, Side], turns: tuple[Named | None, Named | None]
) -> tuple[VoiceView | GapView, ...]:
    """A turn in both languages. Its number stands once, with the first side that has it."""
    found: list[VoiceView | GapView] = []
    numbered = False
    for side, turn in zip(sides, turns, strict=True):
        if isinstance(turn, Turn):
            found.append(_voice(side, turn, own=side is sides[0], numbered=not numbered))
            numbered = True
        else:
            found.append(_gap(side.lang))
    return tuple(found)


def _gap(lang: Lang) -> GapView:
    return GapView(Html(lang), FILLED if lang == "en" else NOTHING)


def _voice(side: Side, turn: Turn, *, own: bool, numbered: bool) -> VoiceView:
    """A turn on one side; the monogram stands on the page's own."""
    if isinstance(turn, ModeratorView):
        asks, who = FILLED, (NOTHING,) * 4
    else:
        monogram = turn.monogram if own else NOTHING
        asks, who = NOTHING, (monogram, turn.mark, turn.page, turn.role)
    monogram, mark, page, role = who
    return VoiceView(
        lang=Html(side.lang),
        own=FILLED if own else NOTHING,
        asks=asks,
        anchor=turn.anchor,
        number=turn.number if numbered else NOTHING,
        href=Html(f"{side.href}#{turn.anchor}"),
        label=turn.label,
        monogram=monogram,
        mark=mark,
        page=page,
        role=role,
        said=_unnamed_in(turn.said),
    )


def _unnamed_in(said: Said) -> Said:
    return tuple(map(_unnamed, said)) if isinstance(said, tuple) else said


def _unnamed(block: Block) -> Block:
    """A definition stands twice on this page, so neither has the id it has in its article."""
    return block._replace(anchor=NOTHING) if isinstance(block, NoteView) else block
