"""Kinds of file that are no plain text, by their endings or their first words.

Subtitles read as text would be a page of times: what has no importer is refused with what to do.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

NOT_READ_YET = Fault(
    "E107",
    Severity.ERROR,
    ja="{kind}の読み込みには、まだ対応していません。{first}テキストファイル（.txt、UTF-8）に保存してから、"
    "それを読み込んでください。",
    en="{kind} cannot be imported yet. {first}, save that as a text file (.txt, UTF-8) and import "
    "it.",
)


class Kind(Struct, frozen=True):
    """A kind of file by its name in both languages, with what an editor does first."""

    ja: str
    en: str
    first_ja: str
    first_en: str


_COPY = ("開いて本文をすべてコピーし、", "Open the file, copy all of its words")
_EXTRACT = (
    "発言と話し手の名前を文字だけ取り出し、",
    "Take the speakers' names and their words out of it",
)

SUBTITLES = Kind(
    "字幕（WebVTT、SRT）",
    "Subtitles (WebVTT, SRT)",
    "時刻と番号の行を消し、発言の前に話し手の名前を書いて、",
    "Delete the lines with times and numbers, write each speaker's name before the words",
)
WEB_PAGE = Kind("ウェブページ（HTML）", "Web pages (HTML)", *_COPY)
DOCUMENT = Kind("ワープロの文書", "Documents of a word processor", *_COPY)
DATA = Kind("データのファイル（JSON、CSVなど）", "Data files (JSON, CSV and the like)", *_EXTRACT)
SOUND = Kind("録音や録画", "Recordings", "文字に起こし、", "Write down what is said")

ENDINGS: dict[str, Kind] = {
    **dict.fromkeys((".vtt", ".srt", ".ass", ".ssa", ".sbv", ".ttml"), SUBTITLES),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml"), WEB_PAGE),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".epub"), DOCUMENT),
    **dict.fromkeys((".json", ".jsonl", ".xml", ".csv", ".tsv", ".xlsx", ".yaml", ".yml"), DATA),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov"), SOUND),
}
# Whatever its name is, a file that begins so is one of this ending.
_OPENINGS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"WEBVTT(?:[ \t][^\r\n]*)?[\r\n].*?-->", re.DOTALL), ".vtt"),
    (re.compile(rb"\d+\s+\d\d:\d\d:\d\d[,.]\d{3} --> "), ".srt"),
    (re.compile(rb"<!doctype html|<html\b", re.IGNORECASE), ".html"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
)
_LOOKED_AT = 4000
_ABOVE = b"\xef\xbb\xbf \t\r\n"


def ending_of(name: str, data: bytes) -> str:
    """The ending that tells the kind of a file: that of its name, or the one it should have."""
    ending = PurePath(name).suffix.lower()
    return ending if ending in ENDINGS else _ending_by_words(data) or ending


def unread(name: str, data: bytes) -> Diagnostic | None:
    """Why a file cannot be read as text, by its ending or by its first words; else None."""
    kind = ENDINGS.get(ending_of(name, data))
    if kind is None:
        return None
    names, first = (kind.ja, kind.en), (kind.first_ja, kind.first_en)
    return NOT_READ_YET.on_line(name, 1, kind=names, first=first)


def _ending_by_words(data: bytes) -> str | None:
    head = data[:_LOOKED_AT].lstrip(_ABOVE)
    return next((ending for opening, ending in _OPENINGS if opening.match(head)), None)
