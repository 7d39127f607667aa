"""What the short lines of a pasted text are: its title, a section heading, the line under it,
a caption.

In the magazine's layout a section heading and the line under it stand as two short lines by
themselves; a line that comes alone belongs to the section before it. Where no two come together
there is one level only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from roundtable.importers.close_headings import close_headings
from roundtable.importers.title import DATELINE, openings_that_come_twice, opens_as, title_line
from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.slips.page_furniture import FURNITURE, is_furniture
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.captions import is_bare_caption
from roundtable.transcript.grammar.words.dates import date_held
from roundtable.transcript.grammar.words.lines import Lines, half_width, split_lines
from roundtable.transcript.grammar.words.names import surnames
from roundtable.transcript.grammar.words.posts import ends_in_post
from roundtable.transcript.key import key
from roundtable.transcript.model import (
    Agenda,
    Block,
    Figure,
    Heading,
    Lang,
    Moderator,
    Paragraph,
    ParticipantList,
    Prose,
    Turn,
    Utterance,
)
from roundtable.transcript.source import Source

GUESSED_HEADING = Fault(
    "W240",
    Severity.WARNING,
    ja="「{text}」を{kind}と判断しました。違う場合は、取り込んだ記事で行頭の「#」を直すか消してください。",
    en="“{text}” was taken for {kind}. If that is wrong, change or delete the # before it in the "
    "article this was imported into.",
)
NO_TITLE = Fault(
    "W241",
    Severity.WARNING,
    ja="題名が見つかりません。ヘッダーの「title:」の後に書いてください。",
    en="No title was found. Write it after “title:” in the header.",
)
GUESSED_CAPTION = Fault(
    "W243",
    Severity.WARNING,
    ja="「{text}」を写真の説明と判断しました。発言であれば「![…]()」を外してください。",
    en="“{text}” was taken for a caption. If somebody says it, remove the “![…]()” around it.",
)


class Mark(Enum):
    """What a line of the paste turns out to be."""

    TITLE = auto()
    HEADING = auto()
    SUBHEADING = auto()
    CAPTION = auto()


_KINDS = {
    Mark.HEADING: ("大見出し（##）", "a section's heading (##)"),
    Mark.SUBHEADING: ("小見出し（###）", "a heading within a section (###)"),
}
_ITEM = re.compile(r"\s*(?:[・•●○◯]|\d{1,2}[.．)）、])\s*(?P<text>\S.*?)\s*$")
_WORD = re.compile(r"\S")
_SENTENCE = re.compile(r"。|[a-z]\.\s*$")
_SENTENCE_END = re.compile(
    r"[。.、,;:]$|。|^.{1,7}!$|(?:です|ます|でした|ました|ません|しょう|さい)(?:[ねよ]?!|か\?)$|[ねよ]!$"
    r"|です$|ます$|ました$|^この記事"
    r"|^[○〇◯•・]|^This article"
)
_BOXED = re.compile(r"^(?:【[^】]{2,40}】|■\s*\S.{0,40})$")
# What may be a heading without any sentence before it.
_TOPIC = re.compile(r"^\(?\d{1,2}[.)、]\s*\S+$|^\S+について$")
_LOOSE_CAPTION = re.compile(r"の様子$|ぼかし|送付用|配信$|左から|右から|[(（][左右中][)）]")
_LONGEST_HEADING = {"ja": 42, "en": 90}


def marks_of(source: Source, lang: Lang | None) -> tuple[dict[int, Mark], tuple[Diagnostic, ...]]:
    """The marks by line (from 0), and a finding for each that was a guess."""
    parsed = parse(source, lang)
    lines = split_lines(source, 0)
    transcript = parsed.transcript
    found: list[Diagnostic] = []
    marks = _captions(lines, found)
    of_page = {found.line - 1 for found in parsed.diagnostics if found.code == FURNITURE.code}
    title = title_line(lines, of_page, marks.keys(), transcript.blocks)
    if title is None:
        found.append(NO_TITLE.at(source, 0))
    else:
        marks[title] = Mark.TITLE
    longest = _LONGEST_HEADING[transcript.lang]
    candidates = _candidates(lines, transcript.blocks, marks, title, longest)
    close = close_headings(lines, transcript.blocks, transcript.turns, marks, longest)
    candidates = sorted({*candidates, *_announced(lines, transcript.turns), *close} - {title})
    people = People(transcript.participants)
    for index in [i for i in candidates if _shows_somebody(lines.texts[i].strip(), people)]:
        candidates.remove(index)
        marks[index] = Mark.CAPTION
        text = lines.texts[index].strip()
        found.append(GUESSED_CAPTION.at(source, lines.starts[index], text=text))
    marks |= _levels(lines, candidates, transcript.blocks, marks)
    for index in candidates:
        kind = _KINDS[marks[index]]
        text = lines.texts[index].strip()
        found.append(GUESSED_HEADING.at(source, lines.starts[index], text=text, kind=kind))
    return marks, tuple(sorted(found))


def _captions(lines: Lines, found: list[Diagnostic]) -> dict[int, Mark]:
    marks = {}
    first = lines.next_text(0)
    for index, text in enumerate(lines.texts):
        caption = text.strip()
        if is_bare_caption(caption):
            marks[index] = Mark.CAPTION
        elif (
            index > first
            and _stands_alone(lines, index)
            and len(caption) <= 30
            and _LOOSE_CAPTION.search(caption)
        ):
            marks[index] = Mark.CAPTION
            found.append(GUESSED_CAPTION.at(lines.source, lines.starts[index], text=caption))
    return marks


def _shows_somebody(text: str, people: People) -> bool:
    """「小石川副市長」 apart from any speech: who is in the picture, and no heading."""
    known = people.find(text) if ends_in_post(half_width(text)) else ()
    return any(text.startswith(surnames(people.participants[one].name)) for one in known)


def _candidates(
    lines: Lines,
    blocks: tuple[Block, ...],
    marks: dict[int, Mark],
    title: int | None,
    longest: int,
) -> list[int]:
    """Lines that stand alone, are short, end no sentence, and have words to be a heading of."""
    found = []
    labels = openings_that_come_twice(lines)
    for offset in _loose_paragraphs(lines, blocks):
        index = lines.source.position(offset).line - 1
        text = lines.texts[index].strip()
        if index in marks or not _stands_alone(lines, index) or len(text) > longest:
            continue
        if (
            (_SENTENCE_END.search(half_width(text)) and not _BOXED.match(text))
            or is_furniture(text)
            or text.startswith(("#", "午前", "午後"))
            or DATELINE.fullmatch(half_width(text))
            or date_held(text)
            or opens_as(text) in labels
        ):
            continue
        if title is not None and key(text) == key(lines.texts[title]):
            continue
        found.append(index)
    return found


def _announced(lines: Lines, turns: tuple[Turn, ...]) -> Iterator[int]:
    """Lines of the talk that an item of a list above the talk announces word for word."""
    first = lines.line_of(turns[0].span.start) if turns else 0
    items = (_ITEM.match(text) for text in lines.texts[:first])
    announced = {key(item["text"]) for item in items if item and len(item["text"]) > 3}
    for index in range(first, len(lines)) if announced else ():
        item = _ITEM.match(lines.texts[index])
        if key(item["text"] if item else lines.texts[index]) in announced:
            yield index


def _loose_paragraphs(lines: Lines, blocks: tuple[Block, ...]) -> list[int]:
    """Offsets of the paragraphs that may be headings: between the introduction and the last words.

    The first words of a turn never are, nor is what has no speech or long paragraph behind it.
    """
    first = _end_of_introduction(blocks)
    last = max((b.span.start for b in blocks if _carries_words(b)), default=0)
    offsets: list[int] = []
    for block in blocks:
        if isinstance(block, Prose):
            offsets.append(block.span.start)
        elif isinstance(block, Utterance | Moderator):
            spoken = [item for item in block.said if isinstance(item, Paragraph)]
            skip = 0 if not block.label else 1
            offsets += [item.span.start for item in spoken[skip:]]
    words = (_WORD.search(lines.source.text, offset) for offset in offsets)
    return [word.start() for word in words if word and first <= word.start() < last]


def _end_of_introduction(blocks: tuple[Block, ...]) -> int:
    """Where the list of participants ends; without one, the first sentence or turn."""
    for block in blocks:
        if isinstance(block, ParticipantList):
            return block.span.end
    for place, block in enumerate(blocks):
        is_sentence = isinstance(block, Prose) and _opens_article(block.text)
        if is_sentence or not isinstance(block, Prose | Figure | Heading):
            above = blocks[place - 1] if place else block
            is_topic = isinstance(above, Prose) and _TOPIC.search(half_width(above.text))
            return above.span.start if is_topic and not is_sentence else block.span.start
    return 0


def _opens_article(text: str) -> bool:
    """Whether words are a sentence, or the day of the talk."""
    return bool(_SENTENCE.search(text) or date_held(text.partition("\n")[0]))


def _carries_words(block: Block) -> bool:
    if isinstance(block, Utterance | Moderator):
        return True
    return isinstance(block, Prose) and (len(block.text) > 30 or block.text.endswith("。"))


def _levels(
    lines: Lines, candidates: list[int], blocks: tuple[Block, ...], taken: dict[int, Mark]
) -> dict[int, Mark]:
    """Two that follow each other, pictures aside, are a section heading and its line; agenda items
    are sections."""
    agenda = {key(item) for b in blocks if isinstance(b, Agenda) for item in b.items}
    chosen = set(candidates)
    pairs = {i: j for i in candidates if (j := _next_words(lines, i + 1, taken)) in chosen}
    second = set(pairs.values()) - set(pairs)
    marks = {}
    for index in candidates:
        text = lines.texts[index].strip()
        opens_section = (
            index in pairs or key(text) in agenda or not pairs or bool(_BOXED.match(text))
        )
        marks[index] = Mark.HEADING if opens_section and index not in second else Mark.SUBHEADING
    return marks


def _next_words(lines: Lines, index: int, taken: dict[int, Mark]) -> int:
    at = lines.next_text(index)
    while taken.get(at) is Mark.CAPTION:
        at = lines.next_text(at + 1)
    return at


def _stands_alone(lines: Lines, index: int) -> bool:
    above = index == 0 or lines.is_blank(index - 1)
    return above and lines.is_blank(index + 1)
