"""What one edition gives to the search, and what is shown of it: an entry each turn, each heading,
and whatever the magazine says itself.

All of it follows from the edition and from what surrounds it alone, so that it may be kept as long
as the edition stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import msgspec
from msgspec import Struct

from roundtable.magazine.library import Article, Edition, Issue
from roundtable.search.letters import ended
from roundtable.search.packing import packed_text
from roundtable.transcript import prose
from roundtable.transcript.model import (
    TURNS,
    Agenda,
    Figure,
    Heading,
    Lang,
    Note,
    OtherBlock,
    Prose,
    Said,
    Stage,
    Turn,
)
from roundtable.transcript.transcript import Transcript

# Entries in one file of words, which is fetched to show a result: nearly every article is one file,
# and of those that are longer, no file takes long to arrive.
IN_A_FILE = 64
# Whose an entry is where it is no participant's; the second is all that nobody at the table says.
NOBODY, HEADING = -1, -2


class Addresses(Struct, frozen=True):
    """Where things stand on the site. `article` gives the address of a part of an issue; `anchors`
    every heading of a transcript with its id on the page."""

    article: Callable[[Lang, int, int], str]
    anchors: Callable[[Transcript], Iterable[tuple[str, Heading]]]


class Entry(Struct, frozen=True):
    """A turn, or what nobody says (`unsaid`: title, heading, introduction, note, caption), as it is
    found and shown.

    `anchor` leads to a turn or a heading, else to the heading above. `voice` is the index of the
    participant who speaks, None for a moderator's line and what is unsaid. `label` is the name as
    printed, empty where nobody speaks. `section` is the heading it stands under.
    """

    anchor: str
    unsaid: bool
    voice: int | None
    label: str
    section: str
    text: str


class EditionEntries(Struct, frozen=True):
    """An edition for the index.

    `text` is what the entries say, each ended. `voices` are the participants as speaker and
    organisation (registry ids or None). `heard` says for each entry whose it is: an index into
    `voices`, `NOBODY` or `HEADING`. `topics` lists by topic the entries it is in.
    `words` are the files that hold what is shown, `IN_A_FILE` entries each.
    """

    lang: Lang
    year: int
    voices: tuple[tuple[str | None, str | None], ...]
    heard: tuple[int, ...]
    topics: dict[str, tuple[int, ...]]
    text: str
    words: tuple[bytes, ...]


def edition_entries(
    issue: Issue, article: Article, edition: Edition, addresses: Addresses
) -> EditionEntries:
    """Everything the search knows of one edition."""
    entries = list_entries(article, edition, addresses)
    held = issue.day_of(edition)
    turns = [at for at, entry in enumerate(entries) if not entry.unsaid]
    return EditionEntries(
        lang=edition.lang,
        year=held.year if held else 0,
        voices=tuple(zip(edition.speakers, edition.seats, strict=True)),
        heard=tuple(_heard(entry) for entry in entries),
        topics=_topics(edition, turns),
        text=ended([entry.text for entry in entries]),
        words=tuple(_files(article, edition, held, entries, addresses)),
    )


def list_entries(article: Article, edition: Edition, addresses: Addresses) -> list[Entry]:
    """The title and the summary, then everything as it follows each other."""
    transcript = edition.transcript
    entries = [Entry("", True, None, "", "", transcript.title)]
    anchors = iter(addresses.anchors(transcript))
    ids = iter(article.ids)
    anchor = section = ""
    if summary := transcript.header.summary:
        entries.append(Entry("", True, None, "", "", summary))
    for block in transcript.blocks:
        if isinstance(block, Heading):
            anchor, _ = next(anchors)
            section = prose.plain(block.text)
            entries.append(Entry(anchor, True, None, "", "", section))
        elif isinstance(block, TURNS):
            label = transcript.label(block)
            voice, words = block.participant, spoken(block)
            entries.append(Entry(next(ids), False, voice, label, section, words))
        elif words := _aside(block):
            entries.append(Entry(anchor, True, None, "", section, words))
    return entries


def spoken(turn: Turn) -> str:
    """The words of a turn as published, a line for each thing that stands in it."""
    return "\n".join(filter(None, map(_plain, turn.said)))


def _aside(block: OtherBlock) -> str:
    """What the magazine itself says in a block that shows it where it stands."""
    if isinstance(block, Agenda):
        return "\n".join(map(prose.plain, block.items))
    return _plain(block) if isinstance(block, Prose | Note | Stage | Figure) else ""


def _plain(item: Said | Prose) -> str:
    return prose.plain(item.caption if isinstance(item, Figure) else item.text)


def _heard(entry: Entry) -> int:
    if entry.unsaid:
        return HEADING
    return NOBODY if entry.voice is None else entry.voice


def _topics(edition: Edition, turns: list[int]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for tag in edition.tags:
        if tag.turn is not None:
            found.setdefault(tag.topic, set()).add(turns[tag.turn])
    return {topic: tuple(sorted(entries)) for topic, entries in found.items()}


def _files(
    article: Article, edition: Edition, held: date | None, entries: list[Entry], at: Addresses
) -> Iterable[bytes]:
    """Each file stands for itself: it names the article and the sections its entries are in."""
    head = {
        "title": edition.transcript.title,
        "href": at.article(edition.lang, article.issue, article.part),
        "lang": edition.lang,
        "issue": article.issue,
        "part": article.part,
        "parts": article.parts,
        "held": held.isoformat() if held else "",
    }
    for start in range(0, len(entries), IN_A_FILE):
        here = entries[start : start + IN_A_FILE]
        sections = list(dict.fromkeys(entry.section for entry in here))
        rows = [[e.anchor, e.label, sections.index(e.section), e.text] for e in here]
        yield packed_text(msgspec.json.encode(head | {"sections": sections, "entries": rows}))
