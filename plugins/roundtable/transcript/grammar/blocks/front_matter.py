"""The header between two ``---`` lines: its keys, and what an editor gets wrong in them.

Registries and issue.yaml are read by `magazine/fields.py`, which keeps what it can of an entry and
tells each slip by its kind. A header is small: whatever is wrong with a value, one finding says
what belongs there, and the value counts as absent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec.structs import replace

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.header_slips import (
    below_header,
    cut_short,
    holds_the_talk,
    is_doubled,
    odd_status,
    second_header,
    unclosed,
    unopened,
    unreadable,
)
from roundtable.transcript.grammar.words.dates import iso_day
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.model import FrontMatter
from roundtable.transcript.nearest import did_you_mean
from roundtable.transcript.source import Extent, Source, Span, extent_of
from roundtable.transcript.yaml_text import Mapping, Scalar, Sequence, Value, read_yaml

UNKNOWN_KEY = Fault(
    "E112",
    Severity.ERROR,
    ja="ヘッダーに「{key}」という項目はありません。{hint}使える項目：{known}。",
    en="There is no entry “{key}” in a header. {hint}The entries are: {known}.",
)
BAD_VALUE = Fault(
    "E113",
    Severity.ERROR,
    ja="「{key}」の値「{value}」は使えません。{expected}",
    en="“{key}” cannot be “{value}”. {expected}",
)
NO_VALUE = Fault(
    "E123",
    Severity.ERROR,
    ja="「{key}」の値がありません。{expected}",
    en="“{key}” has no value. {expected}",
)
_FENCE = re.compile(r"(?:[^\S\n]*\n)*+ {0,3}---[^\S\n]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)
_ENTRY = re.compile(
    r"\s*(?:#.*\n\s*)*(?:(?:title|status)[ \t　]+[^:：\n]+\n)?[A-Za-z_-]+[ \t　]*[:：]"
)

_NAME = re.compile(r"[^、，]+")

Reader = Callable[[Value], object | None]


def read_front_matter(source: Source) -> tuple[FrontMatter, tuple[Diagnostic, ...]]:
    """The header of a text, and what is wrong with it; where there is none it ends at 0.

    A first line ``---`` that no entry follows is a thematic break of ordinary Markdown. Blank lines
    above it, and blanks beside it, are slips that nobody sees.
    """
    opening = _FENCE.match(source.text)
    if not opening or not _ENTRY.match(source.text, opening.end()):
        return FrontMatter(), unopened(source)
    closing = _CLOSING.search(source.text, opening.end())
    if not closing:
        return FrontMatter(), unclosed(source, opening.end())
    entries = Span(opening.end(), closing.start())
    end = min(closing.end() + 1, len(source.text))
    extent = extent_of(0, end)
    slips = unreadable(source, entries, ENTRIES)
    if slips:
        return FrontMatter(extent=extent), slips
    tree, found = read_yaml(source.path, source.words(entries), first_line=_line_below(opening))
    if not isinstance(tree, Mapping):
        if holds_the_talk(source, entries):
            return FrontMatter(), unclosed(source, opening.end())
        return FrontMatter(extent=extent), found
    cut = tuple(cut_short(source, entries))
    below = tuple(second_header(source, end, ENTRIES))
    slips = (*cut, *(below or below_header(source, end, ENTRIES)))
    header, misread = _read_entries(tree, source.path, extent)
    told = {finding.line for finding in cut}  # a title that is all behind a # as well
    misread = tuple(one for one in misread if one.line not in told)
    if is_doubled(source, (*found, *slips)):  # what says both says neither
        header = replace(header, status=None)
    if header.is_published:
        slips += tuple(odd_status(source, entries))
    return header, (*found, *slips, *misread)


def place_of_entry(key: str, source: Source, header: FrontMatter) -> int:
    """The offset of an entry of a header; 0 where it has none of this name."""
    entry = re.compile(rf"^{key}\b", re.MULTILINE).search(source.text, 0, header.span.end)
    return entry.start() if entry else 0


def _line_below(fence: re.Match[str]) -> int:
    """The line of the file on which the entries begin."""
    return fence[0].count("\n") + 1


def _read_entries(
    tree: Mapping, path: str, extent: Extent
) -> tuple[FrontMatter, tuple[Diagnostic, ...]]:
    values: dict[str, Any] = {}
    found: list[Diagnostic] = []
    for name, value in tree:
        if name.text not in ENTRIES:
            found.append(_unknown_key(path, name))
            continue
        reader, expected = ENTRIES[name.text]
        read = reader(value)
        if read is None:
            found.append(_misfit(path, name.text, value, expected))
            continue
        values[name.text] = read
    pinned, vetoed = values.pop("topics", ((), ()))
    header = FrontMatter(**values, pinned_topics=pinned, vetoed_topics=vetoed, extent=extent)
    return header, tuple(found)


def _misfit(path: str, key: str, value: Value, expected: tuple[str, str]) -> Diagnostic:
    words = value.text.strip() if isinstance(value, Scalar) else "…"
    fault = BAD_VALUE if words else NO_VALUE
    values = {"key": key, "value": words, "expected": expected}
    return fault.on_line(path, value.line, value.column, **values)


def _unknown_key(path: str, name: Scalar) -> Diagnostic:
    hint = did_you_mean(half_width(name.text), ENTRIES)
    return UNKNOWN_KEY.on_line(
        path, name.line, name.column, key=name.text, hint=hint, known=", ".join(ENTRIES)
    )


def _words(value: Value) -> str:
    """What a value says, which is nothing where it is a list of values."""
    return value.text if isinstance(value, Scalar) else ""


def _text(value: Value) -> str | None:
    return _words(value).strip() or None


def _number(value: Value) -> int | None:
    words = _words(value)
    return int(words) if re.fullmatch(r"[1-9]\d{0,3}", words) else None


def _date(value: Value) -> date | None:
    return iso_day(_words(value))


def _one_of(*choices: str) -> Reader:
    return lambda value: _words(value) if _words(value) in choices else None


def _names(value: Value) -> tuple[str, ...] | None:
    if not isinstance(value, Sequence):
        return None
    texts = tuple(map(_words, value.items))
    return texts if all(map(_NAME.fullmatch, texts)) else None


def _topics(value: Value) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """`pin` and `veto`, each a list of topic ids."""
    if not isinstance(value, Mapping) or not set(value.entries) <= {"pin", "veto"}:
        return None
    lists = {name.text: _names(listed) for name, listed in value}
    pinned, vetoed = lists.get("pin", ()), lists.get("veto", ())
    return None if pinned is None or vetoed is None else (pinned, vetoed)


def _speakers(value: Value) -> tuple[tuple[str, str], ...] | None:
    """Printed names with the id of the person each means here."""
    if not isinstance(value, Mapping):
        return None
    pairs = tuple((name.text, _words(person)) for name, person in value)
    return pairs if all(person for _, person in pairs) else None


_NUMBER_WANTED = "1以上の半角数字を書いてください。", "Write a whole number from 1."

# How the value of each key is read, and what to tell an editor whose value does not fit.
ENTRIES: dict[str, tuple[Reader, tuple[str, str]]] = {
    "title": (_text, ("題名を書いてください。", "Write the title.")),
    "status": (
        _one_of("published", "draft"),
        (
            "公開する記事は「published」、準備中の記事は「draft」です。",
            "It is “published” for an article that is public and “draft” for one in preparation.",
        ),
    ),
    "lang": (_one_of("ja", "en"), ("「ja」か「en」です。", "It is “ja” or “en”.")),
    "issue": (_number, _NUMBER_WANTED),
    "part": (_number, _NUMBER_WANTED),
    "parts": (_number, _NUMBER_WANTED),
    "date": (
        _date,
        (
            "2021-10-20のように西暦の年-月-日で書いてください。",
            "Write the day as year-month-day, like 2021-10-20.",
        ),
    ),
    "summary": (_text, ("一文で書いてください。", "Write one sentence.")),
    "translation": (
        _one_of("later"),
        (
            "訳す前に公開する記事にだけ「later」と書きます。",
            "It is “later”, for an article that is published before it is translated.",
        ),
    ),
    "topics": (
        _topics,
        (
            "「{pin: [telework, training], veto: [line]}」のように、半角の記号で書いてください。",
            "Write it like “{pin: [telework, training], veto: [line]}”, with half-width signs.",
        ),
    ),
    "speakers": (
        _speakers,
        (
            "「{宮坂: miyasaka-manabu}」のように、名前とその人のidを書いてください。",
            "Write names with speakers' ids, like “{Miyasaka: miyasaka-manabu}”.",
        ),
    ),
}
