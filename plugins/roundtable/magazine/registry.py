"""The three registries of a magazine: its speakers, its topics, its organisations.

All that is wrong in a file is said at once; an entry that has an id and a name is kept, so that one
slip does not make every article that names the person fail as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from roundtable.magazine.fields import (
    WRONG_KIND,
    Field,
    Fields,
    Reading,
    Record,
    bilingual,
    day,
    identifier,
    list_of,
    nested,
    read_record,
    text,
)
from roundtable.magazine.library import Bilingual, Organisation, Role, Speaker, Topic
from roundtable.magazine.normal import normal
from roundtable.magazine.yaml_file import read_file
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import LANGS, Lang
from roundtable.transcript.nearest import did_you_mean, id_called
from roundtable.transcript.source import Source
from roundtable.transcript.yaml_text import Sequence

TWICE = Fault(
    "E305",
    Severity.ERROR,
    ja="id「{id}」は{first}行目でも使われています。どちらかを別の id にしてください。",
    en="The id “{id}” is already used on line {first}. Give one of the two another id.",
)
SAMPLE_ID = Fault(
    "E311",
    Severity.ERROR,
    ja="id「{id}」は見本のままです。姓-名を半角のローマ字で書いてください（例 hayami-tooru）。"
    "ページのアドレスになるので、後からは変えません。",
    en="The id “{id}” is still that of the sample. Write family-given in Latin letters, as in "
    "hayami-tooru; it becomes an address and does not change later.",
)
UNKNOWN_ORGANISATION = Fault(
    "E308",
    Severity.ERROR,
    ja="団体「{id}」は organisations.yaml にありません。{hint}"
    "id を直すか、organisations.yaml に団体を書き加えてください。",
    en="There is no organisation “{id}” in organisations.yaml. {hint}"
    "Correct the id, or add the organisation there.",
)
POST_TO_COME = Fault(
    "N312",
    Severity.NOTICE,
    ja="この役職の始まり（since: {since}）はまだ来ていないため、その日まで公開されません。"
    "日付の書き間違いであれば直してください。",
    en="This post begins on {since}, which is still to come, so it is not public before then. If "
    "the date is a slip, correct it.",
)
ENDS_EARLY = Fault(
    "E309",
    Severity.ERROR,
    ja="役職の終わり（until: {until}）が始まり（since: {since}）より前になっています。"
    "日付を確かめてください。",
    en="The post ends (until: {until}) before it begins (since: {since}). Check the two dates.",
)
SHARED_WORD = Fault(
    "W310",
    Severity.WARNING,
    ja="「{word}」はテーマ {first} の語でもあります。一つの語は一つのテーマにしか付きません。"
    "{first} か {second} のどちらかから消してください。",
    en="“{word}” is a word of the topic {first} as well, and a word can stand for one topic only. "
    "Delete it from {first} or from {second}.",
)

SAMPLE = "family-given"
"""The id that is proposed for somebody whose name nobody can spell in Latin letters."""

ORGANISATION: Fields = {
    "id": Field(identifier, required=True),
    "name": Field(bilingual, required=True),
    "aliases": Field(list_of(text)),
}
ROLE: Fields = {
    "organisation": Field(text),
    "title": Field(bilingual, required=True),
    "since": Field(day),
    "until": Field(day),
}
SPEAKER: Fields = {
    "id": Field(identifier, required=True),
    "name": Field(bilingual, required=True),
    "reading": Field(text),
    "spellings": Field(list_of(text)),
    "roles": Field(list_of(nested(ROLE))),
}
TOPIC: Fields = {
    "id": Field(identifier, required=True),
    "name": Field(bilingual, required=True),
    "definition": Field(bilingual),
    "synonyms": Field(nested({"ja": Field(list_of(text)), "en": Field(list_of(text))})),
}


class Registries(Struct, frozen=True):
    """The texts of the three files; None for a file that is not there."""

    speakers: Source | None = None
    topics: Source | None = None
    organisations: Source | None = None


class Registry(Struct, frozen=True):
    """What the three files say, by id in the order of the files, and what is wrong with them."""

    speakers: dict[str, Speaker]
    topics: dict[str, Topic]
    organisations: dict[str, Organisation]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_registries(registries: Registries, today: date = date.max) -> Registry:
    """The registries as values, without what offices do not tell in advance: who takes up a post
    after `today`, and that somebody leaves one then."""
    bodies = Reading(registries.organisations.path if registries.organisations else "")
    organisations = {
        record.get("id"): Organisation(
            record.get("id"), record.get("name"), record.get("aliases", ())
        )
        for record in _entries(registries.organisations, ORGANISATION, bodies)
    }
    people = Reading(registries.speakers.path if registries.speakers else "")
    speakers = {
        record.get("id"): _speaker(record, organisations, today, people)
        for record in _entries(registries.speakers, SPEAKER, people)
    }
    words = Reading(registries.topics.path if registries.topics else "")
    records = _entries(registries.topics, TOPIC, words)
    topics = {record.get("id"): _topic(record) for record in records}
    _report_shared_words(records, topics, words)
    found = (*bodies.found, *people.found, *words.found)
    return Registry(speakers, topics, organisations, found)


def _entries(source: Source | None, fields: Fields, reading: Reading) -> list[Record]:
    """The entries of a registry that have an id of their own and a name."""
    if source is None:
        return []
    value, broken = read_file(source, (*fields, *ROLE))  # roles stand inside speakers
    reading.found.extend(broken)
    if value is None:
        return []
    if not isinstance(value, Sequence):
        wanted = "「- id: …」で始まる項目の一覧", "a list of “- id: …”"
        reading.report(WRONG_KIND, value, key=source.path.rsplit("/", 1)[-1], wanted=wanted)
        return []
    records = (read_record(item, "- id: …", fields, reading) for item in value.items)
    return list(_of_their_own([record for record in records if record], reading))


def _of_their_own(records: list[Record], reading: Reading) -> Iterator[Record]:
    first: dict[str, int] = {}
    for record in records:
        if not record.has("id", "name"):
            continue
        place = record.place("id")
        if record.get("id") == SAMPLE:
            reading.report(SAMPLE_ID, place, id=SAMPLE)
            # Who is pasted in without an id of their own is known all the same.
            record = replace(record, values=record.values | {"id": f"{SAMPLE}-{place.line}"})
        if record.get("id") in first:
            reading.report(TWICE, place, id=record.get("id"), first=first[record.get("id")])
            continue
        first[record.get("id")] = place.line
        yield record


def report_unknown_organisation(
    record: Record, key: str, identity: str, known: dict[str, Organisation], reading: Reading
) -> None:
    """Note an organisation's id that organisations.yaml does not have."""
    names = ((body.id, (body.name.ja, body.name.en, *body.aliases)) for body in known.values())
    hint = id_called(identity, names) or did_you_mean(identity, known)
    reading.report(UNKNOWN_ORGANISATION, record.place(key), id=identity, hint=hint)


