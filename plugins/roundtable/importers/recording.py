"""What a recorder writes beside the words: the time of each turn, before its speaker or behind, and
in captions >> before a label.

A time hides the label from whoever reads the text. Times count from the beginning of a recording;
what begins with the hour of a morning is a programme, and stays.
"""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

TIMES_LEFT_OUT = Fault(
    "N246",
    Severity.NOTICE,
    ja="録音の時刻（「{first}」など{number}か所）を除き、名前を話者名に直しました。"
    "話者名に誤りがないか確かめてください。",
    en="The times of the recording (“{first}” and others, {number} in all) were left out, and the "
    "names beside them made labels. See whether these are right.",
)

_CHEVRON = re.compile(r"^[ \t]*>>[ \t]*(?=[^\s:：>][^:：。\n]{0,40}[:：])", re.MULTILINE)
_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_TIME = rf"[ \t　]*[\[(（［]?(?P<time>{_CLOCK})(?:[.,]\d{{1,3}})?[\])）］]?"
_BEFORE = re.compile(rf"{_TIME}[ \t　]+(?P<words>\S.*)")
_NAME = r"(?P<name>[^\s:：。、](?:[^:：。、\n]{0,28}[^\s:：。、])?)"
_BEHIND = re.compile(rf"[ \t　]*{_NAME}[ \t　]+{_TIME}[:：]?\s*")
_ALONE = re.compile(rf"{_TIME}(?:\s*(?:-->|[-–~～])\s*{_CLOCK}(?:[.,]\d{{1,3}})?)?\s*")
_DAY = re.compile(r"\d日|\d{4}")
_NUMBERED = re.compile(r"(\D+?)\s+(\d+)")
_FEWEST = 3
_FIRST_SECONDS = 300


def without_times(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text line for line, without times and with the names beside them as labels."""
    source = Source(source.path, _CHEVRON.sub("", source.text))
    texts = source.text.split("\n")
    times = [match for match in map(_time, texts) if match]
    if len(times) < _FEWEST or _seconds(times[0]["time"]) > _FIRST_SECONDS:
        return source, ()
    written: list[str] = []
    label = ""
    for text in texts:
        words, following = _words(text)
        written.append(f"{label}{words}" if words.strip() else words)
        label = following or ("" if words.strip() else label)
    place = source.text.index(times[0][0])
    found = TIMES_LEFT_OUT.at(source, place, first=times[0]["time"], number=len(times))
    return Source(source.path, "\n".join(written)), (found,)


def _time(text: str) -> re.Match[str] | None:
    match = _ALONE.fullmatch(text) or _BEFORE.fullmatch(text) or _BEHIND.fullmatch(text)
    is_day = match and match.re is _BEHIND and _DAY.search(match["name"])
    return None if is_day else match


def _words(text: str) -> tuple[str, str]:
    """What stays of a line, and the label it gives the next words."""
    match = _time(text)
    if not match:
        return text, ""
    if match.re is _BEFORE:
        return match["words"], ""
    if match.re is _ALONE:
        return "", ""
    name = match["name"]
    return "", f"{name}: " if name.isascii() else _NUMBERED.sub(r"\1\2", name) + "："


def _seconds(time: str) -> int:
    """From the beginning of the recording; two numbers are minutes and seconds."""
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total
