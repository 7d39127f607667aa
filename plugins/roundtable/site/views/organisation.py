"""The page of an organisation of the registry: `organisation.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import Page, Phrase, SpeakerLink, TopicLink
from roundtable.site.views.home import IssueCard
from roundtable.site.views.speaker import RoleView


class Member(Struct, frozen=True):
    """Somebody who speaks or spoke for the organisation: their posts there from earliest to
    latest, without the organisation itself; where the registry has none, `printed` is the role of
    their latest article, else it is empty. `issues` is in how many issues they sit for it."""

    speaker: SpeakerLink
    roles: tuple[RoleView, ...]
    printed: Phrase
    issues: int


class OrganisationView(Struct, frozen=True):
    """Everything of an organisation's page: `name`, `other_name` in the other language (may be
    empty); `members` by the beginning of their first post, those without posts last; `issues` at
    whose table it sat, newest first; `topics` its people speak about, most often first."""

    template: ClassVar[str] = "organisation.html"
    page: Page
    name: Phrase
    other_name: str
    members: tuple[Member, ...]
    issues: tuple[IssueCard, ...]
    topics: tuple[TopicLink, ...]
