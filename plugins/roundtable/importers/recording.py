"""What a recorder writes beside the words: the time of each turn, before its speaker or behind, and
in captions >> before a label.

A time hides the label from whoever reads the text. Times count from the beginning of a recording,
or names come again beside them as in a chat; any other list of hours is a programme, and stays.
"""

from __future__ import annotations

import re
from collections import Counter

from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.table.roster import list_line
from roundtable.transcript.grammar.words.no_name import names_nobody
from roundtable.transcript.key import key
from roundtable.transcript.source import Source

TIMES_LEFT_OUT = Fault(
    "N246",
    Severity.NOTICE,
    ja="録音やチャットの時刻（「{first}」など{number}か所）を除き、横の名前を話し手としました。"
    "話し手に誤りがないか確かめてください。",
    en="The times of the recording or chat (“{first}” and others, {number} in all) were left out, "
    "and the names beside them taken for the speakers. See whether these are right.",
)
PEOPLE_LISTED = Fault(
    "W248",
    Severity.WARNING,
    ja="一度しか話さない人の発言が前の人の発言に続かないよう、録音にある名前から「{line}」の行を"
    "書き加えました。名前や肩書に足りないところがあれば補ってください。",
    en="A line “{line}” was added from the names in the recording, so that what somebody says once "
    "does not go to whoever spoke before. Add what is missing of names and posts.",
)

# “10:02:11 From Ann to Everyone:” and “<ann> hello”, as programs for chats write them.
_TO_ALL = re.compile(
    r"^(\d\d:\d\d:\d\d)[ \t]+From[ \t]+(.{1,40}?)[ \t]+to[ \t]+Everyone:$", re.MULTILINE
)
_ANGLED = re.compile(r"^<([^<>\s][^<>\n]{0,20})>[ \t]+(?=\S)", re.MULTILINE)
_CHEVRON = re.compile(r"^[ \t]*>>[ \t]*(?=[^\s:：>][^:：。\n]{0,40}[:：])", re.MULTILINE)
# “Mr. Hobart of Maine. Thank you” and “The Chairman. Order.”, as committees of Congress print them.
_TITLED = re.compile(
    r"^[ \t]*((?:(?:Mr|Mrs|Ms|Dr)\.|Senator|Representative|(?:Vice )?Chair(?:man|woman|person)?"
    r"|Ranking Member|Secretary|Commissioner|Director|Governor|Mayor) [A-Z][\w’'-]+"
    r"(?: (?:of (?:the )?)?[A-Z][\w’'-]+){0,2}"
    r"|The (?:Vice )?Chair(?:man|woman|person)?)\.(?= [A-Z])",
    re.MULTILINE,
)
_FEWEST_TITLED = 4
_CLOCK = r"\d{1,2}:[0-5]\d(?::[0-5]\d)?"
_DAY_OF_POST = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \t]+)?"
_TIME = (
    rf"[ \t　]*(?P<box>[\[(（［]?){_DAY_OF_POST}(?P<time>{_CLOCK})(?:[.,]\d{{1,3}})?"
    r"(?: ?[AaPp][Mm])?[\])）］]?"
)
_BEFORE = re.compile(rf"{_TIME}[ \t　]+(?P<words>\S.*)")
_NAME = r"(?P<name>[^\s:：。、](?:[^:：。、\n]{0,28}[^\s:：。、])?)"
_BEHIND = re.compile(rf"[ \t　]*{_NAME}[:：]?[ \t　]+{_TIME}[:：]?\s*")
_ONLY_NAME = re.compile(_NAME)
_ALONE = re.compile(rf"{_TIME}(?:\s*(?:-->|[-–~～])\s*{_CLOCK}(?:[.,]\d{{1,3}})?)?\s*")
_DAY = re.compile(r"\d日|\d{4}")
_NUMBERED = re.compile(r"(\D+?)\s+(\d+)")
_FEWEST = 3
_FIRST_SECONDS = 300


def without_times(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text line for line, without times and with the names beside them as labels."""
    are_captions = _CHEVRON.search(source.text) is not None
    source = Source(source.path, _with_colons(_named(_CHEVRON.sub("", source.text))))
    texts = _TO_ALL.sub(r"\1 \2", source.text).split("\n")
    times = [match for match in map(_time, texts) if match]
    if not times or not _are_recorded(times, texts, are_captions):
        return source, ()
    names = _names(texts)
    written = _with_labels(texts, names)
    place = source.line_span(next(at for at, text in enumerate(texts, 1) if _time(text))).start
    found = [TIMES_LEFT_OUT.at(source, place, first=times[0]["time"], number=len(times))]
    line = _list_needed(Source(source.path, "\n".join(written)), names)
    if line:
        first = min(names)
        written[first] = line
        found.append(PEOPLE_LISTED.at(source, source.line_span(first + 1).start, line=line))
    return Source(source.path, "\n".join(written)), tuple(found)


def _are_recorded(times: list[re.Match[str]], texts: list[str], are_captions: bool) -> bool:
    """Whether a recorder or a chat has written these times; else they are a programme's."""
    if are_captions and all(time.re is _ALONE for time in times):
        return True  # those of live captions stand alone, between the lines
    if len(times) >= _FEWEST and (_begins(times[0]) or _come_again(texts)):
        return True
    # No programme has “[14:05:31]”, while one may have 「（10:00） 開会」.
    return all(time["box"] and _has_seconds(time) for time in times)


def _with_labels(texts: list[str], names: dict[int, str]) -> list[str]:
    """The lines without their times; each name that stood beside one opens the words below it."""
    written: list[str] = []
    label = ""
    for index, text in enumerate(texts):
        words = "" if index in names else _words(text)
        written.append(f"{label}{words.strip()}" if label and words.strip() else words)
        following = _label(names[index]) if index in names else ""
        label = following or ("" if words.strip() else label)
    return written


def _named(text: str) -> str:
    """The posts of a chat with names in angles as labels, if any of them comes again."""
    names = _ANGLED.findall(text)
    is_chat = len(names) >= _FEWEST and len(set(names)) < len(names)
    return _ANGLED.sub(r"\1: ", text) if is_chat else text


def _with_colons(text: str) -> str:
    """The record of a hearing, “Mr. Hobart. Thank you”, with a colon behind its labels."""
    labels = Counter(_TITLED.findall(text))
    is_hearing = len(labels) > 1 and sum(labels.values()) >= _FEWEST_TITLED
    return _TITLED.sub(r"\1:", text) if is_hearing else text


def _begins(time: re.Match[str]) -> bool:
    """Whether a time is counted from the beginning of a recording."""
    return _seconds(time["time"]) <= _FIRST_SECONDS


def _come_again(texts: list[str]) -> bool:
    """Whether names beside the hours of a day come again, with words: a chat, and no programme."""
    found = {index: match for index, text in enumerate(texts) if (match := _time(text))}
    above_words = {at - 1 for at, text in enumerate(texts) if text.strip() and at not in found}
    behind = [m["name"] for at, m in found.items() if m.re is _BEHIND and at in above_words]
    before = [m["words"] for m in found.values() if m.re is _BEFORE and _is_stamp(m)]
    names = behind or [re.split("[:：]", words)[0].strip() for words in before]
    names = [name for name in names if not names_nobody(name)]
    return len(names) >= _FEWEST and len(set(names)) < len(names)


def _is_stamp(time: re.Match[str]) -> bool:
    """Whether a time is in brackets or has seconds, as no programme has it."""
    return bool(time["box"]) or _has_seconds(time)


def _has_seconds(time: re.Match[str]) -> bool:
    return time["time"].count(":") > 1


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
