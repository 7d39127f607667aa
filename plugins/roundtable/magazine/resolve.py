"""Which person of the registry each participant is.

Sure signs first, in both languages: the article's header, then the whole name. A bare surname is
taken only if a role of that day agrees or the other language gives the whole name. Whoever is left
is nobody: in a published article an error, in a draft a provisional person. Nobody is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from roundtable.magazine.folder import Editions
from roundtable.magazine.library import Speaker
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.provisional import ProvisionalPeople, who
from roundtable.magazine.strangers import Stranger
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.key import key
from roundtable.transcript.model import LANGS, Lang, Parsed, Participant, Turn, Utterance

_SEVERAL = (
    "「{name}」に当てはまる人が speakers.yaml に複数います（{candidates}）。"
    "ヘッダーに speakers: {{{quoted}: id}} と書いて、だれなのかを決めてください。",
    "“{name}” may be any of these in speakers.yaml: {candidates}. "
    "Say who it is in the header: speakers: {{{quoted}: id}}.",
)
AMBIGUOUS = Fault("E321", Severity.ERROR, *_SEVERAL)
AMBIGUOUS_IN_DRAFT = Fault("W321", Severity.WARNING, *_SEVERAL)


class Resolved(Struct, frozen=True):
    """The registry id of each participant, by language, and what could not be settled: who may be
    several people of the registry (`diagnostics`), and who is none of them."""

    ids: dict[Lang, tuple[str | None, ...]]
    diagnostics: tuple[Diagnostic, ...] = ()
    strangers: tuple[Stranger, ...] = ()


class _Row(Struct, frozen=True):
    """The lists of both editions side by side, one row of them; a missing line is None."""

    index: int
    ja: Participant | None
    en: Participant | None

    def line(self, lang: Lang) -> Participant | None:
        return self.ja if lang == "ja" else self.en

    @property
    def is_by_chance(self) -> bool:
        """Whether one edition lists its people and the other only lets them speak, in any order."""
        return bool(self.ja and self.en and self.ja.inferred != self.en.inferred)

    def alone(self, lang: Lang) -> _Row:
        """The line of one language without the other, which may present somebody else."""
        return _Row(self.index, *(self.line(each) if each == lang else None for each in LANGS))


def resolve(
    editions: Editions, day: date | None, people: KnownPeople, provisional: ProvisionalPeople
) -> Resolved:
    """Who the participants of one article are, its editions (by language) taken together."""
    ids: dict[Lang, list[str | None]] = {
        lang: [None] * len(parsed.transcript.participants) for lang, parsed in editions.items()
    }
    found: list[Diagnostic | Stranger] = []
    for row in _rows(editions):
        known = _settle(row, editions, day, people)
        open_langs = [lang for lang in editions if row.line(lang) and lang not in known]
        if open_langs:
            found.append(_unsettled(row, open_langs, known, editions, people))
        for lang in open_langs:
            if not editions[lang].transcript.header.is_published:
                ja = row.ja if "ja" in open_langs else None
                en = row.en if "en" in open_langs else None
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
    lines = {lang: parsed.transcript.participants for lang, parsed in editions.items()}
    ja, en = lines.get("ja", ()), lines.get("en", ())
    if len(ja) == len(en):
        yield from (_Row(index, *pair) for index, pair in enumerate(zip(ja, en, strict=True)))
        return
    yield from (_Row(index, person, None) for index, person in enumerate(ja))
    yield from (_Row(index, None, person) for index, person in enumerate(en))


def _settle(
    row: _Row, editions: Editions, day: date | None, people: KnownPeople
) -> dict[Lang, str]:
    known: dict[Lang, str] = {}
    lines = [(lang, person) for lang in LANGS if (person := row.line(lang))]
    for lang, person in lines:
        identity = _declared(editions[lang], person, people) or _by_name(person, day, people)
        if identity:
            known[lang] = identity
    for lang, person in lines:
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
) -> Diagnostic | Stranger:
    """One finding for the person, in a published edition if one is: there it is an error."""
    published = [lang for lang in langs if editions[lang].transcript.header.is_published]
    lang = (published or langs)[0]
    person = row.line(lang)
    assert person is not None
    if row.is_by_chance:
        row, known = row.alone(lang), {}
    source, offset = editions[lang].source, _first_place(editions[lang], row.index)
    candidates = people.named(person.name) or people.with_surname(person.name)
    if len(candidates) > 1:
        fault = AMBIGUOUS if published else AMBIGUOUS_IN_DRAFT
        names = ", ".join(_presented(speaker) for speaker in candidates)
        quoted = json.dumps(person.name, ensure_ascii=False)
        return fault.at(source, offset, name=person.name, candidates=names, quoted=quoted)
    near = next(iter(known.values()), None) or _only(candidates)
    hint = _same_person(people.ids[near], lang, person.name) if near else ""
    called = tuple(who(line) for each in langs if (line := row.line(each)))
    values = {"name": person.name, "yaml": _registry_line(row, people), "hint": hint}
    return Stranger(called, source, offset, bool(published), values)


def _first_place(parsed: Parsed, index: int) -> int:
    """Where a participant is introduced; the first label where only labels name them."""
    person = parsed.transcript.participants[index]
    labels = (t.span.start for t in parsed.transcript.turns if _speaks(t, index))
    return person.span.start if person.span.end else next(labels, 0)


def _speaks(turn: Turn, index: int) -> bool:
    return isinstance(turn, Utterance) and turn.participant == index


def _presented(speaker: Speaker) -> str:
    return f"{speaker.id} {speaker.name.get('ja')}"


def _same_person(known: Speaker, lang: Lang, printed: str) -> tuple[str, str]:
    """What to do if it is somebody we know: often only their name in this language is missing."""
    if not known.name.own(lang):
        name = f"name: {{{_pairs(_names(known, lang, printed))}}}"
        return (
            f"{known.id} と同じ人であれば、その人の name を {name} に直してください。",
            f"If this is {known.id}, make their name read {name}. ",
        )
    return (
        f"{known.id} と同じ人であれば、その spellings に「{printed}」を加えるか、"
        f"記事のヘッダーの speakers に書いてください。",
        f"If this is {known.id}, add “{printed}” to their spellings, or name them under speakers "
        "in the header of the article. ",
    )


def _names(known: Speaker, lang: Lang, printed: str) -> Iterator[tuple[Lang, str]]:
    return ((each, printed if each == lang else known.name.get(each)) for each in LANGS)


def _registry_line(row: _Row, people: KnownPeople) -> str:
    """An entry of speakers.yaml on one line, with what both editions say of the person."""
    lines = [(lang, person) for lang in LANGS if (person := row.line(lang))]
    name = _pairs((lang, person.name) for lang, person in lines)
    title = _pairs((lang, person.role) for lang, person in lines if person.role)
    organisation = next(filter(None, (people.organisation(person) for _, person in lines)), None)
    role = [f"organisation: {organisation}"] if organisation else []
    role += [f"title: {{{title}}}"] if title else []
    roles = f", roles: [{{{', '.join(role)}}}]" if title else ""
    return f"- {{id: {_placeholder(row)}, name: {{{name}}}{roles}}}"


def _pairs(texts: Iterator[tuple[Lang, str]]) -> str:
    return ", ".join(f"{lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in texts)


def _placeholder(row: _Row) -> str:
    """A proposal for the id where the English name has two words; the editor decides."""
    words = row.en.name.lower().split() if row.en else []
    fits = len(words) == 2 and all(word.isascii() and word.isalnum() for word in words)
    return f"{words[1]}-{words[0]}" if fits else "family-given"
