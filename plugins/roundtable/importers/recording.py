"""What a recorder writes beside the words: the time of each turn, before its speaker or behind, and
in captions >> before a label.

A time hides the label from whoever reads the text. Times count from the beginning of a recording;
what begins with the hour of a morning is a programme, and stays.
"""

from __future__ import annotations

import re

from roundtable.importers.speakers import list_line
from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.key import key
from roundtable.transcript.source import Source

TIMES_LEFT_OUT = Fault(
    "N246",
    Severity.NOTICE,
    ja="録音の時刻（「{first}」など{number}か所）を除き、名前を話者名に直しました。"
    "話者名に誤りがないか確かめてください。",
    en="The times of the recording (“{first}” and others, {number} in all) were left out, and the "
    "names beside them made labels. See whether these are right.",
)
PEOPLE_LISTED = Fault(
    "W248",
    Severity.WARNING,
    ja="一度しか話さない人の発言が前の人の発言に続かないよう、録音にある名前から「{line}」の行を"
    "書き加えました。名前や肩書に足りないところがあれば補ってください。",
    en="A line “{line}” was added from the names in the recording, so that what somebody says once "
    "does not go to whoever spoke before. Add what is missing of names and posts.",
)

_CHEVRON = re.compile(r"^[ \t]*>>[ \t]*(?=[^\s:：>][^:：。\n]{0,40}[:：])", re.MULTILINE)
_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_TIME = rf"[ \t　]*[\[(（［]?(?P<time>{_CLOCK})(?:[.,]\d{{1,3}})?[\])）］]?"
_BEFORE = re.compile(rf"{_TIME}[ \t　]+(?P<words>\S.*)")
_NAME = r"(?P<name>[^\s:：。、](?:[^:：。、\n]{0,28}[^\s:：。、])?)"
_BEHIND = re.compile(rf"[ \t　]*{_NAME}[ \t　]+{_TIME}[:：]?\s*")
_ONLY_NAME = re.compile(_NAME)
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
    names = _names(texts)
    written: list[str] = []
    label = ""
    for index, text in enumerate(texts):
        words = "" if index in names else _words(text)
        written.append(f"{label}{words}" if words.strip() else words)
        following = _label(names[index]) if index in names else ""
        label = following or ("" if words.strip() else label)
    place = source.text.index(times[0][0])
    found = [TIMES_LEFT_OUT.at(source, place, first=times[0]["time"], number=len(times))]
    line = _list_needed(Source(source.path, "\n".join(written)), names)
    if line:
        first = min(names)
        written[first] = line
        found.append(PEOPLE_LISTED.at(source, source.line_span(first + 1).start, line=line))
    return Source(source.path, "\n".join(written)), tuple(found)


def _time(text: str) -> re.Match[str] | None:
    match = _ALONE.fullmatch(text) or _BEFORE.fullmatch(text) or _BEHIND.fullmatch(text)
    is_day = match and match.re is _BEHIND and _DAY.search(match["name"])
    return None if is_day else match


def _names(texts: list[str]) -> dict[int, str]:
    """By line, the names that stand beside a time and nothing else does; their words are below."""
    found = {index: match for index, text in enumerate(texts) if (match := _time(text))}
    behind = {index: match["name"] for index, match in found.items() if match.re is _BEHIND}
    before = {i: match["words"].strip() for i, match in found.items() if match.re is _BEFORE}
    last = max(index for index, text in enumerate(texts) if text.strip())
    are_names = all(
        _ONLY_NAME.fullmatch(words) and (i == last or (texts[i + 1].strip() and i + 1 not in found))
        for i, words in before.items()
    )
    return behind | (before if are_names else {})


def _words(text: str) -> str:
    """What stays of a line without a name."""
    match = _time(text)
    if not match:
        return text
    return match["words"] if match.re is _BEFORE else ""


def _label(name: str) -> str:
    return f"{name}: " if name.isascii() else _NUMBERED.sub(r"\1\2", name) + "："


def _list_needed(source: Source, names: dict[int, str]) -> str | None:
    """The list of the people in a recording, if without it the words of one are another's."""
    transcript = parse(source).transcript
    read = {key(turn.label) for turn in transcript.turns}
    labels = dict.fromkeys(_label(name).rstrip(": ：") for name in names.values())
    lost = [label for label in labels if key(label) not in read]
    people = (person.name for person in transcript.participants)
    return list_line((*people, *lost), transcript.lang) if lost else None


def _seconds(time: str) -> int:
    """From the beginning of the recording; two numbers are minutes and seconds."""
    total = 0
    for part in time.split(":"):
        total = total * 60 + int(part)
    return total
