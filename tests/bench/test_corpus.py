"""The bench measures what it says: faultless roundtables of 40 turns and of the stated length."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import LANGS, Lang, Roundtable, people, roundtables
from roundtable.transcript import parse
from roundtable.transcript.model import Utterance
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed
from writers import hugo, ours, pelican

COUNT = 3
EDITIONS = [
    pytest.param(table, lang, id=f"{table.folder}.{lang}")
    for table in roundtables(COUNT)
    for lang in LANGS
]
MARKED = list(roundtables(5))[4]


def parsed(table: Roundtable, lang: Lang) -> Parsed:
    return parse(Source(f"{table.folder}/part-1.{lang}.md", ours.article(table, lang)))


@pytest.mark.parametrize(("table", "lang"), EDITIONS)
def test_an_article_has_forty_turns_and_nothing_to_correct(table: Roundtable, lang: Lang) -> None:
    article = parsed(table, lang)
    assert article.diagnostics == ()
    assert len(article.transcript.turns) == 40


@pytest.mark.parametrize(("table", "lang"), EDITIONS)
def test_the_parser_hears_who_the_corpus_says_speaks(table: Roundtable, lang: Lang) -> None:
    transcript = parsed(table, lang).transcript
    heard = [transcript.speaker(turn) for turn in transcript.turns if isinstance(turn, Utterance)]
    meant = [getattr(block, "speaker", None) for block in table.talk]
    assert [person and person.name for person in heard] == [
        person.name.get(lang) for person in meant if person
    ]


@pytest.mark.parametrize(("table", "lang"), EDITIONS)
def test_the_article_tells_its_number_and_day(table: Roundtable, lang: Lang) -> None:
    transcript = parsed(table, lang).transcript
    assert (transcript.issue, transcript.date) == (table.number, table.held)


@pytest.mark.parametrize(("table", "lang"), EDITIONS)
def test_an_article_has_about_five_thousand_characters(table: Roundtable, lang: Lang) -> None:
    assert 4500 <= len(ours.article(table, lang)) <= 5500


@pytest.mark.parametrize("lang", LANGS)
def test_the_fifth_roundtable_alone_has_an_emphasis_and_a_list(lang: Lang) -> None:
    marked = [
        table.number
        for table in roundtables(9)
        if "**" in ours.article(table, lang) and "\n- " in ours.article(table, lang)
    ]
    assert marked == [5]
    assert len(parsed(MARKED, lang).transcript.turns) == 40


@pytest.mark.parametrize("lang", LANGS)
def test_no_two_people_share_a_name_and_no_table_a_surname(lang: Lang) -> None:
    everybody = people(2500)
    assert len({person.name.get(lang) for person in everybody}) == len(everybody)
    for table in roundtables(60):
        assert len({person.surname.get(lang) for person in table.people}) == 5


@pytest.mark.parametrize("writer", [ours, hugo, pelican])
def test_the_same_number_gives_the_same_files(writer: object, tmp_path: Path) -> None:
    written = []
    for folder in (tmp_path / "once", tmp_path / "again"):
        writer.write(COUNT, folder)  # type: ignore[attr-defined]
        files = (path for path in folder.rglob("*") if path.is_file())
        written.append({path.relative_to(folder): path.read_bytes() for path in files})
    assert written[0] == written[1]
    assert len(written[0]) >= COUNT * len(LANGS)