def _speaker(
    record: Record, known: dict[str, Organisation], today: date, reading: Reading
) -> Speaker:
    titled = [role for role in record.get("roles", ()) if role.has("title")]
    roles = (_role(role, known, today, reading) for role in titled)
    return Speaker(
        record.get("id"),
        record.get("name"),
        record.get("reading", ""),
        record.get("spellings", ()),
        tuple(role for role in roles if role is not None),
    )


def _role(
    record: Record, known: dict[str, Organisation], today: date, reading: Reading
) -> Role | None:
    """A post; None while it is still to come."""
    organisation, since, until = (record.get(k) for k in ("organisation", "since", "until"))
    if organisation is not None and organisation not in known:
        report_unknown_organisation(record, "organisation", organisation, known, reading)
        organisation = None
    if since and until and until < since:
        reading.report(ENDS_EARLY, record.place("until"), since=since, until=until)
    if since and since > today:
        reading.report(POST_TO_COME, record.place("since"), since=since)
        return None
    return Role(
        organisation, record.get("title"), since, None if until and until > today else until
    )


def _topic(record: Record) -> Topic:
    synonyms = record.get("synonyms")
    words = synonyms.values if synonyms else {}
    definition = record.get("definition", Bilingual())
    return Topic(
        record.get("id"), record.get("name"), definition, words.get("ja", ()), words.get("en", ())
    )


def words_of(topic: Topic, lang: Lang | None = None) -> tuple[str, ...]:
    """All words that stand for a topic, or those of one language, its names first."""
    langs = LANGS if lang is None else (lang,)
    names = (topic.name.own(lang) for lang in langs)
    synonyms = (word for lang in langs for word in topic.synonyms(lang))
    return tuple(filter(None, (*names, *synonyms)))


def _report_shared_words(records: list[Record], topics: dict[str, Topic], found: Reading) -> None:
    owner: dict[str, str] = {}
    for record in records:
        topic = topics[record.get("id")]
        for word in words_of(topic):
            first = owner.setdefault(normal(word).text.casefold(), topic.id)
            if first != topic.id:
                place = record.place("synonyms")
                found.report(SHARED_WORD, place, word=word, first=first, second=topic.id)
