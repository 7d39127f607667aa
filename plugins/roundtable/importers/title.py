"""Which line of a pasted text is its title: pages put menus and the day above it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.moderator import bar
from roundtable.transcript.grammar.words.no_name import names_nobody
from roundtable.transcript.model import (
    Agenda,
    Block,
    Moderator,
    Note,
    ParticipantList,
    Prose,
    Utterance,
)

DATELINE = re.compile(
    r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:明治|大正|昭和|平成|令和|\d{4})[^。、]{1,12}日(?:\s*\(.{1,4}\))?(?:\s*(?:午前|午後)?\d{1,2}[:時]\S*)?"
    r"|(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8},?) \d{4}"
    r"(?:[ ,|–-]+\d{1,2}:?\d.*)?"
)
_OPENING = re.compile(r"^[^\S\n]*([^\s:：][^:：\n]{0,40})[:：]", re.MULTILINE)
_OF_PAGE = re.compile(r"更新日|掲載日|公開日|登録日|[-•・] |写真提供")
_MARKS_OF_POINTS = "0123456789.○〇◯●■ "
_FEWEST_LINKS, _LONGEST_LINK = 3, 24
_LONGEST_TITLE = 120


def title_line(
    lines: Lines, of_page: Set[int], captions: Set[int], blocks: tuple[Block, ...]
) -> int | None:
    """The first line that is neither a picture nor a sentence nor furniture of the page.

    An article that begins with a label, its list of people, its agenda or a note came without its
    title.
    """
    taken = {*of_page, *captions, *_menu(lines, of_page, blocks)}
    labels = openings_that_come_twice(lines)
    for index, text in enumerate(lines.texts):
        words = text.strip()
        if index in taken or "\t" in words or not any(map(str.isalpha, words)):
            continue
        if DATELINE.fullmatch(half_width(words)) or _OF_PAGE.match(half_width(words)):
            continue
        block = _block_at(blocks, lines.starts[index])
        return None if _is_sentence(words) or _opens_text(words, block, labels) else index
    return None


def _is_sentence(words: str) -> bool:
    return words.endswith(("。", ".", ">", "、", ",")) or len(words) > _LONGEST_TITLE


def _opens_text(words: str, block: Block | None, labels: frozenset[str]) -> bool:
    """Whether a line is what stands below a title: a label, a list, a heading, a point of minutes.

    「緒方：なぜですか？」 is said; “Reiko Ogata: why I wrote Snow” may be a title.
    """
    if isinstance(block, ParticipantList | Agenda | Note):
        return True
    if words.startswith("#") or _is_point(words):
        return True
    if isinstance(block, Utterance):
        ends = words.endswith(("？", "?", "！", "!", "）", ")", "」")) or opens_as(words) in labels
        return ends or not block.inline
    is_asked = words.endswith(("？", "?")) or bar(words) is not None
    return isinstance(block, Moderator) and is_asked


def _is_point(words: str) -> bool:
    """「1 日時」, 「場所：市役所」: of the minutes, above which their title is missing."""
    head = re.split("[ :]", half_width(words).lstrip(_MARKS_OF_POINTS), maxsplit=1)[0]
    return not head.isascii() and names_nobody(head)


def _menu(lines: Lines, of_page: Set[int], blocks: tuple[Block, ...]) -> range:
    """The first lines, if they are a list of links with some part of the page among them.

    What stands right below the last such part may be the title.
    """
    first = lines.next_text(0)
    end = next((i for i in range(first, len(lines)) if lines.is_blank(i)), len(lines))
    run = range(first, end - (end - 2 in of_page))
    is_list = len(run) >= _FEWEST_LINKS and all(len(lines.texts[i]) <= _LONGEST_LINK for i in run)
    if not is_list or of_page.isdisjoint(run):
        return range(0)
    owners = (_block_at(blocks, lines.starts[index]) for index in run)
    return run if all(isinstance(owner, Prose) for owner in owners) else range(0)


def _block_at(blocks: tuple[Block, ...], offset: int) -> Block | None:
    """The block a character belongs to."""
    owners = (block for block in blocks if block.span.start <= offset < block.span.end)
    return next(owners, None)


def openings_that_come_twice(lines: Lines) -> frozenset[str]:
    """Words before a colon at the head of several lines: labels, even of people nobody presents."""
    counted = Counter(_OPENING.findall(lines.source.text))
    return frozenset(words for words, times in counted.items() if times > 1)


def opens_as(text: str) -> str | None:
    """The words before a colon at the head of a line."""
    opening = _OPENING.match(text)
    return opening[1] if opening else None
