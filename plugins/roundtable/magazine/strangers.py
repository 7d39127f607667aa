"""People at a table who are not in the registry: told once, however many articles they speak in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from roundtable.magazine.provisional import Who
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.inferred import RECORDED
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.source import Source

_NOBODY = (
    "「{name}」が speakers.yaml にありません{articles}。{hint}"
    "新しい人であれば、次の行を speakers.yaml に貼り付けて"
    "内容を確かめてください（id は姓-名を半角のローマ字で。例 hayami-tooru）: {yaml}",
    "“{name}”{articles} is not in speakers.yaml. {hint}If this is somebody new, paste this line "
    "into speakers.yaml and check it (the id is family-given in Latin letters, as in "
    "hayami-tooru): {yaml}",
)
UNREGISTERED = Fault("E320", Severity.ERROR, *_NOBODY)
UNREGISTERED_IN_DRAFT = Fault("W320", Severity.WARNING, *_NOBODY)


SAMPLE_NAMES = frozenset({"姓 名", "Given-name Surname"})
"""Names that a new article has before anybody's; a check tells that they stand there."""


class Stranger(Struct, frozen=True):
    """Somebody whom one article presents and the registry does not have.

    `who` are their names there, `values` what the finding says of them.
    """

    who: tuple[Who, ...]
    source: Source
    offset: int
    is_published: bool
    values: dict[str, str | tuple[str, str]]


@dataclass(slots=True)
class _Person:
    """Where a person comes up: their places, and the articles by number."""

    places: list[Stranger] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)


def told_once(articles: Sequence[tuple[Stranger, ...]]) -> Iterator[Diagnostic]:
    """A finding a person, in the first article that presents them, published ones before drafts."""
    people: list[_Person] = []
    by_name: dict[Who, _Person] = {}
    for number, strangers in enumerate(articles):
        for stranger in strangers:
            if stranger.values["name"] in SAMPLE_NAMES or _is_only_numbered(stranger):
                continue
            person = next((by_name[name] for name in stranger.who if name in by_name), None)
            if person is None:
                person = _Person()
                people.append(person)
            person.places.append(stranger)
            person.articles.add(number)
            for name in stranger.who:
                by_name.setdefault(name, person)
    return (_finding(person) for person in people)


def _is_only_numbered(stranger: Stranger) -> bool:
    """Whether a recorder numbered them in a draft; a check tells to put their name there first."""
    name = str(stranger.values["name"])
    return not stranger.is_published and RECORDED.fullmatch(half_width(name)) is not None


def _finding(person: _Person) -> Diagnostic:
    published = [stranger for stranger in person.places if stranger.is_published]
    first = (published or person.places)[0]
    fault = UNREGISTERED if published else UNREGISTERED_IN_DRAFT
    articles = _articles(len(person.articles))
    return fault.at(first.source, first.offset, articles=articles, **first.values)


def _articles(number: int) -> tuple[str, str]:
    if number == 1:
        return "", ""
    return f"（{number}本の記事に出ています）", f" (in {number} articles)"
