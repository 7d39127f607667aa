"""People at the table whose labels were missed (W213): 「宮坂；…」, 「…です。内藤：…」, 「内藤。」.

The name is known and stands as a label would, but the mark behind it is odd, two lines were joined,
or a time stands beside it. Such words stay with whoever spoke before, or with the magazine, so
whoever wrote them has to say whose they are. Labels of people who are not at the
table, and a space behind the name, are `stray_label`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.aside import is_list
from roundtable.transcript.grammar.slips.odd_label import (
    LATIN_NAME,
    NAME,
    glued_label,
    odd_label,
)
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.names import is_latin, split_name
from roundtable.transcript.grammar.words.plain_line import LOOKED_AT
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.model import Turn, Utterance
from roundtable.transcript.seldom import seldom
from roundtable.transcript.transcript import Transcript

MISSED_LABEL = Fault(
    "W213",
    Severity.WARNING,
    ja="「{label}」の発言のようですが、{owner}になっています。{label}の発言なら、行を改めて"
    "「{label}：」で始めてください。そうでなければ、言い方を変えてください。",
    en="{label} seems to speak here, but the words are {owner}. If so, begin a new line with "
    "“{label}:”; if not, put it another way.",
)

_JOINED = seldom(rf"[。！？!?」）)][ 　]?(?P<label>{NAME})(?=[ 　]*(?:$|[:：]))")
_JOINED_BY_SPACE = re.compile(rf"[。！？」](?P<label>{NAME})[ 　](?=\S)")
_JOINED_LATIN = re.compile(
    rf"[.?!．？！”\"] ?(?P<label>(?<= ){LATIN_NAME}(?=[:：] ?[A-ZＡ-Ｚ“\"])"
    rf"|(?<! ){LATIN_NAME}(?=[:：]|$))"
)


def missed_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Every name of somebody else that stands in a paragraph as a label would.

    `worded` are the lines that are printed as words of a turn or of the magazine.
    """
    for start, label in _candidates(lines, worded, people):
        fits = _whom(label, people)
        turn = transcript.turn_at(start) if fits else None
        if fits and not (isinstance(turn, Utterance) and turn.participant in fits):
            name = _named(transcript, turn)
            yield MISSED_LABEL.at(lines.source, start, label=strip_marks(label), owner=name)


def _candidates(lines: Lines, worded: list[int], people: People) -> Iterator[tuple[int, str]]:
    """What may be such a label, with where it begins: few lines begin or end like a name."""
    begins, ends = _edges(people)
    if not begins:
        return
    texts, plain, starts = lines.texts, lines.plain, lines.starts
    signs = frozenset(word[:1] for word in begins)
    joined = _JOINED_LATIN if is_latin(people.participants[0].name) else _JOINED
    for index in worded:
        text = texts[index]
        if not text:
            continue
        first = text[0]
        begins_so = first in signs and (first in begins or text[:2] in begins)
        if begins_so or not (plain[index] or first.isalpha() or _is_item(lines, index)):
            for at, label in _at_head(text, people):
                yield starts[index] + at, label
        if text[-1] in ends or not plain[index] or len(text) > LOOKED_AT:
            for match in _inside(text, joined, ends, people):
                yield starts[index] + match.start("label"), match["label"]


def _is_item(lines: Lines, index: int) -> bool:
    """Whether a neighbour begins with the same mark: 「- 緒方⏎- 速水」 lists people."""
    return lines.texts[index][0] in (lines.at(index - 1)[:1], lines.at(index + 1)[:1])


def _edges(people: People) -> tuple[frozenset[str], frozenset[str]]:
    """How names and posts begin, with two characters if they can, and what names end with."""
    edges = [_edges_of(who.name, who.role, who.organisation or "") for who in people.participants]
    edges += [_edges_of(alias, "", "") for alias, _ in people.aliases]
    return frozenset().union(*[e[0] for e in edges]), frozenset().union(*[e[1] for e in edges])


@lru_cache(maxsize=1024)
def _edges_of(name: str, role: str, body: str) -> tuple[frozenset[str], frozenset[str]]:
    names = (name, *split_name(name))
    begins = frozenset(w[:2].strip() for w in (*names, role, role.removeprefix(body)) if w)
    return begins, frozenset().union(*(n if " " not in n else n[-1:] for n in names))


def _at_head(text: str, people: People) -> list[tuple[int, str]]:
    """What may be a label at the head of a line, with where in the line it begins."""
    if text in people.printed_labels:
        return []
    odd = odd_label(text, people)
    glued = None if odd else glued_label(text, people)
    return [odd] if odd else [(0, glued)] if glued else []


def _inside(
    text: str, joined: re.Pattern[str], ends: frozenset[str], people: People
) -> list[re.Match[str]]:
    """Labels behind the end of a sentence; 「私：反対。部長：賛成。」 has none."""
    if joined is _JOINED and (" " in text or "　" in text):
        spaced = [m for m in _JOINED_BY_SPACE.finditer(text) if _is_whole(m, people)]
        if spaced:
            return spaced
    ends_so = text[-1] in ends and text not in people.printed_labels
    if not (ends_so or ":" in text or "：" in text):
        return []
    # 「私：反対。部長：賛成。」: the label behind the first colon is nobody's.
    found, colon = list(joined.finditer(text)), text.find(":" if ":" in text else "：")
    return found if ends_so or (found and not is_list(text, colon, people)) else []


def _is_whole(match: re.Match[str], people: People) -> bool:
    """Whether a name before a space does not go on behind it: 「速水 透」."""
    name = people.heads.at(half_width(match.string), match.start("label"))
    return name == half_width(match["label"])


def _whom(label: str, people: People) -> tuple[int, ...]:
    """Whom a short form means, or a post that one person holds."""
    if people.knows(label):
        return people.find(label)
    fits = people.find(label) if is_post(label) else ()
    return fits if len(fits) == 1 else ()


def _named(transcript: Transcript, turn: Turn | None) -> str | tuple[str, str]:
    if turn is None:
        return "地の文", "the magazine's own"
    name = transcript.label(turn)
    return f"{name}の発言の一部", f"part of what {name} says"
