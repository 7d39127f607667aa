"""Names at the head of a line that look like labels and are none: 「宮坂；…」, 「…です。内藤：…」.

The mark behind the name is odd, or two lines were joined, or times stand around it. Such words stay
with whoever spoke before, or with the magazine, so whoever wrote them has to say whose they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.people import People, strip_marks
from roundtable.transcript.grammar.person import POST, is_post, split_name
from roundtable.transcript.model import Moderator, Paragraph, Prose, Transcript, Turn, Utterance

MISSED_LABEL = Fault(
    "W213",
    Severity.WARNING,
    ja="「{label}」の発言のようですが、{owner}になっています。{label}の発言なら、行を改めて"
    "「{label}：」で始めてください。そうでなければ、言い方を変えてください。",
    en="{label} seems to speak here, but the words are {owner}. If so, begin a new line with "
    "“{label}:”; if not, put it another way.",
)

_TIME = r"[\[(（［]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\])）］]?"
_NAME = r"[^\s。、，,.！？!?:：︰﹕∶；;／/｜|「」『』＜＞<>〈〉《》（）()［］\[\]【】…‥＝=*]{1,16}"
_LATIN_NAME = r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}"
_ANY_NAME = rf"(?P<label>{_NAME}(?: {_NAME})?|{_LATIN_NAME})"
_IN_BRACKETS = r"[■□●◆▼▶★☆*〈＜<《［\[]{0,2}[ 　]?" + _ANY_NAME + r"[〉＞>》］\]*]{0,2}"
_ENDS_SENTENCE = r"(?=.*[。.！？!?」』）)]$|$)"
_ODD = re.compile(
    rf"[ \t　]*{_IN_BRACKETS}(?:[ 　]*[；;／｜|…‥＝〉＞>》）)］\]][ 　]*|/(?!/)|「(?=.*」[。]?$)"
    rf"| (?:-|–|--|—) ){_ENDS_SENTENCE}"
)
_TIMED = re.compile(
    rf"[ \t　]*(?:{_TIME}|\d{{1,4}})[ 　]*{_ANY_NAME}(?:[ 　]*[:：]|[ 　]|$)"
    rf"|[ \t　]*\[?(?P<before>{_NAME}(?: {_NAME})?|{_LATIN_NAME})\]?[ 　]+{_TIME}$"
)
_JOINED = re.compile(rf"(?<=[。！？!?」）)])[ 　]?(?P<label>{_NAME})(?=[ 　]*(?:$|[:：]))")
_ENDED = re.compile(rf"[ 　]*(?P<label>{_NAME})[。．、，]$")
_GLUED_REST = re.compile(
    rf"(?=[おごこそあいうえみむぜほわ一-鿿](?!わく|うち))(?![一-鿿ァ-ヴー・A-Z]{{0,16}}(?:{POST}))"
    r"(?!氏|様|君|先生|両|自身|本人|家|町|村).*[。！？]$"
)
_AT_HEAD = (_ODD, _TIMED, _ENDED)
_SIGNS = frozenset("■□●◆▼▶★☆*〈＜<《［[(（ \t　0123456789０１２３４５６７８９")


class _Words(Struct, frozen=True):
    """A paragraph, with the turn it is part of; None for the magazine's own words."""

    start: int
    end: int
    turn: Turn | None


def missed_labels(lines: Lines, transcript: Transcript, people: People) -> Iterator[Diagnostic]:
    """Every name of somebody else that stands in a paragraph as a label would."""
    words: list[_Words] = []
    for start, label in _candidates(lines, people):
        fits = _whom(label, people)
        if not fits:
            continue
        words = words or list(_words(transcript))
        owner = _owner(words, start)
        if owner and not (owner.turn and _speaks(owner.turn, fits)):
            name = _named(transcript, owner.turn)
            yield MISSED_LABEL.at(lines.source, start, label=strip_marks(label), owner=name)


def _candidates(lines: Lines, people: People) -> Iterator[tuple[int, str]]:
    """What may be such a label, with where it begins: few lines begin or end like a name."""
    first, last = _edges(people)
    if not first:
        return
    texts, labels = lines.texts, people.printed_labels
    for index, text in enumerate(texts):
        begins_so = text[:2] in first or text[:1] in first or text[:1] in _SIGNS
        if begins_so and text not in labels:
            yield from _found(lines, index, (shape.match(text) for shape in _AT_HEAD))
            yield from _glued(lines, index, people)
    with_colon = (i for i in lines.marked if ":" in texts[i] or "：" in texts[i])
    at_end = (i for i, text in enumerate(texts) if text[-1:] in last and text not in labels)
    for index in (*with_colon, *at_end):
        yield from _found(lines, index, _JOINED.finditer(texts[index]))


def _glued(lines: Lines, index: int, people: People) -> Iterator[tuple[int, str]]:
    """「緒方ありがとう…」, but not 「緒方副市長の…」 or 「緒方玲子さん…」."""
    text = lines.texts[index]
    for end in (4, 3, 2):
        label = people.printed_labels.get(text[:end])
        if label is None:
            continue
        names = ("".join(people.participants[who].name.split()) for who in label.fits)
        match = None if text.startswith(tuple(names)) else _GLUED_REST.match(text, end)
        if match:
            yield lines.starts[index], text[:end]
        return


def _found(
    lines: Lines, index: int, matches: Iterable[re.Match[str] | None]
) -> Iterator[tuple[int, str]]:
    for match in matches:
        if match and match.lastgroup:
            yield lines.starts[index] + match.start(match.lastgroup), match[match.lastgroup]


def _edges(people: People) -> tuple[frozenset[str], frozenset[str]]:
    """How names and posts begin, with two characters if they can, and how names end, with one."""
    names = [alias for alias, _ in people.aliases]
    posts = []
    for person in people.participants:
        names += [person.name, *split_name(person.name)]
        posts += [person.role, person.role.removeprefix(person.organisation or "")]
    ends = [end for name in names for end in (name if " " not in name else name[-1:])]
    return frozenset(word[:2].strip() for word in (*names, *posts) if word), frozenset(ends)


def _whom(label: str, people: People) -> tuple[int, ...]:
    """Whom a short form means, or a post that one person holds."""
    if people.knows(label):
        return people.find(label)
    fits = people.find(label) if is_post(label) else ()
    return fits if len(fits) == 1 else ()


def _speaks(turn: Turn, fits: tuple[int, ...]) -> bool:
    return isinstance(turn, Utterance) and turn.participant in fits


def _named(transcript: Transcript, turn: Turn | None) -> str | tuple[str, str]:
    if turn is None:
        return "地の文", "the magazine's own"
    name = transcript.label(turn)
    return f"{name}の発言の一部", f"part of what {name} says"


def _words(transcript: Transcript) -> Iterator[_Words]:
    """All paragraphs that are printed as words, in the order of the text."""
    for block in transcript.blocks:
        if isinstance(block, Prose):
            yield _Words(block.span.start, block.span.end, None)
        elif isinstance(block, Utterance | Moderator):
            for item in block.said:
                if isinstance(item, Paragraph):
                    yield _Words(item.span.start, item.span.end, block)


def _owner(words: list[_Words], offset: int) -> _Words | None:
    place = bisect_right(words, offset, key=lambda item: item.start) - 1
    found = words[place] if place >= 0 else None
    return found if found and offset < found.end else None
