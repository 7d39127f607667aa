"""The pages of a person of the registry: `speaker.html`, and a year: `speaker_year.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import (
    ArticleLink,
    DateText,
    IssueLink,
    OrganisationLink,
    Page,
    Phrase,
    SaidInSection,
    SpeakerLink,
    TopicLink,
    TurnCount,
    YearLink,
)


class RoleView(Struct, frozen=True):
    """A post: its title, the organisation (or None), from when until when (None: open)."""

    title: Phrase
    organisation: OrganisationLink | None
    since: DateText | None
    until: DateText | None


class SpeakerArticle(Struct, frozen=True):
    """What the person said in one article, section by section; `role` as printed there that day."""

    article: ArticleLink
    role: Phrase
    sections: tuple[SaidInSection, ...]


class SpeakerIssue(Struct, frozen=True):
    """One issue the person took part in, with the articles in order."""

    issue: IssueLink
    articles: tuple[SpeakerArticle, ...]


class Companion(Struct, frozen=True):
    """Somebody they sat with, and in how many issues."""

    speaker: SpeakerLink
    issues: int


class SpokenTopic(Struct, frozen=True):
    """A topic the person speaks about, and in how many of their turns."""

    topic: TopicLink
    turns: TurnCount


class SpeakerView(Struct, frozen=True):
    """Everything of a person's page: `speaker` (name in the page's language, monogram),
    `other_name` in the other language (empty where unknown or the same) and `reading` in kana (may
    be empty); `roles` from earliest to latest; `issues` newest first, all of them or, where
    there are pages by year, the newest; `by_year` leads to those or, on a long page, to where each
    year begins on it (newest first, else empty); `turns` how many in all; `topics` they speak
    about, most often first; `companions` most often first."""

    template: ClassVar[str] = "speaker.html"
    page: Page
    speaker: SpeakerLink
    other_name: str
    reading: str
    roles: tuple[RoleView, ...]
    issues: tuple[SpeakerIssue, ...]
    turns: TurnCount
    by_year: tuple[YearLink, ...]
    topics: tuple[SpokenTopic, ...]
    companions: tuple[Companion, ...]


class SpeakerYearView(Struct, frozen=True):
    """What a person said in one year, the newest issue first; `speaker` leads to their page, and
    `earlier` and `later` to the years around this one, None where there is none."""

    template: ClassVar[str] = "speaker_year.html"
    page: Page
    speaker: SpeakerLink
    year: YearLink
    issues: tuple[SpeakerIssue, ...]
    earlier: YearLink | None
    later: YearLink | None
