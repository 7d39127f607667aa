"""From the shelf to the view of the home page."""

from __future__ import annotations

from collections import Counter

from roundtable.magazine.library import Issue
from roundtable.site import structured, urls
from roundtable.site.pages.frame import frame
from roundtable.site.pages.posts import latest_role
from roundtable.site.pages.quotation import quotation
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.excerpts import introduction
from roundtable.site.shelf.phrases import phrase, said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.home import HomeView, IssueCard, Part, Voice

RECENT = 6
VOICES = 12


def home_view(shelf: Shelf) -> HomeView:
    """The home page, which is written in both languages."""
    issues = [i for i in reversed(shelf.site.magazine.issues) if i.is_written(shelf.lang)]
    path, twin = urls.home(shelf.lang), urls.home(shelf.other)
    return HomeView(
        page=frame(
            shelf, path, twin, "",
            structured=structured.periodical(shelf, issues[: RECENT + 1]),
        ),
        newest=issue_card(shelf, issues[0]) if issues else None,
        parts=tuple(_part(shelf, c) for i in issues[:1] for c in shelf.copies_of(i)),
        quotation=quotation(shelf, issues[0]) if issues else None,
        recent=tuple(issue_card(shelf, issue) for issue in issues[1 : RECENT + 1]),
        topics=shelf.links.topics(shelf.topic_turns),
        voices=_voices(shelf),
    )  # fmt: skip


def issue_card(shelf: Shelf, issue: Issue) -> IssueCard:
    """An issue as a cover or a row."""
    known, copies = shelf.site.magazine.organisations, shelf.copies_of(issue)
    seated = (seat for copy in copies for seat in copy.edition.seats if seat is not None)
    bodies = dict.fromkeys((*issue.organisations, *seated))
    return IssueCard(
        issue=shelf.links.issue(issue),
        parts=tuple(map(shelf.links.article, copies)),
        organisations=tuple(phrase(known[name].name, shelf.lang) for name in bodies),
    )


def _part(shelf: Shelf, copy: Copy) -> Part:
    summary = said_in(copy.edition, introduction(copy.edition), shelf.lang)
    return Part(shelf.links.article(copy), summary)


def _voices(shelf: Shelf) -> tuple[Voice, ...]:
    counts = Counter(
        {speaker: len(shelf.issues_of(speaker)) for speaker in shelf.site.magazine.speakers}
    )
    return tuple(
        Voice(shelf.links.speaker(speaker), latest_role(shelf, speaker))
        for speaker, issues in counts.most_common(VOICES)
        if issues
    )
