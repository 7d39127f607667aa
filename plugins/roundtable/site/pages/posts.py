"""What somebody is now, as a line beside their name."""

from __future__ import annotations

from roundtable.magazine.library import Role
from roundtable.magazine.people import roles_on
from roundtable.site.shelf.phrases import said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import Phrase


def latest_role(shelf: Shelf, speaker: str) -> Phrase:
    """As printed; where that is in the other language, the post of that day in the registry."""
    copy = shelf.spoken[speaker][-1].copy
    person = copy.edition.participant(speaker)
    printed = said_in(copy.edition, person.role if person else "", shelf.lang)
    day = copy.issue.held
    if printed.lang is None or day is None:
        return printed
    posts = roles_on(shelf.site.magazine.speakers[speaker], day)
    return next((Phrase(text) for post in posts if (text := _post(shelf, post))), printed)


def _post(shelf: Shelf, post: Role) -> str:
    """A post of the registry and its organisation; empty where it has no title in this language."""
    title = post.title.own(shelf.lang)
    body = shelf.site.magazine.organisations.get(post.organisation or "")
    of = body.name.own(shelf.lang) if body else ""
    if not title or not of:
        return title
    return f"{of}{title}" if shelf.lang == "ja" else f"{title}, {of}"
