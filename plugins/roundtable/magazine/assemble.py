"""Folders and registries become one immutable Magazine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from roundtable.magazine.folder import IssueFolder, pair
from roundtable.magazine.issue_file import Definition, read_issue
from roundtable.magazine.library import Article, Bilingual, Edition, Issue, Magazine, Tag
from roundtable.magazine.manuscript import Every, manuscripts, one_by_one
from roundtable.magazine.people import People
from roundtable.magazine.provisional import ProvisionalPeople
from roundtable.magazine.registry import Registries, Registry, read_registries
from roundtable.magazine.resolve import resolve
from roundtable.magazine.seats import seats
from roundtable.magazine.series import Editions, Place, check_series, places
from roundtable.magazine.topics import vocabulary
from roundtable.magazine.translation import compare
from roundtable.magazine.turn_id import turn_ids
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Lang, Parsed

NO_DEFINITION = Fault(
    "W340",
    Severity.WARNING,
    ja="フォルダー {folder} に issue.yaml がないため、記事から読み取った内容を使います。"
    "次の一行を issue.yaml として保存してください: {yaml}",
    en="The folder {folder} has no issue.yaml; what its articles say is used. Save this line as "
    "issue.yaml: {yaml}",
)
NO_NUMBER = Fault(
    "E341",
    Severity.ERROR,
    ja="フォルダー {folder} が第何号なのか分かりません。"
    "issue.yaml に number: 10 のように書いてください。",
    en="It is not clear which issue the folder {folder} is. Write its number in issue.yaml, as in "
    "number: 10.",
)

_FOLDER_NUMBER = re.compile(r"0*([1-9][0-9]{0,4})(?![0-9])")


@dataclass(slots=True)
class _Desk:
    """What assembling needs at hand, and the findings so far."""

    registry: Registry
    people: People
    provisional: ProvisionalPeople
    drafts: bool
    tags: dict[str, tuple[Tag, ...]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    unready: list[Parsed] = field(default_factory=list)


def assemble(
    folders: Iterable[IssueFolder],
    registries: Registries,
    *,
    drafts: bool,
    pictures: frozenset[str] = frozenset(),
    every: Every = one_by_one,
) -> Magazine:
    """The magazine these folders make; without `drafts` only what says that it is published.

    `pictures` are the paths of all picture files below the content folder; `every` is how texts are
    read. A text that is left out leaves no finding either, but for one that does not say what it is
    (`unready`).
    """
    registry = read_registries(registries)
    speakers = registry.speakers.values()
    people = People(speakers, registry.organisations.values())
    desk = _Desk(registry, people, ProvisionalPeople(registry.speakers), drafts)
    in_order = sorted(folders, key=lambda folder: folder.name)
    texts = [text for folder in in_order for text in folder.texts]
    read = manuscripts(texts, vocabulary(registry.topics.values()), every)
    desk.tags.update({one.parsed.source.path: one.tags for one in read})
    parsed = iter([one.parsed for one in read])
    issues = [
        issue
        for folder in in_order
        if (issue := _issue(folder, list(islice(parsed, len(folder.texts))), desk))
    ]
    return Magazine(
        tuple(sorted(issues, key=lambda issue: (issue.number, issue.folder))),
        registry.speakers | desk.provisional.speakers,
        registry.topics,
        registry.organisations,
        (*registry.diagnostics, *desk.found),
        pictures,
        tuple(desk.unready),
    )


def _issue(folder: IssueFolder, texts: list[Parsed], desk: _Desk) -> Issue | None:
    known, misnamed = pair(texts)
    kept = {name: left for name, editions in known.items() if (left := _kept(editions, desk))}
    drafts = {p.source.path for p in texts if p.transcript.header.status == "draft"}
    desk.found.extend(f for f in misnamed if desk.drafts or f.path not in drafts)
    if not kept:
        return None
    definition = _definition(folder, kept, desk)
    if definition.number is None:
        return None
    order = places(kept, definition)
    desk.found.extend(check_series(folder.name, kept, known, definition, order))
    articles = tuple(
        _article(name, kept[name], place, definition, desk) for name, place in order.items()
    )
    return Issue(
        definition.number,
        folder.name,
        definition.title,
        definition.held,
        articles,
        definition.organisations,
    )


def _kept(editions: Editions, desk: _Desk) -> Editions:
    """The editions that are built. Those that do not say what they are go to the checks."""
    kept: Editions = {}
    for lang, parsed in editions.items():
        if desk.drafts or parsed.transcript.header.is_published:
            kept[lang] = parsed
        elif parsed.transcript.header.status is None:
            desk.unready.append(parsed)
    return kept


def _definition(folder: IssueFolder, kept: dict[str, Editions], desk: _Desk) -> Definition:
    """What issue.yaml says; what it leaves open is read off the articles and the folder's name."""
    told = Definition("")
    if folder.definition is not None:
        told, findings = read_issue(folder.definition, desk.registry.organisations)
        desk.found.extend(findings)
    texts = [parsed for editions in kept.values() for parsed in editions.values()]
    full = Definition(
        told.path,
        told.number or _number(folder.name, texts),
        told.held or next((t.transcript.date for t in texts if t.transcript.date), None),
        told.title if told.title != Bilingual() else _title(texts),
        told.organisations,
        told.articles,
        told.articles_at,
    )
    if full.number is None:
        desk.found.append(NO_NUMBER.at(texts[0].source, 0, folder=folder.name))
    if folder.definition is None:
        paste = _issue_yaml(full, kept)
        desk.found.append(NO_DEFINITION.at(texts[0].source, 0, folder=folder.name, yaml=paste))
    return full


