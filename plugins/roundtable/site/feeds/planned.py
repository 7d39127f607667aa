"""All feeds: of a language, of each topic and of each person that has a page in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice

from roundtable.site import urls
from roundtable.site.feeds import atom, json_feed
from roundtable.site.feeds.entry import FIRST_DAY, Entries, Entry, moment
from roundtable.site.feeds.links import magazine_feed, speaker_feed, topic_feed
from roundtable.site.outputs import PlannedFile
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.site import Site
from roundtable.site.views.common import FeedLink
from roundtable.transcript.model import LANGS, Lang

# How many articles a feed lists, the newest first.
LENGTH = 30

# What a feed is: its addresses, and its articles from the oldest to the newest.
Content = tuple[FeedLink, Iterable[Copy]]


def feeds(site: Site) -> tuple[PlannedFile, ...]:
    """Every feed in both formats, Japanese first."""
    return tuple(file for lang in LANGS for file in _in_language(site, lang))


def _in_language(site: Site, lang: Lang) -> Iterator[PlannedFile]:
    entries, present = Entries(), site.presence[lang]
    yield from _both(urls.home(lang), lang, entries, _magazine)
    for topic in site.magazine.topics:
        if topic in present.topics:
            yield from _both(urls.topic(lang, topic), lang, entries, partial(_topic, topic=topic))
    for speaker in site.magazine.speakers:
        if speaker in present.speakers:
            content = partial(_speaker, speaker=speaker)
            yield from _both(urls.speaker(lang, speaker), lang, entries, content)


def _both(
    page: str, lang: Lang, entries: Entries, content: Callable[[Shelf], Content]
) -> Iterator[PlannedFile]:
    for address, write in ((urls.atom(page), _atom), (urls.json_feed(page), _json)):
        yield PlannedFile(address, lang, partial(write, page=page, entries=entries, of=content))


def _magazine(shelf: Shelf) -> Content:
    return magazine_feed(shelf), shelf.copies


def _topic(shelf: Shelf, topic: str) -> Content:
    return topic_feed(shelf, topic), [place.copy for place in shelf.tagged[topic]]


def _speaker(shelf: Shelf, speaker: str) -> Content:
    return speaker_feed(shelf, speaker), [place.copy for place in shelf.spoken[speaker]]


def _newest(shelf: Shelf, copies: Iterable[Copy], entries: Entries) -> list[Entry]:
    """What is written in the shelf's language; a feed pretends no translation."""
    own = (copy for copy in reversed(tuple(copies)) if copy.edition.lang == shelf.lang)
    return [entries.of(shelf, copy) for copy in islice(own, LENGTH)]


def _atom(shelf: Shelf, page: str, entries: Entries, of: Callable[[Shelf], Content]) -> bytes:
    link, copies = of(shelf)
    newest = _newest(shelf, copies, entries)
    host = shelf.site.host
    return atom.feed(
        lang=shelf.lang,
        title=link.title,
        author=shelf.site.names.get(shelf.lang),
        page=host + page,
        own=host + link.atom,
        moment=max((entry.moment for entry in newest), default=moment(FIRST_DAY)),
        entries=[entry.atom for entry in newest],
    ).encode()


def _json(shelf: Shelf, page: str, entries: Entries, of: Callable[[Shelf], Content]) -> bytes:
    link, copies = of(shelf)
    host = shelf.site.host
    return json_feed.feed(
        lang=shelf.lang,
        title=link.title,
        author=shelf.site.names.get(shelf.lang),
        page=host + page,
        own=host + link.json,
        items=[entry.json for entry in _newest(shelf, copies, entries)],
    ).encode()
