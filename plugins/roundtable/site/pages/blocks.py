"""The blocks of an edition as the article page shows them."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.site import urls
from roundtable.site.prose_html import ProseHtml
from roundtable.site.shelf import Copy, Shelf
from roundtable.site.views.article import (
    Blocks,
    BlockView,
    BreakView,
    HeadingView,
    ModeratorView,
    NoteView,
    ParagraphView,
    ProseView,
    SaidView,
    StageView,
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
    Said,
    Stage,
    Turn,
    Utterance,
)


def blocks(shelf: Shelf, copy: Copy) -> Blocks:
    """Everything between the head of the article and its credits in order, and of it the
    definitions, also those inside a turn.

    The last answer is kept: an article is shown alone, and then beside its translation.
    """
    path = copy.edition.source.path
    if shelf.last_blocks is None or shelf.last_blocks[0] != path:
        maker = _BlockMaker(shelf, copy)
        shelf.last_blocks = path, (tuple(maker.all()), tuple(maker.notes))
    return shelf.last_blocks[1]


class _BlockMaker:
    """Walks through one edition once: numbers its turns and notes, remembers who has spoken."""

    def __init__(self, shelf: Shelf, copy: Copy) -> None:
        self._shelf = shelf
        self._copy = copy
        edition = copy.edition
        self._html = ProseHtml.of(shelf.site, edition.source, edition.lang, copy.issue.folder)
        self._headings = iter(shelf.headings(copy))
        self._turn = 0
        self.notes: list[NoteView] = []
        self._introduced: set[int] = set()
        other = copy.article.edition(shelf.other)
        self._twin_turns = len(other.turns) if other else 0

    def all(self) -> Iterator[BlockView]:
        for block in self._copy.edition.transcript.blocks:
            if isinstance(block, Utterance):
                yield self._utterance(block)
            elif isinstance(block, Moderator):
                yield self._moderator(block)
            else:
                yield from self._other(block)

    def _other(self, block: Block) -> Iterator[BlockView]:
        if isinstance(block, Heading):
            anchor = next(self._headings).anchor
            yield HeadingView(block.level, anchor, self._html.inline(block.text))
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

    def _utterance(self, block: Utterance) -> UtteranceView:
        edition, index = self._copy.edition, block.participant
        anchor, number, twin = self._place()
        said = self._said(block)
        if index is None:
            return UtteranceView(anchor, number, block.label, None, "", twin, said)
        person, speaker = edition.transcript.participants[index], edition.speakers[index]
        role = "" if index in self._introduced else person.role
        self._introduced.add(index)
        link = self._shelf.speaker_link(speaker) if speaker else None
        return UtteranceView(anchor, number, person.alias or person.name, link, role, twin, said)

    def _moderator(self, block: Moderator) -> ModeratorView:
        anchor, number, twin = self._place()
        return ModeratorView(anchor, number, block.label, twin, self._said(block))

    def _place(self) -> tuple[str, int, str | None]:
        """Anchor and number of the next turn, and where the other edition has it."""
        article = self._copy.article
        anchor = article.ids[self._turn]
        paired = self._turn < self._twin_turns
        twin = urls.turn(self._shelf.other, article.issue, article.part, anchor) if paired else None
        self._turn += 1
        return anchor, self._turn, twin

    def _said(self, turn: Turn) -> tuple[SaidView, ...]:
        return tuple(self._item(item) for item in turn.said)

    def _item(self, item: Said) -> SaidView:
        if isinstance(item, Paragraph):
            return ParagraphView(self._html.blocks(item.text))
        if isinstance(item, Figure):
            return self._html.figure(item)
        if isinstance(item, Stage):
            return StageView(self._html.inline(item.text))
        return self._definition(item)

    def _definition(self, note: Note) -> NoteView:
        view = NoteView(f"n-{len(self.notes) + 1}", self._html.inline(note.text))
        self.notes.append(view)
        return view
