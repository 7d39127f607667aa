"""The page of a topic: `topic.html`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from roundtable.site.views.common import (
    ArticleLink,
    IssueLink,
    Page,
    Phrase,
    SectionLink,
    SpeakerLink,
    TopicLink,
    TurnExcerpt,
)


@dataclass(frozen=True, slots=True)
class TopicSection:
    """One section of an article that is about the topic: `section` is None before the first
    heading. `turns` quote what was said, the evidence in `match`; empty where only the heading or
    the editors' own mark says so."""

    section: SectionLink | None
    turns: tuple[TurnExcerpt, ...]


@dataclass(frozen=True, slots=True)
class TopicArticle:
    """One article about the topic, section by section."""

    article: ArticleLink
    sections: tuple[TopicSection, ...]


@dataclass(frozen=True, slots=True)
class TopicIssue:
    """One issue about the topic."""

    issue: IssueLink
    articles: tuple[TopicArticle, ...]


@dataclass(frozen=True, slots=True)
class TopicSpeaker:
    """Somebody who speaks about the topic, and in how many turns."""

    speaker: SpeakerLink
    turns: int


@dataclass(frozen=True, slots=True)
class TopicYear:
    """How often the topic came up in a year: `turns`, in how many `issues`. `text` names the year
    in the page's language, with the era on Japanese pages."""

    year: int
    text: str
    turns: int
    issues: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A topic that comes up in the same articles, and in how many of them."""

    topic: TopicLink
    articles: int


@dataclass(frozen=True, slots=True)
class TopicView:
    """Everything of a topic's page: `name`, `other_name` in the other language (may be empty),
    `definition` (its text may be empty), `synonyms` of the page's language; `issues` newest first;
    `turns` how many in all; `speakers` most turns first; `years` from the first of the magazine to
    the last without a hole, empty where they would be fewer than two; `most` the turns of the year
    that has most; `neighbours` closest first."""

    template: ClassVar[str] = "topic.html"
    page: Page
    name: Phrase
    other_name: str
    definition: Phrase
    synonyms: tuple[str, ...]
    issues: tuple[TopicIssue, ...]
    turns: int
    speakers: tuple[TopicSpeaker, ...]
    years: tuple[TopicYear, ...]
    most: int
    neighbours: tuple[Neighbour, ...]
