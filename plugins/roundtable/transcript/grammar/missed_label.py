"""People at the table whose labels were missed (W213): 「宮坂；…」, 「…です。内藤：…」, 「内藤。」.

The name is known and stands as a label would, but the mark behind it is odd, two lines were joined,
or a time stands beside it. Such words stay with whoever spoke before, or with the magazine, so
whoever wrote them has to say whose they are. Labels of people who are not at the table are
`stray_label`'s; a space behind the name, which some articles use for a colon, is `spaced_label`'s.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.aside import is_list
from roundtable.transcript.grammar.label_marks import strip_marks
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.name_edges import edges_of
from roundtable.transcript.grammar.people import People
from roundtable.transcript.grammar.posts import is_post
from roundtable.transcript.model import TURNS, Paragraph, Prose, Transcript, Turn, Utterance

MISSED_LABEL = Fault(
    "W213",
    Severity.WARNING,
    ja="「{label}」の発言のようですが、{owner}になっています。{label}の発言なら、行を改めて"
    "「{label}：」で始めてください。そうでなければ、言い方を変えてください。",
    en="{label} seems to speak here, but the words are {owner}. If so, begin a new line with "
    "“{label}:”; if not, put it another way.",
)

_TIME = r"[\[(（［]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\])）］]?"
# What may follow a name is no letter of one, so that none is tried with fewer letters than it has.
_LETTER = r"[^\s。、，,.！？!?:：︰﹕∶；;／/｜|「」『』＜＞<>〈〉《》（）()［］\[\]【】…‥＝=*]"
_NAME = rf"{_LETTER}{{1,16}}+"
_LATIN_NAME = r"[A-Z][\w.’'-]*+(?: [\w.’'-]++){0,3}"
_ANY_NAME = rf"(?P<label>{_NAME}(?: {_NAME})?|{_LATIN_NAME})"
_IN_BRACKETS = r"[■□●◆▼▶★☆*〈＜<《［\[]{0,2}[ 　]?" + _ANY_NAME + r"[〉＞>》］\]*]{0,2}"
_ENDS_SENTENCE = r"(?=.*[。.！？!?」』）)]$|$)"
_ODD = re.compile(
    rf"[ \t　]*{_IN_BRACKETS}(?:[ 　]*[；;／｜|…‥＝〉＞>》）)］\]][ 　]*|/(?!/)|「(?=.*」[。]?$)"
    rf"| (?:-|–|--|—) (?!.* (?:-|–|--|—) )){_ENDS_SENTENCE}"
)
_BEHIND_TIME = re.compile(rf"[ \t　]*(?:{_TIME}|\d{{1,4}})[ 　]*{_ANY_NAME}(?:[ 　]*[:：]|[ 　]|$)")
_BEFORE_TIME = re.compile(rf"[ \t　]*\[?{_ANY_NAME}\]?[ 　]+{_TIME}$")
_JOINED = re.compile(rf"[。！？!?」）)][ 　]?(?P<label>{_NAME})(?=[ 　]*(?:$|[:：]))")
_ENDED = re.compile(rf"[ 　]*(?P<label>{_LETTER}{{1,16}})[。．、，]$")
_GLUED_REST = re.compile(
    r"(?:(?=[おごこそあいうえみむぜほわ])(?!わく|いわく|うち|あたり|あて|みたい|ごと|こそ|そのもの|ほど|おり)"
    r"|我々|我が|私|弊|本当|大変|確か|同感|同じ|実は|実際|先ほど|先日|最初|最近|昨[年日]|今[年日回の]|例えば"
    r"|一番|一つ|全く|非常に|特に|正直|賛成|反対|了解|承知|結構|皆さ|何[がかも]|少し|難しい|良[いか]|思[いえ]"
    r"|逆に|勿論|申し|失礼|初め|以上|現[場状在]|将来).*[。！？]$"
)
_ENDS = frozenset("。！？")
_SIGNS = frozenset("■□●◆▼▶★☆*〈＜<《［[(（ \t　0123456789０１２３４５６７８９")


class _Words(Struct, frozen=True):
    """A paragraph, with the turn it is part of; None for the magazine's own words."""

    start: int
    end: int
    turn: Turn | None


def missed_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Every name of somebody else that stands in a paragraph as a label would.

    `worded` are the lines that are printed as words of a turn or of the magazine.
    """
    words: list[_Words] = []
    for start, label in _candidates(lines, worded, people):
        fits = _whom(label, people)
        if not fits:
            continue
        words = words or list(_words(transcript))
        owner = _owner(words, start)
        if owner and not (owner.turn and _speaks(owner.turn, fits)):
            name = _named(transcript, owner.turn)
            yield MISSED_LABEL.at(lines.source, start, label=strip_marks(label), owner=name)


def _candidates(lines: Lines, worded: list[int], people: People) -> Iterator[tuple[int, str]]:
    """What may be such a label, with where it begins: few lines begin or end like a name."""
    edges = edges_of(people)
    if not edges.begins:
        return
    texts, labels = lines.texts, people.printed_labels
    signs, begins = edges.signs | _SIGNS, edges.begins
    spoken = [(index, texts[index]) for index in worded if texts[index]]
    for index, text in [line for line in spoken if line[1][0] in signs]:
        if text in labels or not (text[:2] in begins or text[0] in begins or text[0] in _SIGNS):
            continue
        start = lines.starts[index]
        for match in filter(None, _at_head(text)):
            yield start + match.start("label"), match["label"]
        glued = _glued(text, people) if text[-1] in _ENDS else None
        if glued:
            yield start, glued
    for index, text in spoken:
        ends_so = text[-1] in edges.ends and text not in labels
        if ends_so or (not lines.plain[index] and _may_join(text, people)):
            for match in _JOINED.finditer(text):
                yield lines.starts[index] + match.start("label"), match["label"]


def _at_head(text: str) -> Iterator[re.Match[str] | None]:
    """A name before an odd mark, beside a time, before the end of a sentence."""
    yield _ODD.match(text)
    ends_in_time = text[-1].isdecimal() or text[-1] in "])］）"
    yield _BEHIND_TIME.match(text) or (_BEFORE_TIME.match(text) if ends_in_time else None)
    if text[-1] in "。．、，":
        yield _ENDED.match(text)


def _glued(text: str, people: People) -> str | None:
    """「緒方ありがとう…」, but not 「緒方副市長の…」 or 「緒方玲子さん…」."""
    for end in (4, 3, 2):
        label = people.printed_labels.get(text[:end])
        if label:
            names = ("".join(people.participants[who].name.split()) for who in label.fits)
            goes_on = text.startswith(tuple(names)) or not _GLUED_REST.match(text, end)
            return None if goes_on else text[:end]
    return None


def _may_join(text: str, people: People) -> bool:
    """Whether a label may stand before a colon inside; 「私：反対。部長：賛成。」 has none."""
    colon = text.find(":") if ":" in text else text.find("：")
    return colon >= 0 and not is_list(text, colon, people)


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
        elif isinstance(block, TURNS):
            for item in block.said:
                if isinstance(item, Paragraph):
                    yield _Words(item.span.start, item.span.end, block)


def _owner(words: list[_Words], offset: int) -> _Words | None:
    place = bisect_right(words, offset, key=lambda item: item.start) - 1
    found = words[place] if place >= 0 else None
    return found if found and offset < found.end else None
