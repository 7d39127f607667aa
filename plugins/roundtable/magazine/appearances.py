"""Who said what, where, with whom, about what: the questions pages ask, answered in one pass."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import TypeVar

from roundtable.magazine.library import Appearance, Article, Magazine

ArticleKey = tuple[int, int, str]
"""An article as a key: issue number, part, name."""

_Thing = tuple[str, str]  # "speaker" or "topic", and its id
_T = TypeVar("_T")

_NEAR = 4  # articles looked at on either side, for each thing an article shares with others
_RELATED = 4  # related articles given
_RARITY = 1_000_000  # the weight of a thing is this, divided by the number of articles with it


@dataclass(frozen=True, slots=True)
class Shared:
    """Somebody or something that keeps company with another, and in how many articles."""

    id: str
    articles: int


@dataclass(frozen=True, slots=True)
class Related:
    """Another article worth reading, and why: the speakers and topics both have."""

    article: Article
    speakers: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Appearances:
    """All answers by id, articles from old to new. What never appears has no entry.

    `speaker_turns` and `topic_turns` list turns; a turn touches a topic if either language does.
    `speaker_articles` has everybody who sat at the table, also those who said nothing;
    `topic_articles` also those that pin a topic or name it outside the turns. `speaker_topics`
    counts the turns in which somebody touches a topic, most first.
    """

    speaker_turns: dict[str, tuple[Appearance, ...]]
    topic_turns: dict[str, tuple[Appearance, ...]]
    speaker_articles: dict[str, tuple[Article, ...]]
    topic_articles: dict[str, tuple[Article, ...]]
    speaker_topics: dict[str, tuple[tuple[str, int], ...]]
    tablemates: dict[str, tuple[Shared, ...]]
    neighbours: dict[str, tuple[Shared, ...]]
    related: dict[ArticleKey, tuple[Related, ...]]


def article_key(article: Article) -> ArticleKey:
    """What `Appearances.related` is looked up by."""
    return article.issue, article.part, article.name


def speakers_of(article: Article) -> tuple[str, ...]:
    """The ids of everybody at the table, in the order of the participants, the Japanese first."""
    known = (identity for e in article.editions for identity in e.speakers if identity is not None)
    return tuple(dict.fromkeys(known))


def topics_of(article: Article) -> tuple[str, ...]:
    """The ids of the topics an article touches, pinned ones first, then as they come up."""
    tags = [tag for edition in article.editions for tag in edition.tags]
    return tuple(dict.fromkeys(tag.topic for tag in sorted(tags, key=lambda t: not t.pinned)))


def appearances(magazine: Magazine) -> Appearances:
    """The answers for a whole magazine."""
    articles = [article for issue in magazine.issues for article in issue.articles]
    speaker_turns: defaultdict[str, list[Appearance]] = defaultdict(list)
    topic_turns: defaultdict[str, list[Appearance]] = defaultdict(list)
    together: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        topics = _topics_by_turn(article)
        for turn, speaker in enumerate(_speaker_by_turn(article)):
            appearance = Appearance(article, turn)
            touched = tuple(topics.get(turn, ()))
            if speaker is not None:
                speaker_turns[speaker].append(appearance)
                together[speaker].update(touched)
            for topic in touched:
                topic_turns[topic].append(appearance)
    return Appearances(
        _frozen(speaker_turns),
        _frozen(topic_turns),
        _by_id((article, speakers_of(article)) for article in articles),
        _by_id((article, topics_of(article)) for article in articles),
        {speaker: tuple(counts.most_common()) for speaker, counts in together.items()},
        _company(speakers_of(article) for article in articles),
        _company(topics_of(article) for article in articles),
        dict(_related(articles)),
    )


def _speaker_by_turn(article: Article) -> list[str | None]:
    speakers: list[str | None] = [None] * len(article.ids)
    for edition in reversed(article.editions):
        for turn, said in enumerate(edition.turns):
            speakers[turn] = edition.speaker_id(said) or speakers[turn]
    return speakers


def _topics_by_turn(article: Article) -> dict[int, dict[str, None]]:
    """The topics of each turn that has any; turns from 0."""
    topics: dict[int, dict[str, None]] = {}
    for edition in article.editions:
        for tag in edition.tags:
            if tag.turn is not None:
                topics.setdefault(tag.turn - 1, {})[tag.topic] = None
    return topics


def _by_id(rows: Iterable[tuple[Article, tuple[str, ...]]]) -> dict[str, tuple[Article, ...]]:
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for article, identities in rows:
        for identity in identities:
            found[identity].append(article)
    return _frozen(found)


def _frozen(lists: dict[str, list[_T]]) -> dict[str, tuple[_T, ...]]:
    return {identity: tuple(items) for identity, items in lists.items()}


def _company(groups: Iterable[tuple[str, ...]]) -> dict[str, tuple[Shared, ...]]:
    """For each id the others of its groups, those met most often first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for group in groups:
        for one, other in permutations(group, 2):
            counts[one][other] += 1
    return {
        one: tuple(Shared(other, times) for other, times in others.most_common())
        for one, others in counts.items()
    }


def _related(articles: list[Article]) -> Iterator[tuple[ArticleKey, tuple[Related, ...]]]:
    """The articles of other issues that share most with each, what is rare counting for more.

    For each shared thing only the nearest articles are looked at, so that the work grows with the
    number of articles and not with its square.
    """
    things = [_things(article) for article in articles]
    holders: defaultdict[_Thing, list[int]] = defaultdict(list)
    for number, shared in enumerate(things):
        for thing in shared:
            holders[thing].append(number)
    for number, article in enumerate(articles):
        weight: Counter[int] = Counter()
        for thing in things[number]:
            holding = holders[thing]
            at = bisect_left(holding, number)
            for other in holding[max(0, at - _NEAR) : at + _NEAR + 1]:
                if articles[other].issue != article.issue:
                    weight[other] += _RARITY // len(holding)
        best = sorted(weight, key=lambda other: (-weight[other], -other))[:_RELATED]
        related = (_reasons(articles[o], things[number], things[o]) for o in best)
        yield article_key(article), tuple(related)


def _things(article: Article) -> dict[_Thing, None]:
    speakers = (("speaker", identity) for identity in speakers_of(article))
    topics = (("topic", identity) for identity in topics_of(article))
    return dict.fromkeys((*speakers, *topics))


def _reasons(other: Article, mine: dict[_Thing, None], others: dict[_Thing, None]) -> Related:
    shared = [thing for thing in mine if thing in others]
    speakers = tuple(identity for kind, identity in shared if kind == "speaker")
    return Related(other, speakers, tuple(identity for kind, identity in shared if kind == "topic"))
