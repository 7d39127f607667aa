"""From both editions of an article to the view that shows them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from roundtable.magazine.library import Article, Edition
from roundtable.site import urls
from roundtable.site.dates import date_text
from roundtable.site.pages.article import description
from roundtable.site.pages.blocks import blocks
from roundtable.site.pages.frame import frame
from roundtable.site.shelf import Copy, Shelf
from roundtable.site.views.article import BlockView, HeadingView, ModeratorView, UtteranceView
from roundtable.site.views.bilingual import (
    BilingualView,
    HeadingPair,
    Headings,
    Pair,
    RestPair,
    Side,
    TurnPair,
    Turns,
)

Named = HeadingView | UtteranceView | ModeratorView
Stretch = tuple[Named | None, tuple[BlockView, ...]]
"""A heading or turn with what follows it before the next; None before the first."""

START = ""


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
    pairs = tuple(pair for both in _beside(left, right) for pair in _pairs(*both))
    return BilingualView(
        page=frame(
            shelf, path, twin, title, description(own), draft=article.is_draft, og_type="article"
        ),
        issue=shelf.issue_link(copy.issue),
        part=article.part,
        parts=article.parts,
        held=date_text(day, shelf.lang) if day else shelf.date(copy.issue),
        sides=(_side(article, own), _side(article, other)),
        pairs=pairs,
        gaps=sum(pair.kind == "turn" and None in pair.sides for pair in pairs),
        draft=article.is_draft,
    )


def _side(article: Article, edition: Edition) -> Side:
    address = urls.article(edition.lang, article.issue, article.part)
    return Side(edition.lang, edition.transcript.title, address)


def _stretches(shelf: Shelf, copy: Copy) -> dict[str, Stretch]:
    """The edition cut before every heading and turn, by anchor, in order."""
    shown, _ = blocks(shelf, copy)
    found: dict[str, Stretch] = {}
    head: Named | None = None
    rest: list[BlockView] = []
    for block in shown:
        if isinstance(block, HeadingView | UtteranceView | ModeratorView):
            found[head.anchor if head else START] = head, tuple(rest)
            head, rest = block, []
        else:
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


def _pairs(left: Stretch, right: Stretch) -> Iterator[Pair]:
    """The heading or turn of two stretches, and what follows it."""
    heads, rests = (left[0], right[0]), (left[1], right[1])
    head = heads[0] or heads[1]
    # Anchors of headings and turns differ, so both sides of a pair are of one kind.
    if isinstance(head, HeadingView):
        yield HeadingPair(head.anchor, head.level, cast(Headings, heads))
    elif head is not None:
        yield TurnPair(head.anchor, head.number, cast(Turns, heads))
    if any(rests):
        yield RestPair(rests)
