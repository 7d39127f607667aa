"""Everybody and everything a search is narrowed by, so that words a reader types lead to people and
topics as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import TypeVar

from msgspec.structs import replace

from roundtable.magazine.library import Bilingual, Magazine
from roundtable.magazine.registry import words_of
from roundtable.search.entries import EditionEntries
from roundtable.search.letters import fold
from roundtable.transcript.model import LANGS, Lang

Entry = TypeVar("Entry")


def named(magazine: Magazine, editions: tuple[EditionEntries, ...]) -> Magazine:
    """The magazine with nobody and nothing in its registries but what these editions name: the
    rest may wait there for a talk that is not public yet."""
    voices = {voice for edition in editions for voice in edition.voices}
    topics = {tag.topic for _, _, edition in magazine.editions for tag in edition.tags}
    return replace(
        magazine,
        speakers=_only(magazine.speakers, {speaker for speaker, _ in voices}),
        organisations=_only(magazine.organisations, {body for _, body in voices}),
        topics=_only(magazine.topics, topics),
    )


def _only(registry: dict[str, Entry], wanted: Container[str | None]) -> dict[str, Entry]:
    return {name: entry for name, entry in registry.items() if name in wanted}


def names(magazine: Magazine, editions: tuple[EditionEntries, ...]) -> dict[str, object]:
    """What the numbers of the other files stand for, in the order of the registries.

    Of a speaker: id, both names, reading, and the languages in which they have a page. Of a topic:
    id, both names, all its words in the form in which words are compared, and for each language the
    number of turns, or None where it has no page.
    """
    people = {lang: _speakers_in(magazine, lang) for lang in LANGS}
    pages = {lang: _topics_in(magazine, lang) for lang in LANGS}
    turns = {lang: _turns_in(editions, lang) for lang in LANGS}
    return {
        "speakers": [
            [s.id, *_both(s.name), s.reading, [lang for lang in LANGS if s.id in people[lang]]]
            for s in magazine.speakers.values()
        ],
        "topics": [
            [
                topic.id,
                *_both(topic.name),
                list(dict.fromkeys(map(fold, words_of(topic)))),
                [turns[lang][topic.id] if topic.id in pages[lang] else None for lang in LANGS],
            ]
            for topic in magazine.topics.values()
        ],
        "organisations": [[o.id, *_both(o.name)] for o in magazine.organisations.values()],
    }


def _speakers_in(magazine: Magazine, lang: Lang) -> set[str | None]:
    return {name for _, _, e in magazine.editions if e.lang == lang for name in e.speakers}


def _topics_in(magazine: Magazine, lang: Lang) -> set[str]:
    return {tag.topic for _, _, e in magazine.editions if e.lang == lang for tag in e.tags}


def _turns_in(editions: tuple[EditionEntries, ...], lang: Lang) -> Counter[str]:
    counts: Counter[str] = Counter()
    for edition in editions:
        if edition.lang == lang:
            counts.update({topic: len(entries) for topic, entries in edition.topics.items()})
    return counts


def _both(name: Bilingual) -> tuple[str, str]:
    return name.ja, name.en
