"""For whom somebody sits: as their printed role says, else as the registry knows of that day."""

from __future__ import annotations

from datetime import date

import pytest
from roundtable.magazine import Registries, read_registries
from roundtable.magazine.library import Bilingual, Organisation
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.seats import seats
from roundtable.transcript.model import Participant

AT_AOMINE, AT_SHIOMI = date(2023, 2, 9), date(2024, 9, 5)


@pytest.mark.parametrize(
    ("printed", "speaker", "day", "seat"),
    [
        ("青嶺県", "ogata-reiko", AT_SHIOMI, "aomine"),
        ("青嶺県", None, None, "aomine"),
        (None, "ogata-reiko", AT_AOMINE, "aomine"),
        (None, "ogata-reiko", AT_SHIOMI, "shiomi"),
        ("三角商店", "ogata-reiko", AT_SHIOMI, "shiomi"),
        (None, "ogata-reiko", None, None),
        (None, "ozawa-kenji", None, None),
        (None, "sato-ichiro", AT_SHIOMI, None),
        (None, "watanabe-kyoko", AT_SHIOMI, None),
        (None, None, AT_SHIOMI, None),
    ],
    ids=[
        "the printed body counts for more", "somebody unknown", "the post of that day",
        "another day, another post", "a printed body of no registry", "two posts, no day known",
        "one post, no day known", "the post had ended", "no post", "nobody knows who",
    ],
)  # fmt: skip
def test_seat(
    printed: str | None, speaker: str | None, day: date | None, seat: str | None,
    registries: Registries,
) -> None:  # fmt: skip
    registry = read_registries(registries)
    people = KnownPeople(registry.speakers.values(), registry.organisations.values())
    known = None if speaker is None else registry.speakers[speaker]
    assert seats([(Participant("だれか", organisation=printed), known)], day, people) == (seat,)


@pytest.mark.parametrize(
    ("printed", "role", "seat"),
    [
        ("青嶺県", "青嶺県立大学教授", "university"),
        ("汐見市", "青嶺県立大学教授", "university"),
        ("青嶺県", "青嶺県副知事", "aomine"),
        ("青嶺県立大学", "県副知事", "university"),
        (None, "県副知事", "aomine"),
    ],
    ids=[
        "a longer name at the head of the post", "the body of the line above", "no longer name",
        "a shorter name", "no printed body",
    ],
)  # fmt: skip
def test_body_of_a_post(printed: str | None, role: str, seat: str) -> None:
    bodies = (
        Organisation("aomine", Bilingual("青嶺県"), ("県",)),
        Organisation("university", Bilingual("青嶺県立大学")),
    )
    people = KnownPeople((), bodies)
    assert people.organisation(Participant("だれか", organisation=printed, role=role)) == seat
