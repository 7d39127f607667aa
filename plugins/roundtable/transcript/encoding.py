"""Bytes become text, strictly: UTF-8 or a refusal that says what the bytes seem to be.

Detectors guess wrong too often to be trusted with public words, so nothing is guessed into the
text; the likely encoding is only named in the message.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source

NOT_UTF8 = Fault(
    "E104",
    Severity.ERROR,
    ja="このファイルはUTF-8ではありません（{likely}のようです）。「名前を付けて保存」の画面で文字コードに"
    "「UTF-8」を選び、同じ名前で保存し直してください。",
    en="This file is not UTF-8 (it looks like {likely}). Save it again under the same name, "
    "choosing UTF-8 as the encoding.",
)
CONTROL_CHARACTER = Fault(
    "E105",
    Severity.ERROR,
    ja="目に見えない制御文字（{name}）が入っています。前後の文字ごと消して、打ち直してください。",
    en="An invisible control character ({name}) stands here. Delete it with the letters beside "
    "it, and type those again.",
)
NO_TEXT = Fault(
    "E106",
    Severity.ERROR,
    ja="これは文字だけのファイルではありません（{kind}の文書のようです）。開いて本文をすべてコピーし、"
    "テキストファイル（UTF-8）に貼り付けて保存してください。",
    en="This is not a text file (it looks like a {kind} document). Open it, copy all of its words, "
    "paste them into a text file and save that as UTF-8.",
)

_DOCUMENTS = ((b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0", "Word"), (b"%PDF-", "PDF"))
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_LIKELY = ("utf-16-le", "utf-16-be", "iso2022_jp", "cp932", "euc_jp")
_NAMES = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "iso2022_jp": "ISO-2022-JP",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
}
_ENDS = "\r\v\f\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"\r\n|[{_ENDS}]")
_UNSEEN = "\u200b\u2060\ufeff\u200e\u200f\u00ad"
_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_KANA = re.compile("[\u3040-\u30ff]")
_KANJI = seldom("[\u4e00-\u9fff]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")


def decode(path: str, data: bytes) -> Source | Diagnostic:
    """The text of a file with every line end as ``\\n``; a finding where it is not clean UTF-8.

    Word's vertical tab and the Unicode line separators end a line. A byte order mark is dropped,
    and so is what a paste brings that has no width: before a name it would hide the label, inside
    a word it would hide the word from whoever searches.
    """
    for mark, kind in _DOCUMENTS:
        if data.startswith(mark):
            return NO_TEXT.on_line(path, 1, kind=kind)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return NOT_UTF8.on_line(path, 1, likely=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return NOT_UTF8.on_line(path, line, likely=_likely_encoding(data))
    # To look for single characters takes a thirtieth of the time of an expression over all text.
    if any(end in text for end in _ENDS):
        text = _LINE_ENDS.sub("\n", text)
    if any(unseen in text for unseen in _UNSEEN):
        text = text.translate(dict.fromkeys(map(ord, _UNSEEN)))
    source = Source(path, text)
    if len(data.translate(None, _CONTROLS)) < len(data):
        return _control(source)
    return source


def _control(source: Source) -> Diagnostic:
    """The finding for a text with a control character in it."""
    control = _CONTROL.search(source.text)
    assert control is not None
    if control[0] == "\x00" and source.text.count("\x00") > len(source.text) // 4:
        return NOT_UTF8.on_line(source.path, 1, likely="UTF-16")
    name = "NUL" if control[0] == "\x00" else f"U+{ord(control[0]):04X}"
    return CONTROL_CHARACTER.at(source, control.start(), name=name)


def is_document(data: bytes) -> bool:
    """Whether bytes are a file of a word processor or the like, which `decode` refuses by name."""
    return data.startswith(tuple(mark for mark, _ in _DOCUMENTS))


def _likely_encoding(data: bytes) -> str | tuple[str, str]:
    """The legacy encoding in which the bytes read most like Japanese, by its usual name."""
    kana = _most(data, _LIKELY, lambda text: len(_KANA.findall(text)))
    # Names alone, as in a registry, may have no kana. Read in the wrong one of these two, kanji
    # become katakana of half width.
    name = kana or _most(
        data,
        ("cp932", "euc_jp"),
        lambda text: len(_KANJI.findall(text)) - len(_HALF_WIDTH.findall(text)),
    )
    return name or ("ほかの文字コード", "another encoding")


def _most(data: bytes, codecs: tuple[str, ...], score: Callable[[str], int]) -> str:
    """The name of the encoding with the highest score above 0; nothing if none has one."""
    best, most = "", 0
    for codec in codecs:
        try:
            points = score(data.decode(codec))
        except UnicodeDecodeError:
            continue
        if points > most:
            best, most = _NAMES[codec], points
    return best
