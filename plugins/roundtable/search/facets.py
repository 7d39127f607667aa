"""Who speaks in which entry, on what, when: small files that let a reader narrow a search.

A file is for `IN_A_BLOCK` editions, each written as numbers (LEB128): language, year, the number of
voices with speaker and organisation of each (from 1, 0 for none), whose each entry is (four bits
an entry, or eight where there are many voices), and by topic the entries it is in.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from roundtable.magazine.library import Bilingual, Magazine
from roundtable.search.entries import EditionEntries
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
        yield b"".join(part for edition in block for part in numbers.edition(edition))


def names(magazine: Magazine) -> dict[str, object]:
    """Everybody and everything the numbers stand for, in the order of the registries.

    Of a speaker: id, both names, reading, and the languages in which they have a page.
    """
    pages = {lang: _speakers_in(magazine, lang) for lang in LANGS}
    return {
        "speakers": [
            [s.id, *_both(s.name), s.reading, [lang for lang in LANGS if s.id in pages[lang]]]
            for s in magazine.speakers.values()
        ],
        "topics": [[topic.id, *_both(topic.name)] for topic in magazine.topics.values()],
        "organisations": [[o.id, *_both(o.name)] for o in magazine.organisations.values()],
    }


class _Numbers:
    """What stands for whom."""

    def __init__(self, magazine: Magazine) -> None:
        self._speakers = {name: number for number, name in enumerate(magazine.speakers, 1)}
        self._organisations = {
            name: number for number, name in enumerate(magazine.organisations, 1)
        }
        self._topics = {name: number for number, name in enumerate(magazine.topics)}

    def edition(self, edition: EditionEntries) -> Iterator[bytes]:
        voices = edition.voices[:MOST_VOICES]
        numbers = [LANGS.index(edition.lang), edition.year, len(voices)]
        for speaker, organisation in voices:
            numbers.append(self._speakers.get(speaker or "", 0))
            numbers.append(self._organisations.get(organisation or "", 0))
        yield encode_few(numbers)
        yield _heard(edition.heard, len(voices))
        yield self._subjects(edition.topics)

    def _subjects(self, topics: dict[str, tuple[int, ...]]) -> bytes:
        known = {self._topics[name]: entries for name, entries in topics.items()}
        numbers = [len(known)]
        for topic, entries in sorted(known.items()):
            steps = [after - before for before, after in pairwise((0, *entries))]
            numbers += [topic, len(steps), *steps]
        return encode_few(numbers)


def _heard(heard: tuple[int, ...], voices: int) -> bytes:
    """Whose each entry is: 0 nobody's, 1 a heading, 2 and up a voice."""
    codes = [{-1: 0, -2: 1}.get(one, one + 2 if one < voices else 0) for one in heard]
    if voices > FEW_VOICES:
        return bytes(codes)
    codes += [0] * (len(codes) % 2)
    return bytes(low | high << 4 for low, high in zip(codes[::2], codes[1::2], strict=True))


def _speakers_in(magazine: Magazine, lang: str) -> set[str | None]:
    return {name for _, _, e in magazine.editions if e.lang == lang for name in e.speakers}


def _both(name: Bilingual) -> tuple[str, str]:
    return name.ja, name.en
