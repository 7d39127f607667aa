"""A small declarative reader: a table of fields turns YAML into values and says what does not fit.

A `Fields` table names every key an entry may have. `read_record` collects all that is wrong (an
unknown key with the key that was probably meant, a missing one, a value of the wrong kind) and
still returns what could be read, so that one slip does not hide the rest of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from msgspec import Struct

from roundtable.magazine.library import Bilingual
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.dates import iso_day
from roundtable.transcript.nearest import did_you_mean
from roundtable.transcript.source import Position
from roundtable.transcript.yaml_text import Mapping, Scalar, Sequence, Value

UNKNOWN_KEY = Fault(
    "E301",
    Severity.ERROR,
    ja="「{key}」という項目はありません。{hint}ここに書けるのは {allowed} です。",
    en="There is no entry “{key}” here. {hint}The entries are: {allowed}.",
)
MISSING = Fault(
    "E302",
    Severity.ERROR,
    ja="「{key}」がありません。値とともに書き加えてください。",
    en="“{key}” is missing. Add it with its value.",
)
WRONG_KIND = Fault(
    "E303",
    Severity.ERROR,
    ja="「{key}」には{wanted}を書いてください。",
    en="“{key}” must be {wanted}.",
)
BAD_ID = Fault(
    "E304",
    Severity.ERROR,
    ja="id「{text}」は使えません。"
    "半角の英小文字・数字・ハイフンだけで、100字までで書いてください（例 hayami-tooru）。",
    en="“{text}” cannot be an id. Use only a–z, 0–9 and hyphens, at most 100 of them, as in "
    "hayami-tooru.",
)
BAD_DATE = Fault(
    "E306",
    Severity.ERROR,
    ja="「{key}」の「{text}」は日付として読めません。2024-04-01 のように年-月-日で書いてください。",
    en="“{text}” in “{key}” is not a date. Write year-month-day, as in 2024-04-01.",
)
BAD_NUMBER = Fault(
    "E307",
    Severity.ERROR,
    ja="「{key}」の「{text}」は番号として読めません。1以上の整数を半角数字で書いてください。",
    en="“{text}” in “{key}” is not a number. Write a whole number from 1, in plain digits.",
)
WIDE_COMMA = Fault(
    "E313",
    Severity.ERROR,
    ja="「{text}」の「{sign}」は全角なので、一覧の区切りになりません。半角の「,」と空白に"
    "直してください。",
    en="The “{sign}” in “{text}” is full-width and divides nothing in a list. Write a half-width "
    "“,” and a space.",
)

_ID = re.compile(r"(?!.{101})[a-z0-9]+(?:-[a-z0-9]+)*")
_WIDE_COMMA = re.compile("[、，]")
_NUMBER = re.compile(r"[1-9][0-9]{0,4}")


@dataclass(slots=True)
class Reading:
    """One file being read: its path, and the findings so far."""

    path: str
    found: list[Diagnostic] = field(default_factory=list)

    def report(self, fault: Fault, value: Value | Position, **values: object) -> None:
        """Note a finding where a value stands."""
        self.found.append(fault.on_line(self.path, value.line, value.column, **values))


Reader = Callable[[Value, str, Reading], Any]
"""Makes a value of a YAML value; None where it does not fit, and then it has said why."""


class Field(Struct, frozen=True):
    """How the value of one key is read, and whether it has to be there."""

    read: Reader
    required: bool = False


Fields = dict[str, Field]


class Record(Struct, frozen=True):
    """The values of an entry that could be read, and where each of them stands."""

    values: dict[str, Any]
    places: dict[str, Position]
    at: Position

    def has(self, *keys: str) -> bool:
        """Whether all of these could be read."""
        return all(key in self.values for key in keys)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default where there is none."""
        return self.values.get(key, default)

    def place(self, key: str) -> Position:
        """Where the value of a key stands; the entry itself where there is none."""
        return self.places.get(key, self.at)