def _number(folder: str, texts: list[Parsed]) -> int | None:
    stated = next((t.transcript.issue for t in texts if t.transcript.issue), None)
    named = _FOLDER_NUMBER.match(folder)
    return stated or (int(named[1]) if named else None)


def _title(texts: list[Parsed]) -> Bilingual:
    titles: dict[Lang, str] = {}
    for parsed in texts:
        titles.setdefault(parsed.transcript.lang, parsed.transcript.title)
    return Bilingual(titles.get("ja", ""), titles.get("en", ""))


def _issue_yaml(definition: Definition, kept: dict[str, Editions]) -> str:
    titles = (("ja", definition.title.ja), ("en", definition.title.en))
    title = ", ".join(f"{lang}: {_quoted(text)}" for lang, text in titles if text)
    entries = [f"number: {definition.number}"]
    entries += [f"held: {definition.held}"] if definition.held else []
    entries += [f"title: {{{title}}}", f"articles: [{', '.join(map(_quoted, kept))}]"]
    return "{" + ", ".join(entries) + "}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _article(
    name: str, editions: Editions, place: Place, definition: Definition, desk: _Desk
) -> Article:
    assert definition.number is not None
    day = definition.held or next(_dates(editions), None)
    resolved = resolve(editions, day, desk.people, desk.provisional)
    made = {
        lang: Edition(
            parsed,
            resolved.ids[lang],
            _seats(parsed, resolved.ids[lang], day, desk),
            desk.tags[parsed.source.path],
            parsed.transcript.turns,
        )
        for lang, parsed in editions.items()
    }
    longest = max(len(edition.turns) for edition in made.values())
    ja, en = made.get("ja"), made.get("en")
    article = Article(definition.number, place.part, place.parts, name, ja, en, turn_ids(longest))
    desk.found.extend(resolved.diagnostics)
    out_of_step = compare(article)
    if out_of_step:
        desk.found.append(out_of_step)
    return article


def _seats(
    parsed: Parsed, ids: tuple[str | None, ...], day: date | None, desk: _Desk
) -> tuple[str | None, ...]:
    known = desk.registry.speakers
    speakers = (known.get(identity) if identity else None for identity in ids)
    return seats(zip(parsed.transcript.participants, speakers, strict=True), day, desk.people)


def _dates(editions: Editions) -> Iterator[date]:
    return (p.transcript.date for p in editions.values() if p.transcript.date is not None)
