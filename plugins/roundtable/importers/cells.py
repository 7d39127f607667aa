"""Rows copied out of a spreadsheet or a chat: a cell with a name, one with words, a tab between.

A tab parts no label from its words, and a column of numbers or times before the names hides them.
"""

from __future__ import annotations

import re
from collections import Counter

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.lines import ends_sentence
from roundtable.transcript.source import Source

ROWS_READ = Fault(
    "N250",
    Severity.NOTICE,
    ja="表の行（「{first}」など{number}行）を「名前：発言」の形に直しました。番号や時刻の列は除いています。"
    "話し手の名前に誤りがないか確かめてください。",
    en="The rows of a table (“{first}” and others, {number} in all) were made “Name: words”, "
    "without its columns of numbers and times. See whether the names are right.",
)

_STAMP = re.compile(r"(?:[^\w]|\d|[ap]\.?m\b|午[前後]|[年月日時分秒火水木金土])*", re.IGNORECASE)
_CLOCK = re.compile(r"\d:[0-5]\d")
_CLOSED = re.compile(r'[^"]"$')
_FEWEST = 3
_LONGEST_NAME = 20


def without_cells(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text line for line, with the name and the words of each row as label and speech."""
    texts = source.text.split("\n")
    rows = _rows(texts)
    column = _column_of_names([*rows.values()])
    if column is None:
        return source, ()
    first = min(rows)
    if not _is_row(rows[first], column, [*rows.values()][1:]):
        del rows[first]  # what stands above the columns
    is_open = False
    for index, text in enumerate(texts):
        if index in rows:
            name, words = rows[index][column], rows[index][-1]
            is_open = words.startswith('"') and not _CLOSED.search(words)
            texts[index] = f"{name}{': ' if name.isascii() else '：'}{_unquoted(words)}"
        elif is_open:
            is_open = not text.rstrip().endswith('"')
            texts[index] = text.rstrip().removesuffix('"').replace('""', '"')
    first = min(rows)
    place = source.line_span(first + 1).start
    found = ROWS_READ.at(source, place, first=texts[first], number=len(rows))
    return Source(source.path, "\n".join(texts)), (found,)


def _rows(texts: list[str]) -> dict[int, list[str]]:
    """The cells of each line with a tab in it, as many as most such lines have."""
    rows = {index: text.split("\t") for index, text in enumerate(texts) if "\t" in text.strip()}
    width = Counter(map(len, rows.values())).most_common(1)[0][0] if rows else 0
    return {index: _cells(row, width) for index, row in rows.items() if len(row) >= width}


def _cells(row: list[str], width: int) -> list[str]:
    """As many cells as other rows have; a tab among the words is part of them."""
    return [cell.strip() for cell in (*row[: width - 1], "\t".join(row[width - 1 :]))]


def _column_of_names(rows: list[list[str]]) -> int | None:
    """The column in which names come again, if all others before the words are numbers."""
    if len(rows) < _FEWEST:
        return None
    below = rows[1:]
    columns = range(len(rows[0]) - 1)
    worded = [at for at in columns if not all(_STAMP.fullmatch(row[at]) for row in below)]
    if len(worded) != 1:
        return None
    column = worded[0]
    are_said = sum(ends_sentence(row[-1].strip('"')) for row in below) > 1
    are_timed = all(any(map(_CLOCK.search, row[:-1])) for row in below)
    names = [row[column] for row in (rows if _is_row(rows[0], column, below) else below)]
    come_again = len(set(names)) < len(names)
    are_names = all(0 < len(name) <= _LONGEST_NAME and not ends_sentence(name) for name in names)
    return column if (are_said or are_timed) and come_again and are_names else None


def _is_row(first: list[str], column: int, below: list[list[str]]) -> bool:
    """Whether the first row is one as all others, and not what stands above the columns."""
    stamps = [cell for at, cell in enumerate(first[:-1]) if at != column]
    if stamps:
        return all(_STAMP.fullmatch(cell) for cell in stamps)
    return ends_sentence(first[-1]) or first[column] in (row[column] for row in below)


def _unquoted(cell: str) -> str:
    """A cell with a line end or quotation marks in it stands in quotation marks of its own."""
    if not cell.startswith('"'):
        return cell
    words = cell[1:-1] if _CLOSED.search(cell) else cell[1:]
    return words.replace('""', '"')
