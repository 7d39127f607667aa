"""From an issue to the view of its page."""

from __future__ import annotations

from collections import Counter, defaultdict

from roundtable.magazine.library import Edition, Issue
from roundtable.site import structured, urls
from roundtable.site.pages.article import credits, issues_beside, participants
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.copies import Copy, spoken_words, tags_by_topic, turn_count
from roundtable.site.shelf.dates import day_text
from roundtable.site.shelf.excerpts import description
from roundtable.site.shelf.outline import contents
from roundtable.site.shelf.phrases import phrase, said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import CreditView, OrganisationLink, Phrase
from roundtable.site.views.issue import Attendee, Delegation, IssuePart, IssueView, Share
from roundtable.transcript.model import Moderator, Turn


def issue_view(shelf: Shelf, issue: Issue) -> IssueView:
    """The page of an issue that has at least one part in the shelf's language."""
    copies = shelf.copies_of(issue)
    path = urls.issue(shelf.lang, issue.number)
    translated = issue.is_written(shelf.other)
    twin = urls.issue(shelf.other, issue.number) if translated else None
    title = phrase(issue.title, shelf.lang)
    previous, following = issues_beside(shelf, issue)
    own = next(copy.edition for copy in copies if copy.edition.lang == shelf.lang)
    return IssueView(
        page=frame(
            shelf, path, twin, title.text, description(own),
            draft=any(copy.article.is_draft for copy in copies),
            structured=structured.publication_issue(shelf, issue, twin),
        ),
        number=issue.number,
        title=title,
        held=day_text(issue.held, shelf.lang),
        parts=tuple(_part(shelf, copy) for copy in copies),
        delegations=_delegations(shelf, copies),
        shares=_shares(shelf, copies),
        topics=shelf.links.topics(_topic_counts(copies)),
        credits=_credits(copies),
        previous=previous,
        next=following,
        cover=shelf.site.artwork.covers.get(issue.number),
    )  # fmt: skip


def _part(shelf: Shelf, copy: Copy) -> IssuePart:
    article = shelf.links.article(copy)
    return IssuePart(
        article=article,
        summary=copy.edition.transcript.header.summary or "",
        contents=contents(shelf.links.headings(copy)),
        lang=None if article.translated else copy.edition.lang,
    )


def _delegations(shelf: Shelf, copies: list[Copy]) -> tuple[Delegation, ...]:
    """Everybody once, under the organisation of the first part they take part in."""
    people: dict[str, Attendee] = {}
    homes: dict[str, OrganisationLink] = {}
    for copy in copies:
        for person in participants(shelf, copy.edition):
            key = person.speaker.id if person.speaker else person.name
            name, role = (said_in(copy.edition, t, shelf.lang) for t in (person.name, person.role))
            people.setdefault(key, Attendee(name, role, person.speaker))
            homes.setdefault(key, person.organisation)
    grouped: dict[OrganisationLink, list[Attendee]] = {}
    for key, attendee in people.items():
        grouped.setdefault(homes[key], []).append(attendee)
    return tuple(Delegation(place, tuple(members)) for place, members in grouped.items())


def _shares(shelf: Shelf, copies: list[Copy]) -> tuple[Share, ...]:
    """Turns and characters of everybody who speaks; the moderators are counted as one."""
    names: dict[str, Phrase] = {}
    links: dict[str, str | None] = {}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for copy in copies:
        edition = copy.edition
        for turn in edition.turns:
            name, speaker = _voice(edition, turn)
            key = speaker or name
            if key not in said:
                names[key], links[key] = said_in(edition, name, shelf.lang), speaker
            said[key].append("".join(spoken_words(turn)))
    characters = Counter({key: len("".join("".join(s).split())) for key, s in said.items()})
    whole = characters.total() or 1
    return tuple(
        Share(
            name=names[key],
            speaker=shelf.links.speaker(speaker) if (speaker := links[key]) else None,
            turns=len(said[key]),
            characters=count,
            percent=round(100 * count / whole),
        )
        for key, count in characters.most_common()
    )


def _voice(edition: Edition, turn: Turn) -> tuple[str, str | None]:
    """The name of who speaks, empty for a moderator, and the person's id if they are known."""
    if isinstance(turn, Moderator):
        return "", None
    person = edition.transcript.speaker(turn)
    return turn.label if person is None else person.name, edition.speaker_id(turn)


def _topic_counts(copies: list[Copy]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for copy in copies:
        for topic, tags in tags_by_topic(copy.edition).items():
            counts[topic] += turn_count(tags)
    return counts


def _credits(copies: list[Copy]) -> tuple[CreditView, ...]:
    return tuple(dict.fromkeys(credit for copy in copies for credit in credits(copy.edition)))
