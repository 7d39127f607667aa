"""Which person a participant is: the table of people.md, and what two editions tell together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from roundtable.magazine import Registries, read_registries
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.provisional import ProvisionalPeople
from roundtable.magazine.resolve import Resolved, resolve
from roundtable.magazine.strangers import told_once
from roundtable.transcript.model import FrontMatter, Lang, Participant
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed, Transcript
from roundtable.transcript.yaml_text import read_yaml

TABLE = (Path(__file__).parent / "people.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in TABLE.splitlines()
    if line.startswith("| ") and not line.startswith("| printed")
]


@pytest.fixture(scope="module")
def people(registries: Registries) -> KnownPeople:
    registry = read_registries(registries)
    return KnownPeople(registry.speakers.values(), registry.organisations.values())


def edition(lang: Lang, *participants: Participant, status: str = "published") -> Parsed:
    text = "\n".join(person.name for person in participants)
    header = FrontMatter(status=status)
    transcript = Transcript("座談会", lang, (header,), participants)
    return Parsed(Source(f"part-1.{lang}.md", text), transcript)


def resolved(people: KnownPeople, *editions: Parsed, day: date | None = None) -> Resolved:
    by_lang = {parsed.transcript.lang: parsed for parsed in editions}
    return resolve(by_lang, day, people, ProvisionalPeople(people.ids))


def test_the_table_is_read() -> None:
    assert len(ROWS) > 25


@pytest.mark.parametrize("row", ROWS, ids=[" ".join(row[:5]) for row in ROWS])
def test_who_is_meant(row: list[str], people: KnownPeople) -> None:
    name, role, organisation, inferred, day, expected = row
    person = Participant(name, role, organisation or None, inferred=inferred == "yes")
    found = resolved(people, edition("ja", person), day=date.fromisoformat(day) if day else None)
    assert found.ids["ja"] == (expected or None,)
    assert len(found.diagnostics) + len(found.strangers) == (0 if expected else 1)


def test_the_other_edition_gives_the_whole_name(people: KnownPeople) -> None:
    ja = edition("ja", Participant("渡邉 京子"), Participant("小澤 健司"))
    en = edition("en", Participant("Watanabe", inferred=True), Participant("Ozawa", inferred=True))
    found = resolved(people, ja, en)
    assert found.ids["en"] == ("watanabe-kyoko", "ozawa-kenji")
    assert (found.diagnostics, found.strangers) == ((), ())


def test_lists_of_unequal_length_are_not_laid_side_by_side(people: KnownPeople) -> None:
    ja = edition("ja", Participant("渡邉 京子"), Participant("小澤 健司"))
    found = resolved(people, ja, edition("en", Participant("Watanabe", inferred=True)))
    assert found.ids["en"] == (None,)


def test_drafts_get_one_provisional_person_for_both_languages(people: KnownPeople) -> None:
    provisional = ProvisionalPeople(people.ids)
    ja = edition("ja", Participant("榊 洋一", "龍峰町副町長"), status="draft")
    en = edition("en", Participant("Yoichi Sakaki", "Deputy Mayor"), status="draft")
    found = resolve({"ja": ja, "en": en}, None, people, provisional)
    assert found.ids == {"ja": ("榊洋一",), "en": ("榊洋一",)}
    speaker = provisional.speakers["榊洋一"]
    assert speaker.provisional
    assert (speaker.name.ja, speaker.name.en) == ("榊 洋一", "Yoichi Sakaki")
    assert (speaker.roles[0].title.ja, speaker.roles[0].title.en) == (
        "龍峰町副町長",
        "Deputy Mayor",
    )


def test_the_same_full_name_is_one_provisional_person_in_every_draft(people: KnownPeople) -> None:
    provisional = ProvisionalPeople(people.ids)
    for _ in range(2):
        draft = edition("ja", Participant("榊 洋一"), status="draft")
        resolve({"ja": draft}, None, people, provisional)
    assert list(provisional.speakers) == ["榊洋一"]


@pytest.mark.parametrize("inferred", [False, True], ids=["listed", "named by labels alone"])
def test_a_full_name_is_one_person_at_two_organisations(
    inferred: bool, people: KnownPeople
) -> None:
    provisional = ProvisionalPeople(people.ids)
    for body in ("龍峰町", "三日月市"):
        person = Participant("榊 洋一", f"{body}課長", body, inferred=inferred)
        resolve({"ja": edition("ja", person, status="draft")}, None, people, provisional)
    assert list(provisional.speakers) == ["榊洋一"]


def test_bare_surnames_of_two_organisations_are_two_people(people: KnownPeople) -> None:
    provisional = ProvisionalPeople(people.ids)
    for body in ("龍峰町", "三日月市"):
        person = Participant("鈴木", f"{body}課長", body, inferred=True)
        resolve({"ja": edition("ja", person, status="draft")}, None, people, provisional)
    assert list(provisional.speakers) == ["鈴木", "鈴木-2"]


@pytest.mark.parametrize(
    ("printed", "component"),
    [
        ("../../etc/passwd", "etcpasswd"),
        ("．．／　", "unnamed"),
        ("MR. SATO", "MRSATO"),
        ("Hayami-Tooru", "HayamiTooru"),
        ("㈱山田", "株山田"),
        ("か\u3099", "が"),
        ("山" * 500, "山" * 60),
    ],
)
def test_a_provisional_id_is_one_safe_path_component(printed: str, component: str) -> None:
    assert ProvisionalPeople(()).speaker(Participant(printed), None).id == component


def test_a_provisional_id_never_is_somebody_elses() -> None:
    provisional = ProvisionalPeople(["sato"])
    assert provisional.speaker(None, Participant("SATO")).id == "SATO-2"


def test_the_line_to_paste_makes_the_person_known(people: KnownPeople) -> None:
    ja = edition("ja", Participant('榊 "よう" 洋一', "白樺町副町長", "白樺町"))
    en = edition("en", Participant("Yoichi Sakaki", "Deputy Mayor: Shirakaba"))
    (finding,) = told_once([resolved(people, ja, en).strangers])
    pasted = finding.ja[finding.ja.index("- {id:") :]
    assert read_yaml("speakers.yaml", pasted)[1] == ()
    registry = read_registries(Registries(speakers=Source("speakers.yaml", pasted)))
    (speaker,) = registry.speakers.values()
    assert speaker.id == "sakaki-yoichi"
    assert (speaker.name.ja, speaker.name.en) == ('榊 "よう" 洋一', "Yoichi Sakaki")
    assert speaker.roles[0].title.en == "Deputy Mayor: Shirakaba"
