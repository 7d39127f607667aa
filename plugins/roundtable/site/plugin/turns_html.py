"""A transcript as plain HTML for themes and plugins that know nothing of roundtables.

Links keep Pelican's ``{filename}`` and pictures get its ``{static}``, which Pelican resolves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from markupsafe import Markup, escape

from roundtable.magazine.turn_id import turn_ids
from roundtable.site.shelf.outline import anchors
from roundtable.transcript import prose
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
    Said,
    Stage,
    Title,
    Turn,
    Utterance,
)
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript


def turns_html(transcript: Transcript, source: Source) -> str:
    """Everything below the header: the same ids of turns and headings as in the magazine."""
    return "\n".join(_Turns(transcript, source).parts())


class _Turns:
    def __init__(self, transcript: Transcript, source: Source) -> None:
        self._transcript = transcript
        self._definitions = prose.link_definitions(source.text)
        self._ids = iter(turn_ids(len(transcript.turns)))
        self._anchors = iter(anchors(transcript))

    def parts(self) -> Iterator[str]:
        for block in self._transcript.blocks:
            if isinstance(block, Utterance | Moderator):
                yield self._turn(block)
            else:
                yield from self._block(block)

    def _block(self, block: OtherBlock) -> Iterator[str]:
        if isinstance(block, Heading):
            anchor, _ = next(self._anchors)
            tag = f"h{block.level + 1}"
            yield f'<{tag} id="{anchor}">{escape(prose.plain(block.text))}</{tag}>'
        elif isinstance(block, Prose):
            yield self._html(block.text)
        elif isinstance(block, Note | Figure | Stage):
            yield self._said(block)
        elif isinstance(block, ParticipantList):
            yield _people(block)
        elif isinstance(block, Agenda):
            yield _list(block.title, block.items, "ol" if block.numbered else "ul")
        elif isinstance(block, CreditLine):
            yield f"<p>{escape(block.text)}</p>"
        elif isinstance(block, Break):
            yield "<hr>"
        elif isinstance(block, FrontMatter | Title):
            pass  # Pelican has the title
        else:
            assert_never(block)

    def _turn(self, turn: Turn) -> str:
        label = self._transcript.label(turn)
        kind = "moderator" if isinstance(turn, Moderator) else "utterance"
        said = "\n".join(self._said(item) for item in turn.said)
        name = f'<p class="speaker"><b>{escape(label)}</b></p>'
        return f'<div class="{kind}" id="{next(self._ids)}">\n{name}\n{said}\n</div>'

    def _said(self, item: Said) -> str:
        if isinstance(item, Figure):
            return _figure(item)
        html = self._html(item.text)
        return html if isinstance(item, Paragraph) else f"<aside>{html}</aside>"

    def _html(self, text: str) -> str:
        return prose.html(text, self._definitions)


def _figure(figure: Figure) -> str:
    caption = f"<figcaption>{escape(prose.plain(figure.caption))}</figcaption>"
    if not figure.target:
        return f"<figure>{caption}</figure>"
    target = escape(figure.target)
    return f'<figure><img src="{{static}}{target}" alt="{escape(figure.alt)}">{caption}</figure>'


def _people(block: ParticipantList) -> str:
    lines = [f"{p.role}：{p.name}" if p.role else p.name for p in block.participants]
    return _list(block.title, tuple(lines), "ul")


def _list(title: str, items: tuple[str, ...], tag: str) -> str:
    rows = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return f"<p><b>{escape(title)}</b></p>\n<{tag}>{rows}</{tag}>"
