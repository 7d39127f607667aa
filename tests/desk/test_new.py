"""`roundtable new`: the folder of the next issue."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result
from roundtable.desk.command import desk
from roundtable.transcript import parse
from roundtable.transcript.diagnostic import has_errors
from roundtable.transcript.source import Source


def new(*arguments: object, lang: str = "C") -> Result:
    return CliRunner().invoke(desk, ["new", *map(str, arguments)], env={"LANG": lang})


def test_the_next_issue(content: Path) -> None:
    (content / "issues" / "not-numbered-yet").mkdir()
    result = new(content, "--name", "kaguragawa", "--held", "2023-02-09")
    issue = content / "issues" / "002-kaguragawa"
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"Wrote {issue / name}" for name in ("issue.yaml", "part-1.ja.md", "part-1.en.md")
    ]
    assert (issue / "issue.yaml").read_text(encoding="utf-8") == (
        "number: 2\nheld: 2023-02-09\ntitle:\n"
        "  ja: 第2回座談会\n  en: Roundtable No. 2\narticles:\n  - part-1\n"
    )


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_skeleton_is_an_article(content: Path, lang: str) -> None:
    new(content, "--name", "kaguragawa", "--held", "2023-02-09", "--number", "7")
    file = content / "issues" / "007-kaguragawa" / f"part-1.{lang}.md"
    parsed = parse(Source(str(file), file.read_text(encoding="utf-8")), None)
    transcript = parsed.transcript
    assert not has_errors(parsed.diagnostics)
    assert (transcript.lang, transcript.header.status) == (lang, "draft")
    assert str(transcript.date) == "2023-02-09"
    assert [transcript.speaker(turn) for turn in transcript.turns] == [
        transcript.participants[0],
        None,
    ]


def test_what_check_says_of_a_new_issue_is_its_sample_words(content: Path) -> None:
    new(content, "--name", "kaguragawa", "--held", "2023-02-09")
    result = CliRunner().invoke(desk, ["check", str(content)], env={"LANG": "ja_JP.UTF-8"})
    told = [line for line in result.stdout.splitlines() if "002-kaguragawa" in line]
    assert {line.split()[1] for line in told} == {"W404"}
    for words in (
        "「姓 名」",
        "「ここに発言を書きます。」",
        "「大見出し」",
        "「Given-name Surname」",
    ):
        assert any(words in line for line in told), words


@pytest.mark.parametrize("name", ["empty", "not-there-yet"])
def test_a_new_magazine_gets_its_registries(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    content = tmp_path / name
    assert new(content, "--name", "shiomi").exit_code == 0
    written = sorted(str(path.relative_to(content)) for path in content.rglob("*.*"))
    assert written == [
        "issues/001-shiomi/issue.yaml",
        "issues/001-shiomi/part-1.en.md",
        "issues/001-shiomi/part-1.ja.md",
        "organisations.yaml",
        "speakers.yaml",
        "topics.yaml",
    ]


@pytest.mark.parametrize(
    ("options", "ja", "en"),
    [
        (["--number", "1", "--name", "x"], "第1号はもうあります", "There is a No. 1 already"),
        (["--name", "Shiomi City"], "半角の英小文字", "a–z, 0–9 and hyphens"),
        (["--name", "../x"], "半角の英小文字", "a–z, 0–9 and hyphens"),
        ([], "--name", "--name"),
    ],
)
def test_refusals_write_nothing(content: Path, options: list[str], ja: str, en: str) -> None:
    before = sorted(content.rglob("*"))
    for lang, words in (("ja_JP.UTF-8", ja), ("C", en)):
        result = new(content, *options, lang=lang)
        assert result.exit_code == 2 and words in result.stderr
        assert result.stderr.count("\n") == 1
    assert sorted(content.rglob("*")) == before


def test_no_such_folder(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "content"
    result = new(nowhere, "--name", "x")
    assert result.exit_code == 2
    assert result.stderr == f"{nowhere}: There is no such file or folder.\n"


def test_a_wrong_answer_is_told_and_asked_for_again(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roundtable.desk.new.sys", SimpleNamespace(stdin=Keyboard()))
    answers = "第二号\n\n三鷹\nmitaka\n5/10\n令和5年5月10日\n2023-05-10\n"
    result = CliRunner().invoke(desk, ["new", str(content)], input=answers, env={"LANG": "ja_JP"})
    assert result.exit_code == 0
    assert (content / "issues/002-mitaka/part-1.ja.md").exists()
    assert [line.split(": ")[0] for line in result.stderr.splitlines()[:4]] == [
        "第二号",
        "三鷹",
        "5/10",
        "令和5年5月10日",
    ]


class Keyboard:
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True
