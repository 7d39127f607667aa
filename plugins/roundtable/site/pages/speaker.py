"""From a person to the view of their page."""

from __future__ import annotations

from collections import Counter
from datetime import date

from roundtable.magazine.library import Role, Speaker
from roundtable.site import structured, urls
from roundtable.site.feeds.links import speaker_feed
from roundtable.site.pages.counts import TurnCounts, turn_count_in
from roundtable.site.pages.frame import frame
from roundtable.site.pages.years import recent, year_links, years_within
from roundtable.site.shelf.copies import Spoken, by_issue, topics_in
from roundtable.site.shelf.dates import day_text
from roundtable.site.shelf.excerpts import beginnings
from roundtable.site.shelf.phrases import other_name, phrase, said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import SaidInSection, TurnExcerpt, YearLink
from roundtable.site.views.speaker import (
    Companion,
    RoleView,
    SpeakerArticle,
    SpeakerIssue,
    SpeakerView,
    SpokenTopic,
)
from roundtable.transcript.model import LANGS


def speaker_view(shelf: Shelf, speaker: Speaker) -> SpeakerView:
    """The page of somebody who takes part in at least one edition of the shelf's language."""
    link = shelf.links.speaker(speaker.id)
    path = urls.speaker(shelf.lang, speaker.id)
    has_twin = speaker.id in shelf.site.presence[shelf.other].speakers
    twin = urls.speaker(shelf.other, speaker.id) if has_twin else None
    places, by_year = shelf.spoken[speaker.id], speaker_years(shelf, speaker)
    issues = recent(places) if by_year else by_issue(places)
    return SpeakerView(
        page=frame(
            shelf, path, twin, link.name.text,
            og_type="profile",
            feed=speaker_feed(shelf, speaker.id),
            structured=structured.profile(shelf, speaker, path, twin),
        ),
        speaker=link,
        other_name=other_name(speaker.name, shelf.lang),
        reading=speaker.reading,
        roles=tuple(role_view(shelf, r) for r in sorted(speaker.roles, key=begin)),
        issues=speaker_issues(shelf, speaker, issues),
        turns=turn_count_in(places, shelf.lang),
        by_year=by_year or years_within(shelf, places),
        topics=_topics(shelf, places),
        companions=_companions(shelf, speaker.id, places),
    )  # fmt: skip


def begin(role: Role) -> date:
    """The first day of a post, for sorting; those without one come first."""
    return role.since or date.min


def role_view(shelf: Shelf, role: Role) -> RoleView:
    """A post of the registry, from when until when."""
    return RoleView(
        title=phrase(role.title, shelf.lang),
        organisation=shelf.links.organisation(role.organisation)
        if role.organisation in shelf.site.magazine.organisations
        else None,
        since=day_text(role.since, shelf.lang),
        until=day_text(role.until, shelf.lang),
    )


def speaker_years(shelf: Shelf, speaker: Speaker) -> tuple[YearLink, ...]:
    """The pages by year of a person; none where their own page quotes everything."""
    own = shelf.site.years.of_speaker(speaker.id, shelf.lang)
    addresses = {lang: urls.speaker(lang, speaker.id) for lang in LANGS}
    return year_links(shelf, shelf.spoken[speaker.id], addresses, own) if own else ()


def speaker_issues(
    shelf: Shelf, speaker: Speaker, issues: list[list[Spoken]]
) -> tuple[SpeakerIssue, ...]:
    """What a person said in each of some issues."""
    return tuple(
        SpeakerIssue(
            shelf.links.issue(parts[0].copy.issue),
            tuple(_article(shelf, speaker.id, part) for part in parts),
        )
        for parts in issues
    )


def _article(shelf: Shelf, speaker: str, place: Spoken) -> SpeakerArticle:
    copy = place.copy
    person = copy.edition.participant(speaker)
    return SpeakerArticle(
        article=shelf.links.article(copy),
        role=said_in(copy.edition, person.role if person else "", shelf.lang),
        sections=_sections(shelf, place),
    )


def _sections(shelf: Shelf, place: Spoken) -> tuple[SaidInSection, ...]:
    numbers, heads = shelf.sections(place.copy), shelf.links.sections(place.copy)
    found: dict[int, list[TurnExcerpt]] = {}
    for turn, excerpt in zip(place.turns, beginnings(shelf, place.copy, place.turns), strict=True):
        found.setdefault(numbers[turn], []).append(excerpt)
    return tuple(SaidInSection(*heads[number], tuple(turns)) for number, turns in found.items())


def _topics(shelf: Shelf, places: list[Spoken]) -> tuple[SpokenTopic, ...]:
    """What comes up in the turns of this person."""
    counts = TurnCounts(shelf.lang)
    for place in places:
        edition = place.copy.edition
        counts.add(edition, topics_in(edition, frozenset(place.turns)))
    links = shelf.links.topics(counts.total)
    return tuple(SpokenTopic(link, counts.of(link.id)) for link in links)


def _companions(shelf: Shelf, speaker: str, places: list[Spoken]) -> tuple[Companion, ...]:
    met = {
        (place.copy.issue.number, other)
        for place in places
        for other in place.copy.edition.speakers
        if other is not None and other != speaker
    }
    issues = Counter(other for _, other in met)
    return tuple(Companion(link, number) for link, number in shelf.links.speakers(issues))
