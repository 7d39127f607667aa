"""`roundtable topics`: the topics of an article with the words that earned them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from roundtable.desk.command import desk

HERE = Path(__file__).parent
MAGAZINE = HERE / "magazine"
ARTICLE = MAGAZINE / "issues" / "001-shiomi" / "part-1.ja.md"


def topics(file: object, *options: object, given: str | None = None) -> Result:
    arguments = ["topics", str(file), "--json", *map(str, options)]
    return CliRunner().invoke(desk, arguments, input=given, env={"LANG": "C"})


def test_evidence_by_topic_and_section() -> None:
    assert json.loads(topics(ARTICLE, "--content", MAGAZINE).stdout) == [
        {
            "topic": "telework",
            "section": 0,
            "evidence": [{"line": 2, "column": 15, "text": "テレワーク"}],
        },
        {
            "topic": "telework",
            "section": 1,
            "evidence": [
                {"line": 13, "column": 4, "text": "テレワーク"},
                {"line": 17, "column": 1, "text": "在宅勤務"},
            ],
        },
        {
            "topic": "counters",
            "section": 2,
            "evidence": [
                {"line": 22, "column": 4, "text": "窓口"},
                {"line": 25, "column": 1, "text": "窓口"},
            ],
        },
    ]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_topics_for_the_eyes(lang: str, golden: Callable[[Path, str], None]) -> None:
    arguments = ["topics", str(ARTICLE), "--content", str(MAGAZINE)]
    result = CliRunner().invoke(desk, arguments, env={"LANG": f"{lang}.UTF-8"})
    assert result.exit_code == 0
    golden(HERE / f"topics.{lang}.txt", result.stdout)


def test_standard_input_and_a_pasted_text() -> None:
    pasted = HERE / "articles" / "pasted.ja.txt"
    from_file = topics(pasted, "--content", MAGAZINE).stdout
    from_input = topics("-", "--content", MAGAZINE, given=pasted.read_text("utf-8")).stdout
    assert json.loads(from_file) == json.loads(from_input)
    lines = pasted.read_text(encoding="utf-8").splitlines()
    for topic in json.loads(from_file):
        for words in topic["evidence"]:
            start = words["column"] - 1
            assert lines[words["line"] - 1][start : start + len(words["text"])] == words["text"]


def test_content_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "topics.yaml").write_text(
        "- id: rules\n  name: {ja: 規程, en: rules}\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert {entry["topic"] for entry in json.loads(topics(ARTICLE).stdout)} == {"rules"}


def test_no_topics_there(tmp_path: Path) -> None:
    result = topics(ARTICLE, "--content", tmp_path)
    assert (result.exit_code, result.stderr) == (
        2,
        f"{tmp_path / 'topics.yaml'}: There is no such file or folder.\n",
    )
