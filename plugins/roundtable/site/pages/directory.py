"""From the shelf to the directories: everybody, every topic and every organisation with a page."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import groupby

from roundtable.magazine.library import Speaker
from roundtable.site import urls
from roundtable.site.pages.frame import frame
from roundtable.site.pages.posts import latest_role
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import Phrase
from roundtable.site.views.directory import (
    DirectoryEntry,
    DirectoryGroup,
    DirectoryView,
    Register,
)
from roundtable.transcript.model import Lang

# The first kana of each row of the syllabary; those between belong to the one before them.
_ROWS = "あかさたなはまやらわ"


def speakers_view(shelf: Shelf) -> DirectoryView:
    """Everybody who sits at a table, by name."""
    people = [one for one in shelf.site.magazine.speakers.values() if one.id in shelf.spoken]
    people.sort(key=_place[shelf.lang])
    groups = groupby(people, key=_heading[shelf.lang])
    return _view(
        shelf,
        "speakers",
        urls.speakers,
        [(text, [_speaker(shelf, one.id) for one in ones]) for text, ones in groups],
    )


def topics_view(shelf: Shelf) -> DirectoryView:
    """Every topic of some turn, the one of most turns first."""
    known = shelf.site.magazine.topics
    entries = [
        DirectoryEntry(link.href, link.name, phrase(known[link.id].definition, shelf.lang), count)
        for link in shelf.links.topics(shelf.topic_turns)
        if (count := link.count)
    ]
    return _view(shelf, "topics", urls.topics, [("", entries)])


def organisations_view(shelf: Shelf) -> DirectoryView:
    """Every organisation that sits at a table."""
    entries = []
    for organisation in shelf.site.magazine.organisations:
        link = shelf.links.organisation(organisation)
        if link.href and organisation in shelf.delegates:
            issues = {place.issue.number for place in shelf.delegates[organisation]}
            entries.append(DirectoryEntry(link.href, link.name, Phrase(""), len(issues)))
    return _view(shelf, "organisations", urls.organisations, [("", entries)])


def _view(
    shelf: Shelf,
    register: Register,
    address: Callable[[Lang], str],
    groups: Iterable[tuple[str, list[DirectoryEntry]]],
) -> DirectoryView:
    return DirectoryView(
        page=frame(shelf, address(shelf.lang), address(shelf.other), ""),
        register=register,
        groups=tuple(
            DirectoryGroup(text, f"group-{number}", tuple(entries))
            for number, (text, entries) in enumerate(groups, 1)
        ),
    )


def _speaker(shelf: Shelf, identity: str) -> DirectoryEntry:
    link = shelf.links.speaker(identity)
    turns = sum(place.count for place in shelf.spoken[identity])
    return DirectoryEntry(link.href, link.name, latest_role(shelf, identity), turns, link)


def _row(speaker: Speaker) -> str:
    """The row of the syllabary a reading begins in; empty for one without."""
    kana = _hiragana(speaker.reading)[:1]
    return f"{_ROWS[max(bisect_right(_ROWS, kana) - 1, 0)]}行" if kana else ""


def _hiragana(reading: str) -> str:
    letters = unicodedata.normalize("NFKC", reading)
    return "".join(chr(ord(one) - 0x60) if "ァ" <= one <= "ヶ" else one for one in letters)


# By its convention an id is the family name and the given name, in Latin letters.
_place: dict[Lang, Callable[[Speaker], tuple[bool, str, str]]] = {
    "ja": lambda speaker: (not speaker.reading, _hiragana(speaker.reading), speaker.id),
    "en": lambda speaker: (False, speaker.id, ""),
}
_heading: dict[Lang, Callable[[Speaker], str]] = {
    "ja": _row,
    "en": lambda speaker: speaker.id[:1].upper(),
}
