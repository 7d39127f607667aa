"""What a recorder leaves in a transcript: times beside the names, and people it has only numbered.

A label is no label with a time before it, and “話者1” is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

TIME_BESIDE_A_NAME = Fault(
    "W407",
    Severity.WARNING,
    ja="録音の時刻「{time}」が名前の横にあるため、「{name}」の発言になっていません。時刻を"
    "消して、行を「{name}：」で始めてください。",
    en="The recorder's time “{time}” stands beside “{name}”, so the words are not given to "
    "them. Delete the time and begin the line with “{name}:”.",
)
NUMBERED_SPEAKER = Fault(
    "W408",
    Severity.WARNING,
    ja="「{name}」では、誰の発言か分かりません。その人の名前に置き換えてください"
    "（エディターの置換で、同じ名前をまとめて直せます）。",
    en="“{name}” does not tell who speaks. Put the person's name in its place; your editor can "
    "replace all of them at once.",
)

_TIME = r"[\[(（［]?(?P<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?)[\])）］]?"
_NAME = r"(?P<name>[^\s:：。、\[(（][^:：。、\n]{0,24}?)"
_BEFORE = re.compile(rf"^[ \t　]*{_TIME}[ \t　]+{_NAME}[ 　]?[:：]", re.MULTILINE)
_BEHIND = re.compile(rf"^[ \t　]*{_NAME}[ \t　]+{_TIME}(?:[ \t　]*$|\t)", re.MULTILINE)
_CLOCK = re.compile(r":[0-5]\d")
_NUMBERS = ("発言者", "話者", "話し手", "スピーカー", "Speaker", "SPEAKER")
_NUMBERED = re.compile(
    rf"^[ \t　]*(?P<name>(?:{'|'.join(_NUMBERS)})[ 　]?[0-9０-９]{{1,2}})"
    r"(?:\s*[:：]|[ \t　]*$)",
    re.MULTILINE,
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from _times(edition)
        yield from _numbered(edition)


def _times(edition: Edition) -> Iterator[Diagnostic]:
    """Beside the names of people at the table only: 「9:30 開会：…」 may be a programme."""
    source, text = edition.source, edition.source.text
    if not _CLOCK.search(text):
        return
    known = "\n".join(p.name + (p.alias or "") for p in edition.transcript.participants)
    start = edition.transcript.header.span.end
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(text, start):
            if match["name"] in known:
                values = {"time": match["time"], "name": match["name"]}
                yield TIME_BESIDE_A_NAME.at(source, match.start(), **values)


def _numbered(edition: Edition) -> Iterator[Diagnostic]:
    """The first place of each."""
    told: set[str] = set()
    text = edition.source.text
    if not any(word in text for word in _NUMBERS):
        return
    for match in _NUMBERED.finditer(text, edition.transcript.header.span.end):
        if match["name"] not in told:
            told.add(match["name"])
            yield NUMBERED_SPEAKER.at(edition.source, match.start("name"), name=match["name"])
