"""From the shelf to the directories: everybody, every topic and every organisation with a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from roundtable.site import urls
from roundtable.site.pages.frame import frame
from roundtable.site.pages.posts import latest_role
from roundtable.site.shelf.by_name import by_name, heading
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


def speakers_view(shelf: Shelf) -> DirectoryView:
    """Everybody who sits at a table, by name."""
    known = shelf.site.magazine.speakers.values()
    people = by_name((one for one in known if one.id in shelf.spoken), shelf.lang)
    groups = groupby(people, key=lambda speaker: heading(speaker, shelf.lang))
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