def read_record(value: Value, key: str, fields: Fields, reading: Reading) -> Record | None:
    """The entry as its table of fields describes it; None where it has no keys at all."""
    if not isinstance(value, Mapping):
        written = "{" + ", ".join(f"{name}: …" for name in fields) + "}"
        form = f"「{written}」の形で値", f"entries in the form “{written}”"
        reading.report(WRONG_KIND, value, key=key, wanted=form)
        return None
    values: dict[str, Any] = {}
    places: dict[str, Position] = {}
    for name, content in value:
        if name.text not in fields:
            _unknown(name, fields, reading)
        elif not _is_blank(content):
            places[name.text] = Position(content.line, content.column)
            read = fields[name.text].read(content, name.text, reading)
            if read is not None:
                values[name.text] = read
    for wanted, wanted_field in fields.items():
        if wanted_field.required and wanted not in places:
            reading.report(MISSING, value, key=wanted)
    return Record(values, places, Position(value.line, value.column))


def _unknown(name: Scalar, fields: Fields, reading: Reading) -> None:
    hint = did_you_mean(name.text, fields)
    reading.report(UNKNOWN_KEY, name, key=name.text, allowed=", ".join(fields), hint=hint)


def _is_blank(value: Value) -> bool:
    return isinstance(value, Scalar) and not value.text.strip()


def text(value: Value, key: str, reading: Reading) -> str | None:
    """Words, as written but for space around them."""
    if isinstance(value, Scalar) and value.text.strip():
        return value.text.strip()
    reading.report(WRONG_KIND, value, key=key, wanted=("文字", "text"))
    return None


def identifier(value: Value, key: str, reading: Reading) -> str | None:
    """An id: lower-case letters, digits and hyphens."""
    words = text(value, key, reading)
    if words is None or _ID.fullmatch(words):
        return words
    reading.report(BAD_ID, value, text=words)
    return None


def day(value: Value, key: str, reading: Reading) -> date | None:
    """A date written YYYY-MM-DD."""
    words = text(value, key, reading)
    if words is None:
        return None
    found = iso_day(words)
    if found is None:
        reading.report(BAD_DATE, value, key=key, text=words)
    return found


def number(value: Value, key: str, reading: Reading) -> int | None:
    """A whole number from 1."""
    words = text(value, key, reading)
    if words is None:
        return None
    if _NUMBER.fullmatch(words):
        return int(words)
    reading.report(BAD_NUMBER, value, key=key, text=words)
    return None


def bilingual(value: Value, key: str, reading: Reading) -> Bilingual | None:
    """A text with one key a language; one of them is enough."""
    record = read_record(value, key, {"ja": Field(text), "en": Field(text)}, reading)
    if record is None:
        return None
    if not record.places:
        reading.report(MISSING, value, key=f"{key}: {{ja, en}}")
        return None
    return Bilingual(record.get("ja", ""), record.get("en", ""))


def list_of(read: Reader) -> Reader:
    """A reader of lists: a tuple of the items that could be read."""

    def read_items(value: Value, key: str, reading: Reading) -> tuple[Any, ...] | None:
        if not isinstance(value, Sequence):
            wanted = "一覧（[…] または「- 」で始まる行）", "a list, such as [one, two]"
            reading.report(WRONG_KIND, value, key=key, wanted=wanted)
            return None
        for item in value.items:
            if isinstance(item, Scalar) and (sign := _WIDE_COMMA.search(item.text)):
                reading.report(WIDE_COMMA, item, text=item.text, sign=sign[0])
        items = (read(item, key, reading) for item in value.items)
        return tuple(item for item in items if item is not None)

    return read_items


def nested(fields: Fields) -> Reader:
    """A reader of entries inside an entry: a `Record`."""

    def read_nested(value: Value, key: str, reading: Reading) -> Record | None:
        return read_record(value, key, fields, reading)

    return read_nested
