"""From the Magazine to every file of the search.

``overview.bin`` is what a reader's first query fetches beside the lists: how many entries each
edition has, which grams are frequent, with which gram each file of lists begins and what it weighs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from roundtable.magazine.library import Magazine
from roundtable.search import facets, grams, names, shards
from roundtable.search.entries import IN_A_FILE, Addresses, EditionEntries, edition_entries
from roundtable.search.grams import LIMITS, Limits
from roundtable.search.letters import folded
from roundtable.search.packing import packed_text
from roundtable.search.shards import Shards

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HALF_KILOBYTE = 512


class IndexFile(Struct, frozen=True):
    """A file below the folder of the index; `name` uses ``/``."""

    name: str
    data: bytes


def index_files(magazine: Magazine, addresses: Addresses) -> tuple[IndexFile, ...]:
    """Every file of the search over a magazine."""
    return merge(magazine, newest_first(magazine, addresses))


def newest_first(magazine: Magazine, addresses: Addresses) -> tuple[EditionEntries, ...]:
    """What each edition gives, from the newest issue to the oldest, parts in order."""
    return tuple(
        edition_entries(issue, article, edition, addresses)
        for issue in reversed(magazine.issues)
        for article in issue.articles
        for edition in article.editions
    )


def merge(
    magazine: Magazine, editions: tuple[EditionEntries, ...], limits: Limits = LIMITS
) -> tuple[IndexFile, ...]:
    """The files of an index, from what its editions give; no text is read again."""
    magazine = names.named(magazine, editions)
    letters = folded("".join([edition.text for edition in editions]))
    tables = [shards.cut(table, limits.octets) for table in grams.tables(letters, limits)]
    return (
        IndexFile("overview.bin", _json(_overview(editions, tables, limits))),
        IndexFile("names.bin", _json(names.names(magazine, editions))),
        IndexFile("headings.bin", packed_text(facets.headings(editions))),
        *_numbered("grams/{}.bin", (file for table in tables for file in table.files)),
        *_numbered("facets/{}.bin", map(packed_text, facets.facet_files(editions, magazine))),
        *_words(editions),
    )


def _json(value: object) -> bytes:
    return packed_text(msgspec.json.encode(value))


def _overview(
    editions: tuple[EditionEntries, ...], tables: list[Shards], limits: Limits
) -> dict[str, object]:
    return {
        "entries": [len(edition.heard) for edition in editions],
        "longest": limits.longest,
        "inAFile": IN_A_FILE,
        "wordsWeight": _mean_weight([file for edition in editions for file in edition.words]),
        "inABlock": facets.IN_A_BLOCK,
        "fewVoices": facets.FEW_VOICES,
        "tables": [
            {
                "kind": table.kind,
                "length": table.length,
                "firsts": "".join(table.firsts),
                "weights": "".join(_weight(file) for file in table.files),
            }
            for table in tables
        ],
        "frequent": {
            str(table.length): table.letters
            for table in tables
            if table.kind == "e" and table.length > 1
        },
    }


def _weight(file: bytes) -> str:
    """What it costs to fetch a file, as one digit; the heaviest are all alike."""
    return DIGITS[min(len(file) // HALF_KILOBYTE, len(DIGITS) - 1)]


def _mean_weight(files: list[bytes]) -> float:
    return round(sum(map(len, files)) / HALF_KILOBYTE / max(1, len(files)), 1)


def _numbered(pattern: str, files: Iterable[bytes]) -> Iterator[IndexFile]:
    for number, data in enumerate(files):
        yield IndexFile(pattern.format(number), data)


def _words(editions: tuple[EditionEntries, ...]) -> Iterator[IndexFile]:
    for number, edition in enumerate(editions):
        yield from _numbered(f"words/{number}-{{}}.bin", edition.words)
