"""How one article marks speech, learnt from the whole of it before the walk.

A doubtful shape, such as 「加藤 再び…」, is a label only where the article uses it more than once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from roundtable.transcript.grammar.alias import introduction
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.moderator import is_moderator_word, question
from roundtable.transcript.grammar.people import People, strip_marks
from roundtable.transcript.grammar.plain_line import is_plain

_LONGEST_LABEL = 40
_ASKING = frozenset("QＱ問AＡ答")
_SENTENCE_ENDS = "。、！？!?"
_MARKDOWN_SIGNS = frozenset("#>|!`~*-+0123456789 \t　")
_MARKDOWN = re.compile(r"^\s*(?:[#>|]|!\[|```|~~~|\d+\.\s|[*\-+]\s+\S.*[。、!?])")
_COLON = re.compile("[:：]")
_SPACED = re.compile(r"(?P<label>[^\s。、:：]{1,16})[ 　](?=\S)")
_ANSWER = re.compile(r"(?P<label>[AＡ][\d０-９]*|◎答|答[\d０-９]*)[.:．：\s]\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Habits:
    """Which shapes of label an article uses: alone, before a colon, before a space, A after Q.

    `apart` tells that a blank line stands below labels that stand alone.
    """

    alone: bool = False
    apart: bool = False
    inline: bool = False
    spaced: bool = False
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """A word a line opens with, and where the words behind it begin."""

    word: str
    end: int


def habits_of(lines: Lines, people: People, listed: set[int]) -> Habits:
    """Which shapes of label an article really uses; each doubtful one must come up twice.

    `listed` are the lines of the participants block, which are no labels.
    """
    alone = apart = inline = spaced_ = questions = answers = 0
    for index in range(lines.first, len(lines)):
        text = lines.texts[index]
        if not text or index in listed:
            continue
        if text[0] not in _ASKING and is_plain(text):
            # Where labels stand alone nothing hangs on the others, and most lines come after one.
            spaced_ += not alone and spaced(text, people) is not None
            continue
        if is_markdown(text):
            continue
        if _stands_alone(text, people):
            alone += 1
            apart += lines.is_blank(index + 1)
            continue
        colon = _COLON.search(text, 1, 60)
        inline += bool(colon and people.knows(strip_marks(text[: colon.start()])))
        spaced_ += spaced(text, people) is not None
        questions += question(text) is not None
        answers += answer(text) is not None
    return Habits(
        alone=alone > 0,
        apart=apart > 0,
        inline=inline > 1,
        spaced=spaced_ > 1 and not alone and not inline,
        answers=answers > 0 and questions > 0 and (bool(people.participants) or answers > 1),
    )


def _stands_alone(text: str, people: People) -> bool:
    if text in people.by_printed_name:
        return True
    introduced = introduction(text)
    if introduced:
        return not text[introduced.end :].strip(" 　:：")
    return (
        len(text) <= _LONGEST_LABEL and text[-1] not in _SENTENCE_ENDS and bool(people.find(text))
    )


def is_markdown(text: str) -> bool:
    """Whether a line opens with a mark of Markdown that no label can follow."""
    return text[:1] in _MARKDOWN_SIGNS and bool(_MARKDOWN.match(text[:80]))


def spaced(text: str, people: People) -> Opening | None:
    """「加藤 再び…」, but not 「加藤 一郎さんは…」, where the space stands inside a name."""
    match = _SPACED.match(text)
    if not match:
        return None
    word = match["label"]
    if is_moderator_word(word):
        return Opening(word, match.end())
    if not people.knows(word):
        return None
    rest = "".join(text[match.end() : match.end() + 20].split())
    for who in people.find(word):
        given = "".join(people.participants[who].name.split()).removeprefix(word)
        if given and rest.startswith(given):
            return None
    return Opening(word, match.end())


def answer(text: str) -> Opening | None:
    """The mark of an answer: A, A1, ◎答."""
    match = _ANSWER.match(text) if text[0] in "AＡ◎答" else None
    return Opening(match["label"], match.end()) if match else None
