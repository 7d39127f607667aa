"""What keeps company: articles worth reading after another, topics that come up beside another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations

from msgspec import Struct

from roundtable.magazine.library import Article, Magazine

ArticleKey = tuple[int, int, str]
"""An article as a key: issue number, part, name."""

_Thing = tuple[str, str]  # "speaker" or "topic", and its id

_NEAR = 4  # articles looked at on either side, for each thing an article shares with others
_RELATED = 4  # related articles given
_RARITY = 1_000_000  # the weight of a thing is this, divided by the number of articles with it


class Shared(Struct, frozen=True):
    """Something that keeps company with another, and in how many articles."""

    id: str
    articles: int


class Related(Struct, frozen=True):
    """Another article worth reading, and why: the speakers and topics both have."""

    article: Article
    speakers: tuple[str, ...]
    topics: tuple[str, ...]


class Company(Struct, frozen=True):
    """`related` articles of other issues by `article_key`, most in common first; `neighbours` of a
    topic by its id, those it shares most articles with first. What has none may be missing."""

    related: dict[ArticleKey, tuple[Related, ...]]
    neighbours: dict[str, tuple[Shared, ...]]


def company(magazine: Magazine) -> Company:
    """The company everything keeps, for a whole magazine in one pass."""
    articles = [article for issue in magazine.issues for article in issue.articles]
    return Company(
        dict(_related(articles)),
        _neighbours(topics_of(article) for article in articles),
    )


def article_key(article: Article) -> ArticleKey:
    """What `Company.related` is looked up by."""
    return article.issue, article.part, article.name


def speakers_of(article: Article) -> tuple[str, ...]:
    """The ids of everybody at the table, in the order of the participants, the Japanese first."""
    known = (identity for e in article.editions for identity in e.speakers if identity is not None)
    return tuple(dict.fromkeys(known))


def topics_of(article: Article) -> tuple[str, ...]:
    """The ids of the topics an article touches, pinned ones first, then as they come up."""
    tags = [tag for edition in article.editions for tag in edition.tags]
    return tuple(dict.fromkeys(tag.topic for tag in sorted(tags, key=lambda t: not t.pinned)))


def _neighbours(groups: Iterable[tuple[str, ...]]) -> dict[str, tuple[Shared, ...]]:
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
