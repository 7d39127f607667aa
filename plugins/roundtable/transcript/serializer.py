"""A transcript in the source form, canonically: `parse(serialize(t))` equals `t`."""

from __future__ import annotations

import re
from collections.abc import Callable

from roundtable.transcript.model import (
    TURNS,
    Agenda,
    Block,
    Break,
    CreditLine,
    Figure,
    FrontMatter,
    Heading,
    Moderator,
    Note,
    Paragraph,
    ParticipantList,
    Prose,
    Said,
    Stage,
    Title,
    Turn,
)
from roundtable.transcript.transcript import Transcript

_BAR = re.compile("[―—─]|[ーｰ–‐−－-]+$")
_MEANS_SOMETHING = re.compile(r"\s#|:\s|:$")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def serialize(transcript: Transcript) -> str:
    """The text an editor would have written: header, blocks, one blank line between them."""
    parts: list[str] = []
    before = None
    for block in transcript.blocks:
        written = _write(block)
        if not written and isinstance(block, FrontMatter):
            continue
        parts += [_gap_between(before, block) if before else "", written]
        before = block
    return "".join(parts) + "\n" if before else ""


def _gap_between(before: Block, block: Block) -> str:
    """A blank line, but not between credits, nor right below a label that has no words."""
    if isinstance(before, TURNS) and not before.said and not before.inline:
        return before.behind[before.behind.index("\n") :]
    are_credits = isinstance(block, CreditLine) and isinstance(before, CreditLine)
    return "\n" if are_credits else "\n\n"


def quoted(text: str) -> str:
    """A text as a YAML scalar: plain where that is safe, else in double quotation marks."""
    risky = text != text.strip() or text[:1] in "!&*-?|>@`\"'%{}[],#:~"
    if risky or _MEANS_SOMETHING.search(text) or not text:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def _front_matter(header: FrontMatter) -> str:
    entries: list[tuple[str, object]] = [
        ("title", quoted(header.title) if header.title else None),
        ("lang", header.lang),
        ("issue", header.issue),
        ("part", header.part),
        ("parts", header.parts),
        ("date", header.date),
        ("status", header.status),
        ("summary", quoted(header.summary) if header.summary else None),
        ("translation", header.translation),
    ]
    lines = [f"{key}: {value}" for key, value in entries if value is not None]
    if header.pinned_topics or header.vetoed_topics:
        lines.append("topics:")
        for key, ids in (("pin", header.pinned_topics), ("veto", header.vetoed_topics)):
            lines += [f"  {key}: [{', '.join(map(quoted, ids))}]"] if ids else []
    if header.speakers:
        lines.append("speakers:")
        lines += [f"  {quoted(name)}: {quoted(who)}" for name, who in header.speakers]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _participants(block: ParticipantList) -> str:
    # Two people may share a line; somebody listed twice stands in two.
    lines = dict.fromkeys((person.extent, person.printed) for person in block.participants)
    return "\n".join([*([block.title] if block.title else []), *(text for _, text in lines)])


def _agenda(block: Agenda) -> str:
    if not block.numbered:
        marks = ["・"] * len(block.items)
    elif len(block.items) <= len(_CIRCLED):
        marks = list(_CIRCLED)
    else:
        marks = [f"{n}. " for n, _ in enumerate(block.items, 1)]
    return "\n".join([block.title, *map(str.__add__, marks, block.items)])


def _figure(block: Figure) -> str:
    title = f' "{block.caption}"' if block.caption != block.alt else ""
    return f"![{block.alt}]({block.target}{title})"


def _turn(block: Turn) -> str:
    """The label as it is printed, with what stands behind it, then what is said."""
    said = "".join(
        (_gap(block, item) if place else "") + _write(item) for place, item in enumerate(block.said)
    )
    return f"{block.label}{block.behind}{said}".rstrip("\n")


def _gap(block: Turn, item: Said) -> str:
    """What stands above words inside a turn; a blank line would end what stands behind bars."""
    is_behind_bar = isinstance(block, Moderator) and _BAR.match(block.label)
    return "\n" if is_behind_bar and isinstance(item, Paragraph) else "\n\n"


def _write(block: Block | Said) -> str:
    return _turn(block) if isinstance(block, TURNS) else _WRITERS[type(block)](block)


def _text(block: Prose | Note | Stage | Break | CreditLine | Paragraph) -> str:
    return block.text


_WRITERS: dict[type, Callable[..., str]] = {
    FrontMatter: _front_matter,
    Title: lambda block: f"# {block.text}",
    Heading: lambda block: f"{'#' * (block.level + 1)} {block.text}",
    ParticipantList: _participants,
    Agenda: _agenda,
    Figure: _figure,
    Prose: _text,
    Note: _text,
    Stage: _text,
    Break: _text,
    CreditLine: _text,
    Paragraph: _text,
}
