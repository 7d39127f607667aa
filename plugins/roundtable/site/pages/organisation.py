"""From an organisation to the view of its page."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from msgspec.structs import replace

from roundtable.magazine.library import Organisation
from roundtable.site import structured, urls
from roundtable.site.pages.frame import frame
from roundtable.site.pages.home import issue_card
from roundtable.site.pages.speaker import begin, role_view
from roundtable.site.shelf.delegates import Delegates, topics_raised
from roundtable.site.shelf.phrases import other_name, phrase, said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import Phrase
from roundtable.site.views.organisation import Member, OrganisationView


def organisation_view(shelf: Shelf, organisation: Organisation) -> OrganisationView:
    """The page of an organisation that sits at a table of the shelf's language."""
    path = urls.organisation(shelf.lang, organisation.id)
    has_twin = organisation.id in shelf.site.presence[shelf.other].organisations
    twin = urls.organisation(shelf.other, organisation.id) if has_twin else None
    name = phrase(organisation.name, shelf.lang)
    places = shelf.delegates[organisation.id]
    issues = {place.issue.number: place.issue for place in places}
    return OrganisationView(
        page=frame(
            shelf, path, twin, name.text,
            structured=structured.organisation(shelf, organisation, path, twin),
        ),
        name=name,
        other_name=other_name(organisation.name, shelf.lang),
        members=_members(shelf, organisation, places),
        issues=tuple(issue_card(shelf, issue) for issue in reversed(issues.values())),
        topics=shelf.links.topics(topics_raised(places)),
    )  # fmt: skip


def _members(
    shelf: Shelf, organisation: Organisation, places: list[Delegates]
) -> tuple[Member, ...]:
    """Everybody who sat for it or holds a post there, and has a page."""
    issues: defaultdict[str, set[int]] = defaultdict(set)
    printed: dict[str, Phrase] = {}
    for place in places:
        for index in place.people:
            speaker = place.edition.speakers[index]
            if speaker is not None:
                role = place.edition.transcript.participants[index].role
                issues[speaker].add(place.issue.number)
                printed[speaker] = said_in(place.edition, role, shelf.lang)
    found = []
    for speaker in dict.fromkeys((*shelf.officials.get(organisation.id, ()), *issues)):
        held = shelf.site.magazine.speakers[speaker].roles
        posts = sorted((post for post in held if post.organisation == organisation.id), key=begin)
        member = Member(
            speaker=shelf.links.speaker(speaker),
            roles=tuple(replace(role_view(shelf, post), organisation=None) for post in posts),
            printed=Phrase("") if posts else printed[speaker],
            issues=len(issues.get(speaker, ())),
        )
        found.append((begin(posts[0]) if posts else date.max, member))
    return tuple(member for _, member in sorted(found, key=lambda entry: entry[0]))
