"""From both editions of an article to the view that shows them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

from msgspec.structs import replace

from roundtable.magazine.library import Article, Edition
from roundtable.site import structured, urls
from roundtable.site.html import FILLED, NOTHING, Html
from roundtable.site.pages.article import citations, credits, parts_beside
from roundtable.site.pages.blocks import blocks
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.dates import day_text
from roundtable.site.shelf.excerpts import description
from roundtable.site.shelf.outline import contents
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.bilingual import (
    BilingualView,
    GapView,
    HeadingPair,
    HeadingSide,
    Pair,
    RestPair,
    RestSide,
    Side,
    TurnPair,
    VoiceView,
)
from roundtable.site.views.common import ArticleLink
from roundtable.site.views.talk import (
    BlockView,
    HeadingView,
    ModeratorView,
    NoteView,
    SaidView,
    SectionEnd,
    SubheadingView,
    UtteranceView,
)

AnyTurn = UtteranceView | ModeratorView
AnyHeading = HeadingView | SubheadingView
Named = AnyHeading | AnyTurn
Stretch = tuple[Named | None, list[BlockView]]
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
    title = own.transcript.title
    left = _stretches(shelf, copy)
    right = _stretches(shelf, Copy(copy.issue, article, other))
    sides = (_side(article, own), _side(article, other))
    previous_part, next_part = (
        None if one is None else _part(shelf, one) for one in parts_beside(shelf, copy)
    )
    headings = (replace(one, href=f"#{one.anchor}") for one in shelf.links.headings(copy))
    pairs = tuple(pair for both in _beside(left, right) for pair in _pairs(sides, *both))
    return BilingualView(
        page=frame(
            shelf, path, twin, title, description(own),
            draft=article.is_draft, og_type="article",
            structured=structured.both_editions(shelf, copy, path),
        ),
        issue=shelf.links.issue(copy.issue),
        part=article.part,
        parts=article.parts,
        held=day_text(copy.issue.day_of(own), shelf.lang),
        sides=sides,
        pairs=pairs,
        gaps=sum(isinstance(side, GapView) for pair in pairs for side in pair.sides),
        contents=contents(headings),
        previous_part=previous_part,
        next_part=next_part,
        citations=citations(shelf, copy),
    )  # fmt: skip


def _side(article: Article, edition: Edition) -> Side:
    address = urls.article(edition.lang, article.issue, article.part)
    return Side(edition.lang, edition.transcript.title, address, credits(edition))


def _part(shelf: Shelf, copy: Copy) -> ArticleLink:
    """Another part: side by side as well, or its article where it stands in one language only."""
    link, article = shelf.links.article(copy), copy.article
    if article.edition("ja") and article.edition("en"):
        return replace(link, href=urls.bilingual(shelf.lang, article.issue, article.part))
    return link


def _stretches(shelf: Shelf, copy: Copy) -> dict[str, Stretch]:
    """The edition cut before every heading and turn, by anchor, in order."""
    rest: list[BlockView] = []
    found: dict[str, Stretch] = {START: (None, rest)}
    for block in blocks(shelf, copy):
        if isinstance(block, (UtteranceView, ModeratorView, HeadingView, SubheadingView)):
            rest = []
            found[block.anchor] = block, rest
        elif not isinstance(block, SectionEnd):
            rest.append(block)
    return found


def _beside(
    left: dict[str, Stretch], right: dict[str, Stretch]
) -> Iterator[tuple[Stretch, Stretch]]:
    """Equal anchors beside each other in the left order. What the right has alone comes where it
    stands there: before the next anchor that both have."""
    missing: Stretch = None, []
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
    (first, first_rest), (second, second_rest) = left, right
    # Anchors of headings and turns differ, so both sides of a pair are of one kind.
    if isinstance(first or second, (UtteranceView, ModeratorView)):
        yield _turns(sides, cast(AnyTurn | None, first), cast(AnyTurn | None, second))
    elif first or second:
        yield _headings(sides, cast(AnyHeading | None, first), cast(AnyHeading | None, second))
    if first_rest or second_rest:
        yield RestPair((_rest(sides[0], first_rest), _rest(sides[1], second_rest)))


def _headings(
    sides: tuple[Side, Side], left: AnyHeading | None, right: AnyHeading | None
) -> HeadingPair:
    either = left or right
    assert either is not None
    level = Html("2" if isinstance(either, HeadingView) else "3")
    langs = map(Html, (sides[0].lang, sides[1].lang))
    words = (NOTHING if one is None else one.html for one in (left, right))
    return HeadingPair(either.anchor, level, tuple(map(HeadingSide, langs, words)))


def _rest(side: Side, blocks: list[BlockView]) -> RestSide:
    return RestSide(Html(side.lang), tuple(map(_unnamed, blocks)))


def _turns(sides: tuple[Side, Side], left: AnyTurn | None, right: AnyTurn | None) -> TurnPair:
    """A turn in both languages. Its number stands once, with the first side that has it."""
    if left is None:
        assert right is not None
        return TurnPair(right.anchor, (_gap(sides[0]), _voice(sides[1], right, right.number)))
    mine = _voice(sides[0], left, left.number, own=FILLED)
    other = _gap(sides[1]) if right is None else _voice(sides[1], right, NOTHING)
    return TurnPair(left.anchor, (mine, other))


def _gap(side: Side) -> GapView:
    return GapView(Html(side.lang), FILLED if side.lang == "en" else NOTHING)


def _voice(side: Side, turn: AnyTurn, number: Html, own: Html = NOTHING) -> VoiceView:
    """A turn on one side; the monogram stands on the page's own."""
    lang, href = Html(side.lang), Html(f"{side.href}#{turn.anchor}")
    said = turn.said if isinstance(turn.said, str) else tuple(map(_unnamed, turn.said))
    if isinstance(turn, ModeratorView):
        asks, person = (FILLED, turn.named), (NOTHING, NOTHING, NOTHING, NOTHING)
    else:
        asks = NOTHING, NOTHING
        person = turn.monogram if own else NOTHING, turn.mark, turn.page, turn.role
    return VoiceView(lang, own, *asks, turn.anchor, number, href, turn.label, *person, said)


def _unnamed(block: Block) -> Block:
    """A definition stands twice on this page, so neither has the id it has in its article."""
    return block._replace(anchor=NOTHING) if isinstance(block, NoteView) else block
