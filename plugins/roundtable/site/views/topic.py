"""The pages of a topic: `topic.html`, and a year: `topic_year.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import (
    ArticleLink,
    IssueLink,
    Page,
    Phrase,
    SaidInSection,
    SpeakerLink,
    TopicLink,
    TurnCount,
    YearLink,
)


class TopicArticle(Struct, frozen=True):
    """One article about the topic, section by section."""

    article: ArticleLink
    sections: tuple[SaidInSection, ...]


class TopicIssue(Struct, frozen=True):
    """One issue about the topic."""

    issue: IssueLink
    articles: tuple[TopicArticle, ...]


class TopicSpeaker(Struct, frozen=True):
    """Somebody who speaks about the topic, and in how many turns."""

    speaker: SpeakerLink
    turns: TurnCount


class TopicYear(Struct, frozen=True):
    """How often the topic came up in a year: `turns`, in how many `issues`. `text` names the year
    in the page's language, with the era on Japanese pages."""

    year: int
    text: str
    turns: int
    issues: int


class Neighbour(Struct, frozen=True):
    """A topic that comes up in the same articles, and in how many of them."""

    topic: TopicLink
    articles: int


class TopicView(Struct, frozen=True):
    """Everything of a topic's page: `id`, `name`, `other_name` in the other language (may be
    empty), `definition` (its text may be empty), `synonyms` of the page's language; `issues` newest
    first, all of them or, where there are pages by year, the newest; `by_year` leads to those or,
    on a long page, to where each year begins on it (newest first, else empty); `turns` how many in
    all; `speakers` most turns first; `years` from the first of the magazine to the last without a
    hole, empty where they would be fewer than two; `most` the turns of the year that has most;
    `neighbours` closest first."""

    template: ClassVar[str] = "topic.html"
    page: Page
    id: str
    name: Phrase
    other_name: str
    definition: Phrase
    synonyms: tuple[str, ...]
    issues: tuple[TopicIssue, ...]
    turns: TurnCount
    by_year: tuple[YearLink, ...]
    speakers: tuple[TopicSpeaker, ...]
    years: tuple[TopicYear, ...]
    most: int
    neighbours: tuple[Neighbour, ...]


class TopicYearView(Struct, frozen=True):
    """What was said on a topic in one year, the newest issue first; `topic` leads to its page, and
    `earlier` and `later` to the years around this one, None where there is none."""

    template: ClassVar[str] = "topic_year.html"
    page: Page
    topic: TopicLink
    year: YearLink
    issues: tuple[TopicIssue, ...]
    earlier: YearLink | None
    later: YearLink | None
