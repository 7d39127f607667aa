"""Which person of the registry each participant is.

Sure signs first, in both languages: the article's header, then the whole name. A bare surname is
taken only if a role of that day agrees or the other language gives the whole name. Whoever is left
is nobody: in a published article an error, in a draft a provisional person. Nobody is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from roundtable.magazine.folder import Editions
from roundtable.magazine.library import Speaker
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.provisional import ProvisionalPeople, who
from roundtable.magazine.registry_line import proposed_id, registry_line, same_person
from roundtable.magazine.strangers import Stranger
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.names import are_names, is_english_name
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.titles import ENGLISH_POST
from roundtable.transcript.key import key
from roundtable.transcript.model import LANGS, Lang, Participant
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source, Span
from roundtable.transcript.transcript import Parsed

_SEVERAL = (
    "「{name}」に当てはまる人が speakers.yaml に複数います（{candidates}）。"
    "ヘッダーに「speakers: {{{quoted}: id}}」と書いて、誰なのかを決めてください。",
    "“{name}” may be any of these in speakers.yaml: {candidates}. "
    "Say who it is in the header: “speakers: {{{quoted}: id}}”.",
)
AMBIGUOUS = Fault("E321", Severity.ERROR, *_SEVERAL)
AMBIGUOUS_IN_DRAFT = Fault("W321", Severity.WARNING, *_SEVERAL)
_THE_WRONG_WAY_ROUND = (
    "参加者の一覧で、名前と肩書が逆になっているようです。逆であれば「{line}」のように、肩書を先に書いて"
    "ください。「{name}」が名前であれば、次の行を speakers.yaml に貼り付けてください: {yaml}",
    "Name and post seem to stand the wrong way round in the list of participants. If they do, "
    "write the post first: “{line}”. If “{name}” is the name, paste this line into speakers.yaml: "
    "{yaml}",
)
REVERSED = Fault("E328", Severity.ERROR, *_THE_WRONG_WAY_ROUND)
REVERSED_IN_DRAFT = Fault("W328", Severity.WARNING, *_THE_WRONG_WAY_ROUND)

_LAST_IS_POST = seldom(rf"(?:{ENGLISH_POST.pattern})$")


class Resolved(Struct, frozen=True):
    """The registry id of each participant, by language, and what could not be settled: who may be
    several people of the registry (`diagnostics`), and who is none of them."""

    ids: dict[Lang, tuple[str | None, ...]]
    diagnostics: tuple[Diagnostic, ...] = ()
    strangers: tuple[Stranger, ...] = ()


class _Row(Struct, frozen=True):
    """The lists of both editions side by side, one row of them: the lines by language."""

    index: int
    lines: dict[Lang, Participant]

    @property
    def is_by_chance(self) -> bool:
        """Whether one edition lists its people and the other only lets them speak, in any order."""
        return len({person.inferred for person in self.lines.values()}) > 1

    def alone(self, lang: Lang) -> _Row:
        """The line of one language without the other, which may present somebody else."""
        return _Row(self.index, {lang: self.lines[lang]})


class _Place(Struct, frozen=True):
    """Where a finding about somebody stands, and whether everybody may read it there."""

    source: Source
    offset: int
    is_published: bool


def resolve(
    editions: Editions, day: date | None, people: KnownPeople, provisional: ProvisionalPeople
) -> Resolved:
    """Who the participants of one article are, its editions (by language) taken together."""
    ids: dict[Lang, list[str | None]] = {
        lang: [None] * len(parsed.transcript.participants) for lang, parsed in editions.items()
    }
    found: list[Diagnostic | Stranger] = []
    introduced = cache(lambda lang: editions[lang].transcript.introductions())
    for row in _rows(editions):
        known = _settle(row, editions, day, people)
        open_langs = [lang for lang in editions if lang in row.lines and lang not in known]
        if open_langs:
            found.append(_unsettled(row, open_langs, known, editions, people, introduced))
        for lang in open_langs:
            if not editions[lang].transcript.header.is_published:
                ja, en = (row.lines[each] if each in open_langs else None for each in LANGS)
                known[lang] = provisional.speaker(ja, en).id
        for lang, identity in known.items():
            ids[lang][row.index] = identity
    return Resolved(
        {lang: tuple(values) for lang, values in ids.items()},
        tuple(one for one in found if isinstance(one, Diagnostic)),
        tuple(one for one in found if isinstance(one, Stranger)),
    )


def _rows(editions: Editions) -> Iterator[_Row]:
    """Lines that present the same person. Lists of unequal length cannot be laid side by side."""
    lists = {lang: parsed.transcript.participants for lang, parsed in editions.items()}
    if len(set(map(len, lists.values()))) == 1:
        for index, people in enumerate(zip(*lists.values(), strict=True)):
            yield _Row(index, dict(zip(lists, people, strict=True)))
        return
    for lang, listed in lists.items():
        yield from (_Row(index, {lang: person}) for index, person in enumerate(listed))


def _settle(
    row: _Row, editions: Editions, day: date | None, people: KnownPeople
) -> dict[Lang, str]:
    known: dict[Lang, str] = {}
    for lang, person in row.lines.items():
        identity = _declared(editions[lang], person, people) or _by_name(person, day, people)
        if identity:
            known[lang] = identity
    for lang, person in row.lines.items():
        if lang not in known:
            twin = next(iter(known.values()), None)
            identity = _by_surname(person, day, people, twin)
            if identity:
                known[lang] = identity
    return known


def _declared(parsed: Parsed, person: Participant, people: KnownPeople) -> str | None:
    for name, identity in parsed.transcript.header.speakers:
        if identity in people.ids and is_printed_as(person, name):
            return identity
    return None


def is_printed_as(person: Participant, name: str) -> bool:
    """Whether an article calls a participant so, by name or by alias."""
    return key(name) in {key(printed) for printed in (person.name, person.alias) if printed}


def _by_name(person: Participant, day: date | None, people: KnownPeople) -> str | None:
    named = people.named(person.name)
    return _only(named) or _only(people.agreeing(named, person, day))


def _by_surname(
    person: Participant, day: date | None, people: KnownPeople, twin: str | None
) -> str | None:
    family = people.with_surname(person.name)
    if twin in [speaker.id for speaker in family]:
        return twin
    return _only(people.agreeing(family, person, day))


def _only(speakers: list[Speaker]) -> str | None:
    return speakers[0].id if len(speakers) == 1 else None


def _unsettled(
    row: _Row,
    langs: list[Lang],
    known: dict[Lang, str],
    editions: Editions,
    people: KnownPeople,
    introduced: Callable[[Lang], tuple[Span, ...]],
) -> Diagnostic | Stranger:
    """One finding for the person, in a published edition if one is: there it is an error."""
    published = [lang for lang in langs if editions[lang].transcript.header.is_published]
    lang = (published or langs)[0]
    person = row.lines[lang]
    if row.is_by_chance:
        row, known = row.alone(lang), {}
    place = _Place(editions[lang].source, introduced(lang)[row.index].start, bool(published))
    candidates = people.named(person.name) or people.with_surname(person.name)
    if len(candidates) > 1:
        return _ambiguous(person, candidates, place)
    near = next(iter(known.values()), None) or _only(candidates)
    values = _values(row, lang, near, people)
    line = _the_other_way_round(person)
    if line:
        fault = REVERSED if place.is_published else REVERSED_IN_DRAFT
        return fault.at(place.source, place.offset, line=line, **values)
    called = tuple(who(row.lines[each]) for each in langs if each in row.lines)
    return Stranger(called, place.source, place.offset, place.is_published, values)


def _ambiguous(person: Participant, candidates: list[Speaker], place: _Place) -> Diagnostic:
    fault = AMBIGUOUS if place.is_published else AMBIGUOUS_IN_DRAFT
    names = ", ".join(_presented(speaker) for speaker in candidates)
    quoted = json.dumps(person.name, ensure_ascii=False)
    return fault.at(place.source, place.offset, name=person.name, candidates=names, quoted=quoted)


def _values(
    row: _Row, lang: Lang, near: str | None, people: KnownPeople
) -> dict[str, str | tuple[str, str]]:
    """What a finding says of somebody who is not in the registry; they may be who is `near`."""
    name, lines = row.lines[lang].name, row.lines
    if near is None and (proposed := proposed_id(lines)) in people.ids:
        near = proposed  # the name of somebody we know may have changed
    hint = same_person(people.ids[near], lang, name) if near else ""
    body = next(filter(None, map(people.organisation, lines.values())), None)
    return {"name": name, "yaml": registry_line(lines, body, people.ids), "hint": hint}


def _the_other_way_round(person: Participant) -> str | None:
    """The line of somebody who is listed with name and post in each other's place."""
    name, _, rest = person.role.partition(", ")
    if len(name.split()) < 2:
        return None
    if is_post(person.name) and are_names(person.role):
        return f"{person.name}：{person.role}"
    if _LAST_IS_POST.search(person.name) and is_english_name(name):
        return f"{', '.join(filter(None, (person.name, rest)))}: {name}"
    return None


def _presented(speaker: Speaker) -> str:
    return f"{speaker.id} {speaker.name.get('ja')}"
