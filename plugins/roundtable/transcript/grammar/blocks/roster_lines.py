"""What single lines are to a list of people, whoever else is in it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.table.person import bullet_end, people_on_line
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.names import is_name_in_full
from roundtable.transcript.grammar.words.no_name import HEADS_COUNTED
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant
from roundtable.transcript.source import Span, extent_of

NO_NAME = Fault(
    "W211",
    Severity.WARNING,
    ja="「{line}」から名前を読み取れません。「肩書：姓 名」の形で書いてください。",
    en="No name can be found in “{line}”. Write it as “Post: Name”.",
)

_NEXT_POINT = re.compile(
    r"^\s*(?:\d{1,2}[.)]?\s*|[○〇◯●■◇◆])\S{0,12}(?:議題|議事|案件|事件|次第|議事日程)\s*$"
)
_NOT_A_PERSON = re.compile(
    r"^\s*(?:#|!\[|[※―]|(?:\d\.)?欠席|午[前後]\d|(?:議題|議事|アジェンダ|Agenda)[:\s]*$)|以下|[。?!]$"
)
_BODY_OF_ITS_OWN = re.compile(r"知事|法人|会社|[㈱㈲]|\((?:株|有)\)")
_LONGEST_GROUP = 8
_COUNTED = re.compile(rf"{HEADS_COUNTED}(?!の)")


def bullet(text: str) -> str:
    """The mark of a list before a line, as it is printed."""
    return text[: bullet_end(text)].strip()


def is_next_point(text: str) -> bool:
    """「4 議題」, 「〇本日の会議に付した事件」: the next point of minutes, behind their list."""
    return _NEXT_POINT.match(half_width(text)) is not None


def tells_nobody(text: str) -> bool:
    """「市民五十名」, 「なし」 and 「①」 are no list of people that failed."""
    if not any(map(str.isalpha, text.replace("なし", ""))):
        return True
    return _COUNTED.search(half_width(text)) is not None


@lru_cache(maxsize=1024)
def ends_list(text: str) -> bool:
    """Whether a line cannot be in a list of people: a heading, a note, a sentence, a point."""
    return is_next_point(text) or _NOT_A_PERSON.search(half_width(text)) is not None


@lru_cache(maxsize=1024)
def label_key(text: str) -> str:
    """The key of whoever a line would name if it were a label of the talk."""
    head, colon, _ = half_width(text).partition(":")
    return key(head if colon else strip_marks(text))


def is_glossed(text: str) -> bool:
    """「緒方玲子（建築家）」: what stands in parentheses tells all of the post."""
    narrow = half_width(text.rstrip())
    return narrow.endswith(")") and ":" not in narrow


def is_title(text: str) -> bool:
    """「都市像を考える」 and 【開会あいさつ】 above whoever speaks: no post of theirs."""
    words = text.strip()
    return words[0] in "「『" or (words[0] == "【" and not is_post(half_width(words.strip("【】"))))


def may_head_group(head: str) -> bool:
    """「構成員」, a word above those it is said of; 「欠席者」 are not at the table."""
    return len(head) <= _LONGEST_GROUP and not (is_glossed(head) or ends_list(head))


def is_row(text: str) -> bool:
    """「事務局：課長 白川 茂、主査 真鍋 由紀」: another group of people on one line."""
    names = [person.name for person in people_on_line(text, {})]
    return len(names) > 1 and any(map(is_name_in_full, names))


def is_several(text: str) -> bool:
    """Whether a line that names nobody is no post: 「佐野会長、山田委員、宍道委員」."""
    return text.count("、") > 1


def nameless(lines: Lines, at: int) -> Diagnostic:
    """The finding of a line that should name somebody."""
    return NO_NAME.at(lines.source, lines.starts[at], line=lines.texts[at].strip())


def inherits(role: str) -> bool:
    """Japanese lists leave out the body the line above has named; governors have their own, and so
    have those of a firm whose name cannot be told from the post."""
    return not half_width(role).isascii() and _BODY_OF_ITS_OWN.search(half_width(role)) is None


def printed_up_to(lines: Lines, person: Participant, at: int) -> Participant:
    """A person of the list, whose words go on to the end of a line."""
    end = lines.starts[at] + len(lines.texts[at])
    span = Span(person.span.start, end)
    printed = lines.source.words(span).strip()
    return replace(person, printed=printed, extent=extent_of(span.start, span.end))
