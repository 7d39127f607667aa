"""A transcript in the source form, canonically: `parse(serialize(t))` equals `t`."""

from __future__ import annotations

import re
from collections.abc import Callable

from roundtable.transcript.grammar.moderator import bar
from roundtable.transcript.model import (
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
    Transcript,
    Turn,
    Utterance,
)

_SETS_ITSELF_APART = re.compile(
    r"(?:\d+ ?)?(?:【[^】]*】|〔[^〕]*〕|[<＜〈《][^>＞〉》]*[>＞〉》])$"
    r"|[(（][^()（）]*[)）]$"
)
_BOLD_WITH_COLON = re.compile(r"[:：]\s*\*\*$")
_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_BAR = re.compile("[―—─]|[ーｰ–‐−－-]+$")
_OF_MINUTES = re.compile(
    r"(?:\d+ ?)?[○〇◯◆●■◇□▼▶]\s*(?:[一-鿿々]{1,4}[ 　])?[^\s()（）]+(?:[(（][^()（）]+[)）])?$"
)
# Words by themselves, without a mark of their own such as the A of an answer.
_BARE = re.compile(r"(?![AＡ][ 　])[^\W_](?:(?!以下)[\w .,’'&・()（）-])*")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def serialize(transcript: Transcript) -> str:
    """The text an editor would have written: header, blocks, one blank line between them."""
    colon = "：" if transcript.lang == "ja" else ": "
    text, before = "", None
    for block in transcript.blocks:
        if isinstance(block, Utterance) and _rests_on_colon(block, transcript):
            written = _turn(block, colon, colon.strip())
        else:
            written = _write(block, colon)
        if not written and isinstance(block, FrontMatter):
            continue
        gap = "\n" if isinstance(block, CreditLine) and isinstance(before, CreditLine) else "\n\n"
        text += (gap if before else "") + written
        before = block
    return text + "\n" if before else ""


def quoted(text: str) -> str:
    """A text as a YAML scalar: plain where that is safe, else in double quotation marks."""
    risky = text != text.strip() or text[:1] in "!&*-?|>@`\"'%{}[],#:~" or ": " in text
    if risky or " #" in text or text.endswith(":") or not text:
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
    marks = _CIRCLED if len(block.items) <= len(_CIRCLED) else None
    items = [
        f"{marks[n]}{text}" if marks else f"{n + 1}. {text}" for n, text in enumerate(block.items)
    ]
    return "\n".join([block.title, *items])


def _figure(block: Figure) -> str:
    title = f' "{block.caption}"' if block.caption != block.alt else ""
    return f"![{block.alt}]({block.target}{title})"


def _rests_on_colon(block: Utterance, transcript: Transcript) -> bool:
    """Whether a label alone on its line may be one by its colon only: of somebody nobody lists."""
    speaker = transcript.speaker(block)
    unlisted = speaker is not None and speaker.inferred
    return unlisted and not block.inline and _BARE.fullmatch(block.label) is not None


def _turn(block: Turn, colon: str, behind: str = "") -> str:
    """The label with the mark its shape needs, then what is said; one alone on its line has
    `behind` it."""
    said = "".join(
        (_gap(block, item) if place else "") + _write(item, colon)
        for place, item in enumerate(block.said)
    )
    if not block.label:
        return said
    if not block.inline:
        return f"{block.label}{behind}\n{said}".rstrip("\n")
    if bar(block.label + said) == len(block.label):
        return f"{block.label}{said}"
    separator = _separator(block.label, colon)
    if not separator and said.startswith((":", "：")):
        separator = said[0]  # the first one belongs to the label
    return f"{block.label}{separator}{said}"


def _gap(block: Turn, item: Said) -> str:
    """What stands above words inside a turn; a blank line would end what stands behind bars."""
    is_behind_bar = isinstance(block, Moderator) and _BAR.match(block.label)
    return "\n" if is_behind_bar and isinstance(item, Paragraph) else "\n\n"


def _separator(label: str, colon: str) -> str:
    """What parts a label from the speech on its line: nothing behind brackets."""
    if _SETS_ITSELF_APART.match(label):
        return ""
    if _BOLD_WITH_COLON.search(label):
        return colon[1:]
    if _OF_MINUTES.match(label):
        return "　"
    if _JAPANESE.search(label):
        return "："
    return ": " if label.isascii() else colon


def _write(block: Block | Said, colon: str) -> str:
    if isinstance(block, Utterance | Moderator):
        return _turn(block, colon)
    return _WRITERS[type(block)](block)


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
