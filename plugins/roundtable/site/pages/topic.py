"""From a topic to the view of its page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from roundtable.magazine.library import Tag, Topic
from roundtable.site import structured, urls
from roundtable.site.feeds.links import topic_feed
from roundtable.site.pages.counts import TurnCounts, turn_count_in
from roundtable.site.pages.frame import frame
from roundtable.site.pages.years import recent, year_links, years_within
from roundtable.site.shelf.copies import Copy, Tagged, by_issue
from roundtable.site.shelf.dates import year_text
from roundtable.site.shelf.excerpts import around
from roundtable.site.shelf.phrases import other_name, phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import SaidInSection, YearLink
from roundtable.site.views.topic import (
    Neighbour,
    TopicArticle,
    TopicIssue,
    TopicSpeaker,
    TopicView,
    TopicYear,
)
from roundtable.transcript.model import LANGS
from roundtable.transcript.source import NOWHERE, span_of

NEIGHBOURS = 12
_MOST_SYNONYMS = 8
_INFLECTION = re.compile(r"(?<=[a-z]{3})(?:ies|ied|y|ing|ed|e?rs?|ly|es|(?<!s)s|e)$")


def topic_view(shelf: Shelf, topic: Topic) -> TopicView:
    """The page of a topic that comes up in at least one edition of the shelf's language."""
    path = urls.topic(shelf.lang, topic.id)
    has_twin = topic.id in shelf.site.presence[shelf.other].topics
    twin = urls.topic(shelf.other, topic.id) if has_twin else None
    name, definition = phrase(topic.name, shelf.lang), phrase(topic.definition, shelf.lang)
    places, by_year = shelf.tagged[topic.id], topic_years(shelf, topic)
    years = _years(shelf, places)
    return TopicView(
        page=frame(
            shelf, path, twin, name.text, definition.text,
            feed=topic_feed(shelf, topic.id),
            structured=structured.defined_term(shelf, topic, twin),
        ),
        id=topic.id,
        name=name,
        other_name=other_name(topic.name, shelf.lang),
        definition=definition,
        synonyms=apart(topic.name.get(shelf.lang), topic.synonyms(shelf.lang)),
        issues=topic_issues(shelf, recent(places) if by_year else by_issue(places)),
        turns=turn_count_in(places, shelf.lang),
        by_year=by_year or years_within(shelf, places),
        speakers=_speakers(shelf, places),
        years=years,
        most=max((year.turns for year in years), default=0),
        neighbours=_neighbours(shelf, topic),
    )  # fmt: skip


def topic_years(shelf: Shelf, topic: Topic) -> tuple[YearLink, ...]:
    """The pages by year of a topic; none where its own page quotes everything."""
    own = shelf.site.years.of_topic(topic.id, shelf.lang)
    addresses = {lang: urls.topic(lang, topic.id) for lang in LANGS}
    return year_links(shelf, shelf.tagged[topic.id], addresses, own) if own else ()


def topic_issues(shelf: Shelf, issues: list[list[Tagged]]) -> tuple[TopicIssue, ...]:
    """What was said in each of some issues."""
    return tuple(
        TopicIssue(
            shelf.links.issue(parts[0].copy.issue),
            tuple(_article(shelf, part.copy, part.tags) for part in parts),
        )
        for parts in issues
    )


def _article(shelf: Shelf, copy: Copy, tags: list[Tag]) -> TopicArticle:
    by_section: dict[int, list[Tag]] = {}
    for tag in tags:
        by_section.setdefault(tag.section, []).append(tag)
    heads = shelf.links.sections(copy)
    return TopicArticle(
        shelf.links.article(copy),
        tuple(
            SaidInSection(*heads[number], around(shelf, copy, _turns(copy, found)))
            for number, found in sorted(by_section.items())
        ),
    )


def _turns(copy: Copy, tags: list[Tag]) -> dict[int, str]:
    """The turns of one section, from 0, with the first words that earned each its tag."""
    words: dict[int, str] = {}
    for tag in sorted(tags, key=lambda tag: tag.turn or 0):
        if tag.turn is not None and tag.turn not in words:
            first = tag.evidence[0] if tag.evidence else NOWHERE
            words[tag.turn] = copy.edition.source.words(span_of(first))
    return words


def _speakers(shelf: Shelf, places: list[Tagged]) -> tuple[TopicSpeaker, ...]:
    counts = TurnCounts(shelf.lang)
    for place in places:
        edition = place.copy.edition
        turns = {tag.turn for tag in place.tags if tag.turn is not None}
        voices = [edition.speaker_id(edition.turns[turn]) for turn in turns]
        counts.add(edition, Counter(voice for voice in voices if voice is not None))
    ranked = shelf.links.speakers(counts.total)
    return tuple(TopicSpeaker(link, counts.of(link.id)) for link, _ in ranked)


def apart(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Synonyms as a reader wants them listed, without those that are another form of one before:
    topics.yaml has "teleworked" beside telework, and "jointly procure" beside "procure jointly"."""
    found: dict[tuple[str, ...], str] = {_stems(name): ""}
    for word in words:
        found.setdefault(_stems(word), word)
    return tuple(filter(None, found.values()))[:_MOST_SYNONYMS]


def _stems(words: str) -> tuple[str, ...]:
    return tuple(sorted(_INFLECTION.sub("", word) for word in words.casefold().split()))


def _years(shelf: Shelf, places: list[Tagged]) -> tuple[TopicYear, ...]:
    """Every year between the first and the last issue, also those that do not mention it."""
    days = [issue.held for issue in shelf.site.magazine.issues if issue.held]
    if not days or min(days).year == max(days).year:
        return ()
    turns: Counter[int] = Counter()
    issues: defaultdict[int, set[int]] = defaultdict(set)
    for place in places:
        if place.copy.issue.held:
            year = place.copy.issue.held.year
            turns[year] += place.count
            issues[year].add(place.copy.issue.number)
    return tuple(
        TopicYear(year, year_text(year, shelf.lang), turns[year], len(issues[year]))
        for year in range(min(days).year, max(days).year + 1)
    )


def _neighbours(shelf: Shelf, topic: Topic) -> tuple[Neighbour, ...]:
    closest = shelf.site.company.neighbours.get(topic.id, ())[:NEIGHBOURS]
    return tuple(
        Neighbour(shelf.links.topic(other.id, shelf.topic_turns[other.id]), other.articles)
        for other in closest
    )
