"""Who speaks in which entry, on what, when: small files that let a reader narrow a search.

A file is for `IN_A_BLOCK` editions, each written as numbers (LEB128): the language; then a 1 where
year and voices are those of the edition before, as they are in a translation, else a 0 and the
year, the number of voices, speaker and organisation of each (from 1, 0 for none), and whose each
entry is (four bits an entry, or eight where there are many voices); then the topics.

A topic has a 0, the number of entries it is in and the steps between them, or a 1 and a bit an
entry, whichever is shorter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from roundtable.magazine.library import Magazine
from roundtable.search.entries import HEADING, NOBODY, EditionEntries
from roundtable.search.varints import encode_few
from roundtable.transcript.model import LANGS

IN_A_BLOCK = 128
# With more voices than this, four bits do not hold one: 0 is nobody's and 1 a heading.
FEW_VOICES = 13
MOST_VOICES = 253


def facet_files(editions: tuple[EditionEntries, ...], magazine: Magazine) -> Iterator[bytes]:
    """The files in the order of the editions."""
    numbers = _Numbers(magazine)
    for start in range(0, len(editions), IN_A_BLOCK):
        block = editions[start : start + IN_A_BLOCK]
        before = (None, *block)
        yield b"".join(map(numbers.edition, block, before))


def headings(editions: tuple[EditionEntries, ...]) -> bytes:
    """A bit an entry, the first one lowest: whether it is a heading."""
    heard = itertools.chain.from_iterable(edition.heard for edition in editions)
    return np.packbits(
        np.array([one == HEADING for one in heard], np.bool_), bitorder="little"
    ).tobytes()


class _Numbers:
    """What stands for whom."""

    def __init__(self, magazine: Magazine) -> None:
        self._speakers = {name: number for number, name in enumerate(magazine.speakers, 1)}
        self._organisations = {
            name: number for number, name in enumerate(magazine.organisations, 1)
        }
        self._topics = {name: number for number, name in enumerate(magazine.topics)}

    def edition(self, edition: EditionEntries, before: EditionEntries | None) -> bytes:
        lang = LANGS.index(edition.lang)
        if before is not None and _table(before) == _table(edition):
            return encode_few([lang, 1]) + self._subjects(edition)
        voices = edition.voices[:MOST_VOICES]
        numbers = [lang, 0, edition.year, len(voices)]
        for speaker, organisation in voices:
            numbers.append(self._speakers.get(speaker or "", 0))
            numbers.append(self._organisations.get(organisation or "", 0))
        return encode_few(numbers) + _heard(edition.heard, len(voices)) + self._subjects(edition)

    def _subjects(self, edition: EditionEntries) -> bytes:
        known = {self._topics[name]: entries for name, entries in edition.topics.items()}
        size = len(edition.heard)
        lists = (
            encode_few([topic]) + _list(entries, size) for topic, entries in sorted(known.items())
        )
        return encode_few([len(known)]) + b"".join(lists)


def _table(edition: EditionEntries) -> tuple[object, ...]:
    """Who was there when, and who spoke after whom."""
    return edition.year, edition.voices, edition.heard


def _list(entries: tuple[int, ...], size: int) -> bytes:
    steps = [after - before for before, after in pairwise((0, *entries))]
    listed = encode_few([0, len(steps), *steps])
    octets = (size + 7) // 8
    if len(listed) <= octets:
        return listed
    return b"\1" + sum(1 << entry for entry in entries).to_bytes(octets, "little")


def _heard(heard: tuple[int, ...], voices: int) -> bytes:
    """Whose each entry is: 0 nobody's, 1 a heading, 2 and up a voice."""
    codes = [{NOBODY: 0, HEADING: 1}.get(one, one + 2 if one < voices else 0) for one in heard]
    if voices > FEW_VOICES:
        return bytes(codes)
    codes += [0] * (len(codes) % 2)
    return bytes(low | high << 4 for low, high in zip(codes[::2], codes[1::2], strict=True))
