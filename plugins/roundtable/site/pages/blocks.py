"""The blocks of an edition as the article page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import assert_never

from roundtable.site import urls
from roundtable.site.html import FILLED, NOTHING, Html, escaped
from roundtable.site.markup.prose_html import ProseHtml
from roundtable.site.markup.title_breaks import phrased
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.talk import (
    BlockView,
    BreakView,
    HeadingView,
    ModeratorView,
    NoteView,
    ParagraphView,
    ProseView,
    Said,
    SaidView,
    SectionEnd,
    StageView,
    SubheadingView,
    UtteranceView,
)
from roundtable.transcript.grammar.words.moderator import is_bar
from roundtable.transcript.model import (
    Agenda,
    Break,
    CreditLine,
    Figure,
    FrontMatter,
    Heading,
    Moderator,
    Note,
    OtherBlock,
    Paragraph,
    ParticipantList,
    Prose,
    Stage,
    Title,
    Utterance,
)
from roundtable.transcript.model import Said as Item

NOBODY = NOTHING, NOTHING, NOTHING


def blocks(shelf: Shelf, copy: Copy) -> tuple[BlockView, ...]:
    """Everything between the head of the article and its credits in order.

    The last answer is kept: an article is shown alone, and then beside its translation.
    """
    path = copy.edition.source.path
    if shelf.last_blocks is None or shelf.last_blocks[0] != path:
        shelf.last_blocks = path, tuple(_BlockMaker(shelf, copy).all())
    return shelf.last_blocks[1]


class _BlockMaker:
    """Walks through one edition once: numbers its turns and notes, remembers who has spoken."""

    def __init__(self, shelf: Shelf, copy: Copy) -> None:
        edition, transcript = copy.edition, copy.edition.transcript
        self._transcript = transcript
        self._html = ProseHtml.of(shelf.site, edition.source, copy.issue.folder)
        self._headings = iter(shelf.links.headings(copy))
        self._section = NOTHING
        self._notes = count(1)
        self._places = _turn_places(shelf, copy)
        self._people = [
            (escaped(person.short), *_face(shelf, speaker))
            for person, speaker in zip(transcript.participants, edition.speakers, strict=True)
        ]
        self._roles = [escaped(person.role) for person in transcript.participants]
        self._other_lang = Html(shelf.other)

    def all(self) -> list[BlockView]:
        found: list[BlockView] = []
        for block in self._transcript.blocks:
            if isinstance(block, Utterance):
                found.append(self._utterance(block))
            elif isinstance(block, Moderator):
                found.append(self._moderator(block))
            else:
                found.extend(self._other(block))
        if self._section:
            found.append(SectionEnd())
        return found

    def _other(self, block: OtherBlock) -> Iterator[BlockView]:
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Prose):
            yield ProseView(self._html.blocks(block.text))
        elif isinstance(block, Note):
            yield self._definition(block)
        elif isinstance(block, Figure):
            yield self._html.figure(block)
        elif isinstance(block, Stage):
            yield StageView(self._html.inline(block.text))
        elif isinstance(block, Break):
            yield BreakView()
        elif isinstance(block, FrontMatter | Title | Agenda | ParticipantList | CreditLine):
            pass  # the head and the end of the article show these
        else:
            assert_never(block)

    def _heading(self, block: Heading) -> HeadingView | SubheadingView:
        anchor, html = Html(next(self._headings).anchor), phrased(self._html.inline(block.text))
        if block.level != 1:
            return SubheadingView(anchor, html)
        closes, self._section = self._section, FILLED
        return HeadingView(anchor, html, closes)

    def _utterance(self, block: Utterance) -> UtteranceView:
        index = block.participant
        anchor, number, twin = next(self._places)
        if index is None:
            label, monogram, mark, page, role = escaped(block.label), *NOBODY, NOTHING
        else:
            label, monogram, mark, page = self._people[index]
            role, self._roles[index] = self._roles[index], NOTHING
        other, said = self._other_lang, self._said(block.said)
        return UtteranceView(anchor, number, label, monogram, mark, page, role, twin, other, said)

    def _moderator(self, block: Moderator) -> ModeratorView:
        anchor, number, twin = next(self._places)
        named = NOTHING if is_bar(block.label) else FILLED
        label, said = escaped(block.label), self._said(block.said)
        return ModeratorView(anchor, number, label, named, twin, self._other_lang, said)

    def _said(self, items: tuple[Item, ...]) -> Said:
        first = items[0] if len(items) == 1 else None
        if isinstance(first, Paragraph):
            return self._html.blocks(first.text)
        words = [self._html.blocks(item.text) for item in items if isinstance(item, Paragraph)]
        if len(words) == len(items):
            return Html("\n".join(words))
        return tuple(self._item(item) for item in items)

    def _item(self, item: Item) -> SaidView:
        if isinstance(item, Paragraph):
            return ParagraphView(self._html.blocks(item.text))
        if isinstance(item, Figure):
            return self._html.figure(item)
        if isinstance(item, Stage):
            return StageView(self._html.inline(item.text))
        return self._definition(item)

    def _definition(self, note: Note) -> NoteView:
        return NoteView(Html(f"n-{next(self._notes)}"), self._html.inline(note.text))


def _turn_places(shelf: Shelf, copy: Copy) -> Iterator[tuple[Html, Html, Html]]:
    """Anchor and number of each turn, and where the other edition has it."""
    article = copy.article
    other = article.edition(shelf.other)
    address = urls.article(shelf.other, article.issue, article.part)
    paired = len(other.turns) if other else 0
    for number, anchor in enumerate(article.ids, 1):
        twin = f"{address}#{anchor}" if number <= paired else ""
        yield Html(anchor), Html(str(number)), Html(twin)


def _face(shelf: Shelf, speaker: str | None) -> tuple[Html, Html, Html]:
    """Monogram, mark and address of a person; empty for somebody the registry does not know."""
    if speaker is None:
        return NOBODY
    link = shelf.links.speaker(speaker)
    return escaped(link.monogram), Html(str(link.mark)), escaped(link.href)
