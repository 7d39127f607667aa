"""A list of the people at the table, as it was found, and what its heading looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.titles import LEADS
from roundtable.transcript.model import Lang, Participant

GUESTS = "参加者|出席(?:者|委員|議員)|登壇者|鼎談者|対談者|話し手|お話を?(?:伺|うかが|聞)った方"
"""What a list of people is called, above it or on its line."""
_HEADING = re.compile(
    r"^[\s#*【<〈\[●■◆○〇◯]*(?!資料|別紙|参考|添付|配[布付])"
    rf"(?:[^。、:]{{0,16}}?(?:{GUESTS}|{LEADS}|出席した者|出演者|お答えいただいた方|パネリスト"
    r"|スピーカー|メンバー|プロフィール)"
    r"(?:の?ご?紹介|一覧|名簿|の?プロフィール)?\s*(?:\([^)]*\)|[\d一二三四五六七八九十]+[名人])?"
    r"(?:(?:及び|と)略歴)?|\(敬称略\)"
    r"|(?:Participants|Panell?ists|Speakers?|Attendees|Present|Moderator|Moderated by)"
    r"\s*(?:\([^)]*\))?)[\s*】>〉\]:]*$",
    re.IGNORECASE,
)
# The characters such a heading can end with.
HEADING_ENDS = frozenset(
    "者員名人方トー手介覧簿ル歴)）]］*＊】>＞〉:：︰﹕∶stryｓｔｒｙSTRYＳＴＲＹ \t\xa0　"
)
_LONGEST = 60


class Roster(Struct, frozen=True):
    """Where a list of people stands and whom it names; lines `start` up to and without `end`."""

    title: str
    participants: tuple[Participant, ...]
    start: int
    end: int


def tells_lives(heading: str) -> bool:
    """Whether lives stand below the names of such a list: プロフィール, 出席者及び略歴."""
    return "プロフィール" in heading or "略歴" in heading


def is_roster_heading(text: str) -> bool:
    """Whether a list of people may stand below a line."""
    may_be = len(text) <= _LONGEST and text[-1:] in HEADING_ENDS
    return may_be and _HEADING.match(half_width(text)) is not None


def list_line(names: Iterable[str], lang: Lang) -> str:
    """People as a list on one line, which `blocks/roster_line.py` reads."""
    if lang == "ja":
        return f"参加者：{'、'.join(names)}"
    return f"Participants were {'; '.join(names)}."
