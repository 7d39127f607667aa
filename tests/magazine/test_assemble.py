"""Folders and registries become a magazine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from roundtable.magazine import Bilingual, Magazine, Registries, read_registries, turn_ids
from roundtable.transcript.source import Source


def article(title: str, status: str = "published", talk: str = "", **header: object) -> str:
    entries = "".join(f"{key}: {value}\n" for key, value in header.items())
    return f"---\ntitle: {title}\nstatus: {status}\n{entries}---\n{talk}"


TALK = """参加者（敬称略）
県副知事：速水 透

速水
おはようございます。

―よろしくお願いします
"""
TALK_EN = """Participants
Vice Governor: Toru Hayami

Hayami
Good morning.

―Welcome.

Hayami
One turn more.
"""


def test_two_editions_make_one_article(magazine_of: Callable[..., Magazine]) -> None:
    magazine = magazine_of(
        {
            "001-a/part-1.en.md": article("Table", talk=TALK_EN),
            "001-a/part-1.ja.md": article("座談会", talk=TALK),
        }
    )
    (issue,) = magazine.issues
    (only,) = issue.articles
    assert (only.issue, only.part, only.parts, only.name) == (1, 1, 1, "part-1")
    assert only.ja and only.en
    assert only.ids == ("u-1", "u-2", "u-3")
    assert only.ja.speakers == only.en.speakers == ("hayami-tooru",)
    assert only.ja.speaker_id(only.ja.turns[0]) == "hayami-tooru"
    assert only.ja.speaker_id(only.ja.turns[1]) is None


def test_topics_that_one_header_pins_and_vetoes_hold_for_both_languages(
    magazine_of: Callable[..., Magazine],
) -> None:
    magazine = magazine_of(
        {
            "001-a/part-1.ja.md": article(
                "座談会", talk=TALK, topics="{pin: [training], veto: [telework]}"
            ),
            "001-a/part-1.en.md": article(
                "Table", talk=f"Telework, training and LINE.\n\n{TALK_EN}", topics="{veto: [line]}"
            ),
        }
    )
    only = magazine.issues[0].articles[0]
    assert only.ja and only.en
    assert [(tag.topic, tag.pinned) for tag in only.ja.tags] == [("training", True)]
    assert [(tag.topic, tag.pinned) for tag in only.en.tags] == [("training", True)]
    assert [len(tag.evidence) for tag in only.en.tags] == [1]


def test_what_one_language_pins_the_other_may_veto(magazine_of: Callable[..., Magazine]) -> None:
    magazine = magazine_of(
        {
            "001-a/part-1.ja.md": article("座談会", talk=TALK, topics="{pin: [telework]}"),
            "001-a/part-1.en.md": article("Table", talk=TALK_EN, topics="{veto: [telework]}"),
        }
    )
    only = magazine.issues[0].articles[0]
    assert only.ja and only.en
    assert [tag.topic for tag in only.ja.tags] == ["telework"]
    assert only.en.tags == ()


def test_a_turn_is_on_a_topic_in_both_languages(magazine_of: Callable[..., Magazine]) -> None:
    ja = TALK.replace("おはようございます", "研修はもう済みました")
    en = TALK_EN.replace("Good morning", "We telework")
    magazine = magazine_of(
        {
            "001-a/part-1.ja.md": article("座談会", talk=f"{ja}\n速水\nもう一つ。\n"),
            "001-a/part-1.en.md": article("Table", talk=en),
        }
    )
    only = magazine.issues[0].articles[0]
    assert only.ja and only.en
    found = {(tag.topic, tag.turn, len(tag.evidence)) for tag in only.ja.tags}
    assert found == {("training", 0, 1), ("telework", 0, 0)}
    assert {(tag.topic, tag.turn) for tag in only.en.tags} == {(t, turn) for t, turn, _ in found}


def test_out_of_step_each_language_has_its_own(magazine_of: Callable[..., Magazine]) -> None:
    en = TALK_EN.replace("Good morning", "We telework")
    magazine = magazine_of(
        {
            "001-a/part-1.ja.md": article("座談会", talk=TALK),
            "001-a/part-1.en.md": article("Table", talk=en),
        }
    )
    only = magazine.issues[0].articles[0]
    assert only.ja and only.ja.tags == ()


def test_comments_have_no_topics(magazine_of: Callable[..., Magazine]) -> None:
    hidden = "在宅勤務はまだ<!-- テレワーク -->です。\n\n<!--\n研修\n-->\n"
    magazine = magazine_of({"001-a/part-1.ja.md": article("座談会", talk=hidden)})
    only = magazine.issues[0].articles[0]
    assert only.ja
    assert [len(tag.evidence) for tag in only.ja.tags] == [1]


def test_turn_ids_count_from_one() -> None:
    assert turn_ids(0) == ()
    assert turn_ids(2) == ("u-1", "u-2")


def test_only_what_is_published_is_there(magazine_of: Callable[..., Magazine]) -> None:
    files = {
        "001-a/part-1.ja.md": article("座談会"),
        "001-a/part-1.en.md": article("Table", status="draft"),
        "001-a/part-2.ja.md": article("座談会", status="draft", part=2),
        "002-b/part-1.ja.md": article("座談会", status="draft"),
    }
    public = magazine_of(files)
    assert [e.source.path for _, _, e in public.editions] == ["issues/001-a/part-1.ja.md"]
    assert not public.issues[0].articles[0].is_draft
    assert len(list(magazine_of(files, drafts=True).editions)) == 4


def test_what_a_draft_says_changes_nothing_public(magazine_of: Callable[..., Magazine]) -> None:
    public = {"001-a/part-1.ja.md": article("座談会", talk=TALK)}
    drafts = {
        "001-a/part-2.ja.md": article("座談会", "draft", "参加者\n龍峰町副町長：榊 洋一\n", part=9),
        "001-a/part-1.en.md": article("Table", "draft", date="2020-01-01"),
        "002-b/part-1.ja.md": article("座談会", "draft", "参加者\n龍峰町副町長：榊 洋一\n"),
        "002-b/issue.yaml": "nonsense",
    }
    assert magazine_of(public | drafts) == magazine_of(public)


def test_issues_by_number_and_articles_by_part(magazine_of: Callable[..., Magazine]) -> None:
    definition = (
        "number: 9\nheld: 2024-09-05\ntitle: {ja: 題, en: Title}\narticles: [late, early]\n"
    )
    magazine = magazine_of(
        {
            "b/issue.yaml": definition,
            "b/early.ja.md": article("後編", part=2, parts=3),
            "b/late.ja.md": article("前編"),
            "a/part-1.ja.md": article("座談会", issue=10),
        }
    )
    assert [issue.number for issue in magazine.issues] == [9, 10]
    first = magazine.issues[0]
    assert (first.title, first.held) == (Bilingual("題", "Title"), date(2024, 9, 5))
    assert [(a.name, a.part, a.parts) for a in first.articles] == [("late", 1, 3), ("early", 2, 3)]


def test_what_issue_yaml_does_not_list_comes_last(magazine_of: Callable[..., Magazine]) -> None:
    listed = "number: 1\ntitle: {ja: 座談会}\narticles: [second, first]\n"
    names = ("first", "further", "more", "second")
    files = {f"001-a/{name}.ja.md": article(name) for name in names}
    (issue,) = magazine_of(files | {"001-a/issue.yaml": listed}).issues
    assert [one.name for one in issue.articles] == ["second", "first", "further", "more"]
    assert [one.part for one in issue.articles[:2]] == [1, 2]
    assert len({one.part for one in issue.articles}) == 4


def test_without_issue_yaml_the_articles_tell(magazine_of: Callable[..., Magazine]) -> None:
    magazine = magazine_of(
        {
            "007-x/part-1.ja.md": article("座談会", date="2023-11-21"),
            "007-x/part-1.en.md": article("Table"),
        }
    )
    (issue,) = magazine.issues
    assert (issue.number, issue.held) == (7, date(2023, 11, 21))
    assert issue.title == Bilingual("座談会", "Table")


def test_without_registries_a_draft_has_provisional_people(
    magazine_of: Callable[..., Magazine],
) -> None:
    files = {"001-a/part-1.ja.md": article("座談会", "draft", TALK)}
    magazine = magazine_of(files, drafts=True, known=False)
    assert [speaker.name.ja for speaker in magazine.speakers.values()] == ["速水 透"]
    ((_, _, edition),) = magazine.editions
    assert set(edition.speakers) == set(magazine.speakers)


def test_registries_are_read(registries: Registries) -> None:
    registry = read_registries(registries)
    assert registry.diagnostics == ()
    hayami = registry.speakers["hayami-tooru"]
    assert (hayami.name, hayami.reading) == (Bilingual("速水 透", "Toru Hayami"), "はやみ とおる")
    assert (hayami.roles[0].organisation, hayami.roles[0].since) == ("aomine", date(2022, 4, 1))
    assert registry.organisations["aomine"].aliases == ("県", "Aomine")
    assert registry.topics["telework"].synonyms_en == ("remote work",)


def test_a_faulty_entry_keeps_what_can_be_read() -> None:
    text = "- id: a\n  name: {ja: 甲}\n  reading: []\n- id: b\n- id: c\n  name: {ja: 丙}\n"
    registry = read_registries(Registries(speakers=Source("speakers.yaml", text)))
    assert list(registry.speakers) == ["a", "c"]
    assert len(registry.diagnostics) == 2
