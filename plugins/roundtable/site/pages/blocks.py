"""The blocks of an edition as the article page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from roundtable.site import urls
from roundtable.site.html import NOTHING, Html, escaped
from roundtable.site.prose_html import ProseHtml
from roundtable.site.shelf import Copy, Shelf
from roundtable.site.views.common import SpeakerLink
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
from roundtable.transcript.model import (
    Block,
    Break,
    Figure,
    Heading,
    Moderator,
    Note,
    Paragraph,
    Prose,
    Stage,
    Turn,
    Utterance,
)
from roundtable.transcript.model import Said as Item

FILLED = Html("1")
# A label of one character is a mark, such as ―.
LONGEST_MARK = 1


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
        self._copy = copy
        article, edition = copy.article, copy.edition
        self._html = ProseHtml.of(shelf.site, edition.source, edition.lang, copy.issue.folder)
        self._headings = iter(shelf.headings(copy))
        self._section = NOTHING
        self._notes = count(1)
        self._turn = 0
        self._people = [
            (
                escaped(person.alias or person.name),
                *_face(shelf.speaker_link(known) if known else None),
            )
            for person, known in zip(edition.transcript.participants, edition.speakers, strict=True)
        ]
        self._roles = [escaped(person.role) for person in edition.transcript.participants]
        other = article.edition(shelf.other)
        self._other_lang = Html(shelf.other)
        self._other_address = urls.article(shelf.other, article.issue, article.part)
        self._other_turns = len(other.turns) if other else 0

    def all(self) -> Iterator[BlockView]:
        for block in self._copy.edition.transcript.blocks:
            if isinstance(block, Utterance):
                yield self._utterance(block)
            elif isinstance(block, Moderator):
                yield self._moderator(block)
            else:
                yield from self._other(block)
        if self._section:
            yield SectionEnd()

    def _other(self, block: Block) -> Iterator[BlockView]:
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

    def _heading(self, block: Heading) -> HeadingView | SubheadingView:
        anchor, html = Html(next(self._headings).anchor), self._html.inline(block.text)
        if block.level != 1:
            return SubheadingView(anchor, html)
        closes, self._section = self._section, FILLED
        return HeadingView(anchor, html, closes)

    def _utterance(self, block: Utterance) -> UtteranceView:
        index = block.participant
        anchor, number, twin = self._place()
        if index is None:
            label, monogram, mark, page, role = escaped(block.label), *_face(None), NOTHING
        else:
            label, monogram, mark, page = self._people[index]
            role, self._roles[index] = self._roles[index], NOTHING
        other, said = self._other_lang, self._said(block)
        return UtteranceView(anchor, number, label, monogram, mark, page, role, twin, other, said)

    def _moderator(self, block: Moderator) -> ModeratorView:
        anchor, number, twin = self._place()
        named = FILLED if len(block.label) > LONGEST_MARK else NOTHING
        label, said = escaped(block.label), self._said(block)
        return ModeratorView(anchor, number, label, named, twin, self._other_lang, said)

    def _place(self) -> tuple[Html, Html, Html]:
        """Anchor and number of the next turn, and where the other edition has it."""
        anchor = self._copy.article.ids[self._turn]
        paired = self._turn < self._other_turns
        twin = Html(f"{self._other_address}#{anchor}") if paired else NOTHING
        self._turn += 1
        return Html(anchor), Html(str(self._turn)), twin

    def _said(self, turn: Turn) -> Said:
        html = self._html.blocks
        words = [html(item.text) for item in turn.said if isinstance(item, Paragraph)]
        if len(words) == len(turn.said):
            return Html("\n".join(words))
        return tuple(self._item(item) for item in turn.said)

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


def _face(speaker: SpeakerLink | None) -> tuple[Html, Html, Html]:
    """Monogram, mark and address of a person; empty for somebody the registry does not know."""
    if speaker is None:
        return NOTHING, NOTHING, NOTHING
    return escaped(speaker.monogram), Html(str(speaker.mark)), escaped(speaker.href)
