"""Folders and registries become one immutable Magazine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from roundtable.magazine.definition import define
from roundtable.magazine.folder import Editions, IssueFolder, pair
from roundtable.magazine.issue_file import Definition
from roundtable.magazine.library import Article, Edition, Issue, Magazine, Tag
from roundtable.magazine.manuscript import Every, Manuscript, one_by_one, read_texts
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.provisional import ProvisionalPeople
from roundtable.magazine.publication import Publication
from roundtable.magazine.registry import Registries, Registry, read_registries
from roundtable.magazine.resolve import resolve
from roundtable.magazine.seats import seats
from roundtable.magazine.series import Place, check_series, places
from roundtable.magazine.strangers import Stranger, told_once
from roundtable.magazine.topics import vocabulary, with_those_of_twin
from roundtable.magazine.translation import compare
from roundtable.magazine.turn_id import turn_ids
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import OTHER, Lang
from roundtable.transcript.transcript import Parsed


@dataclass(slots=True)
class _Work:
    """What assembling needs at hand, the texts that are read by path, and the findings so far."""

    read: dict[str, Manuscript]
    registry: Registry
    people: KnownPeople
    provisional: ProvisionalPeople
    publication: Publication
    found: list[Diagnostic] = field(default_factory=list)
    unready: list[Parsed] = field(default_factory=list)
    strangers: list[tuple[Stranger, ...]] = field(default_factory=list)


def assemble(
    folders: Iterable[IssueFolder],
    registries: Registries,
    *,
    drafts: bool,
    today: date = date.max,
    pictures: frozenset[str] = frozenset(),
    every: Every = one_by_one,
) -> Magazine:
    """The magazine these folders make; without `drafts` only what says that it is published,
    and no talk or post of a day after `today`.

    `pictures` are the paths of all picture files below the content folder; `every` is how texts are
    read. A text that is left out leaves no finding either, but for one that does not say what it is
    (`unready`).
    """
    registry = read_registries(registries, date.max if drafts else today)
    speakers = registry.speakers.values()
    people = KnownPeople(speakers, registry.organisations.values())
    in_order = sorted(folders, key=lambda folder: folder.name)
    texts = [text for folder in in_order for text in folder.texts]
    manuscripts = read_texts(texts, vocabulary(registry.topics.values()), every)
    read = {manuscript.parsed.source.path: manuscript for manuscript in manuscripts}
    work = _Work(
        read, registry, people, ProvisionalPeople(registry.speakers), Publication(drafts, today)
    )
    issues = [issue for folder in in_order if (issue := _issue(folder, work))]
    return Magazine(
        tuple(sorted(issues, key=lambda issue: (issue.number, issue.folder))),
        registry.speakers | work.provisional.speakers,
        registry.topics,
        registry.organisations,
        (*registry.diagnostics, *work.found, *told_once(work.strangers)),
        pictures,
        tuple(work.unready),
        frozenset(f"{folder.name}/{file}" for folder in in_order for file in folder.unread),
    )


def _issue(folder: IssueFolder, work: _Work) -> Issue | None:
    texts = [work.read[text.source.path].parsed for text in folder.texts]
    known, misnamed = pair(texts)
    known |= {name: {} for name in folder.unread_articles - known.keys()}
    drafts = {p.source.path for p in texts if p.transcript.header.status == "draft"}
    work.found.extend(f for f in misnamed if work.publication.drafts or f.path not in drafts)
    for editions in known.values():
        work.unready.extend(work.publication.unready(editions))
    built, definition = _built(folder, known, work)
    if not built or definition.number is None:
        return None
    order = places(built, definition)
    work.found.extend(check_series(folder.name, built, known, definition, order))
    articles = tuple(
        _article(name, built[name], place, definition, work) for name, place in order.items()
    )
    return Issue(
        definition.number,
        folder.name,
        definition.title,
        definition.held,
        articles,
        definition.organisations,
    )


def _built(
    folder: IssueFolder, known: dict[str, Editions], work: _Work
) -> tuple[dict[str, Editions], Definition]:
    """The articles of an issue that are built, if any, and what holds for the issue."""
    publication, organisations = work.publication, work.registry.organisations
    ready = {name: left for name, texts in known.items() if (left := publication.built(texts))}
    if not ready:
        return {}, Definition("")
    definition, findings = define(folder, ready, organisations)
    work.found.extend(publication.still_to_come(ready, definition.held))
    work.found.extend(publication.announced(ready))
    timely = publication.timely(ready, definition.held)
    if timely and timely != ready:  # what an article tells that waits is not public either
        definition, findings = define(folder, timely, organisations)
    work.found.extend(findings if timely else ())
    return timely, definition


def _article(
    name: str, editions: Editions, place: Place, definition: Definition, work: _Work
) -> Article:
    assert definition.number is not None
    day = definition.held
    resolved = resolve(editions, day, work.people, work.provisional)
    made = {
        lang: Edition(
            parsed,
            resolved.ids[lang],
            _seats(parsed, resolved.ids[lang], day, work),
            _tags(lang, editions, work),
            parsed.transcript.turns,
            early=work.publication.day_to_come(day, editions) is not None,
        )
        for lang, parsed in editions.items()
    }
    longest = max(len(edition.turns) for edition in made.values())
    ja, en = made.get("ja"), made.get("en")
    article = Article(definition.number, place.part, place.parts, name, ja, en, turn_ids(longest))
    work.found.extend(resolved.diagnostics)
    work.strangers.append(resolved.strangers)
    out_of_step = compare(article, work.registry.speakers)
    if out_of_step:
        work.found.append(out_of_step)
    return article


def _tags(lang: Lang, editions: Editions, work: _Work) -> tuple[Tag, ...]:
    """The topics of an edition and of its twin, whose turns are the same ones."""
    parsed, twin = editions[lang], editions.get(OTHER[lang])
    own = work.read[parsed.source.path].tags
    if twin is None:
        return own
    of_twin = work.read[twin.source.path].tags
    return with_those_of_twin(own, parsed.transcript, of_twin, twin.transcript)


def _seats(
    parsed: Parsed, ids: tuple[str | None, ...], day: date | None, work: _Work
) -> tuple[str | None, ...]:
    known = work.registry.speakers
    speakers = (known.get(identity) if identity else None for identity in ids)
    return seats(zip(parsed.transcript.participants, speakers, strict=True), day, work.people)
