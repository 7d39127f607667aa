"""`roundtable import`: a pasted text becomes an article, and nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from roundtable.desk.command import desk
from roundtable.transcript import parse
from roundtable.transcript.source import Source

PASTED = Path(__file__).with_name("articles") / "pasted.ja.txt"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(desk, [*map(str, arguments)], env={"LANG": "C"})


def test_standard_output_carries_the_article_alone() -> None:
    result = run("import", PASTED, "--stdout")
    transcript = parse(Source("pasted.ja.md", result.stdout), None).transcript
    assert result.exit_code == 0
    assert transcript.title == "規程から始めるテレワーク～汐見市CIO×県CIO座談会～"
    assert [turn.label for turn in transcript.turns] == [
        "汐見市情報政策課長：楠（以下「楠」）",
        "県副知事（CIO）：速水（以下「速水」）",
        "楠",
        "―",
    ]


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """The folder of an issue in a content folder that does not exist yet."""
    return tmp_path / "mag" / "issues" / "001-shiomi"


def test_a_new_magazine(issue: Path) -> None:
    result = run("import", PASTED, "--to", issue)
    content = issue.parent.parent
    files = [
        issue / "part-1.ja.md",
        issue / "issue.yaml",
        content / "topics.yaml",
        content / "speakers.yaml",
        content / "organisations.yaml",
    ]
    assert result.exit_code == 0
    assert all(f"Wrote {file}\n" in result.stderr for file in files)
    assert sorted(path for path in content.rglob("*") if path.is_file()) == sorted(files)
    assert "status: draft" in (issue / "part-1.ja.md").read_text(encoding="utf-8")
    assert (issue / "issue.yaml").read_text(encoding="utf-8") == (
        "number: 1\nheld: 2022-07-14\ntitle:\n"
        "  ja: 規程から始めるテレワーク～汐見市CIO×県CIO座談会～\narticles:\n  - part-1\n"
    )


def test_last_it_says_what_was_read(tmp_path: Path) -> None:
    paste = tmp_path / "paste.txt"
    paste.write_text(
        "窓口の一年②\n\n2021年10月20日\n\n"
        "参加者\n汐見市CIO：緒方 玲子\n県CIO：速水 透\n県課長：小澤 ひろみ\n\n"
        "司会：始めます。\n\n緒方：はい。\n\n速水：どうぞ。\n\n緒方：では。\n\n渡辺：私も。\n",
        encoding="utf-8",
    )

    assert run("import", paste, "--to", tmp_path / "issues" / "001-shiomi").stderr.endswith(
        "The title is “窓口の一年②” (part 2). The day is 20 October 2021.\n"
        "5 turns: 緒方 玲子 2, moderator 1, 速水 透 1, nobody known 1.\n"
        "On the list, but never speaking: 小澤 ひろみ.\n"
    )


def test_the_second_part_joins_the_first(issue: Path, tmp_path: Path) -> None:
    run("import", PASTED, "--to", issue)
    second = tmp_path / "second.txt"
    words = PASTED.read_text(encoding="utf-8")
    second.write_text(words.replace("座談会～", "座談会②～", 1), encoding="utf-8")
    result = run("import", second, "--to", issue)
    assert result.exit_code == 0
    assert (issue / "part-2.ja.md").exists()
    assert (issue / "issue.yaml").read_text(encoding="utf-8").endswith("  - part-1\n  - part-2\n")


def test_the_same_again_changes_nothing(issue: Path) -> None:
    run("import", PASTED, "--to", issue)
    result = run("import", PASTED, "--to", issue)
    assert result.exit_code == 0
    assert "Wrote" not in result.stderr
    assert f"There already, the same: {issue / 'part-1.ja.md'}\n" in result.stderr


def test_other_words_are_never_overwritten(issue: Path) -> None:
    run("import", PASTED, "--to", issue)
    article = issue / "part-1.ja.md"
    article.write_text("corrected by hand", encoding="utf-8")
    result = run("import", PASTED, "--to", issue)
    assert result.exit_code == 2
    assert "end the title of the text you import with “Part 2”" in result.stderr
    assert article.read_text(encoding="utf-8") == "corrected by hand"


def test_a_sample_nobody_has_touched_gives_way(issue: Path) -> None:
    run("new", issue.parent.parent, "--name", "shiomi", "--held", "2022-07-14")
    article = issue / "part-1.ja.md"
    touched = issue / "part-1.en.md"
    touched.write_text(touched.read_text(encoding="utf-8") + "Mine.", encoding="utf-8")
    assert run("import", PASTED, "--to", issue).exit_code == 0
    assert "規程から始めるテレワーク" in article.read_text(encoding="utf-8")
    assert touched.read_text(encoding="utf-8").endswith("Mine.")
    again = run("import", PASTED, "--to", issue, "--lang", "en")
    assert again.exit_code == 2
    assert touched.read_text(encoding="utf-8").endswith("Mine.")


def test_an_issue_file_that_is_no_yaml_stays(issue: Path) -> None:
    issue.mkdir(parents=True)
    broken = "articles: [part-7\n"
    (issue / "issue.yaml").write_text(broken, encoding="utf-8")
    result = run("import", PASTED, "--to", issue)
    assert result.exit_code == 2 and "Correct the list by hand" in result.stderr
    assert [path.name for path in issue.iterdir()] == ["issue.yaml"]
    assert (issue / "issue.yaml").read_text(encoding="utf-8") == broken


def test_a_folder_elsewhere_gets_no_registries(tmp_path: Path) -> None:
    run("import", PASTED, "--to", tmp_path / "001-shiomi")
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        "001-shiomi",
        "issue.yaml",
        "part-1.ja.md",
    ]


@pytest.mark.parametrize(
    "file", [Path("nowhere.txt"), Path(__file__).parent], ids=["missing", "folder"]
)
def test_unreadable_files(file: Path, issue: Path) -> None:
    result = run("import", file, "--to", issue)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{file}: ") and result.stderr.count("\n") == 1
    assert not issue.exists()


def test_shift_jis_is_named(tmp_path: Path, issue: Path) -> None:
    file = tmp_path / "old.txt"
    words = PASTED.read_text(encoding="utf-8")
    file.write_bytes(words.encode("cp932"))
    result = run("import", file, "--to", issue)
    assert result.exit_code == 2
    assert "Shift_JIS" in result.stderr
    assert not issue.exists()


@pytest.mark.parametrize(
    ("data", "kind"), [(b"PK\x03\x04...", "Word"), (b"%PDF-1.7\n", "PDF")], ids=["docx", "pdf"]
)
def test_a_document_is_no_text(data: bytes, kind: str, tmp_path: Path, issue: Path) -> None:
    file = tmp_path / "talk.docx"
    file.write_bytes(data)
    result = run("import", file, "--to", issue)
    assert result.exit_code == 2
    assert f"{file}:1:1: E106 " in result.stderr and f"{kind} document" in result.stderr
    assert not issue.exists()


@pytest.mark.parametrize("arguments", [[], ["--to"]], ids=["stdout", "folder"])
def test_subtitles_are_refused_with_what_to_do(
    arguments: list[str], tmp_path: Path, issue: Path
) -> None:
    file = tmp_path / "talk.vtt"
    file.write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nはい。\n", encoding="utf-8")
    result = run("import", file, *arguments, *([issue] if arguments else []))
    assert result.exit_code == 2 and result.stdout == ""
    assert result.stderr.startswith(f"{file}:1:1: E107 Subtitles (WebVTT, SRT) cannot be")
    assert "save that as a text file" in result.stderr
    assert not issue.exists()


def test_stdout_and_folder_exclude_each_other(issue: Path) -> None:
    result = run("import", PASTED, "--stdout", "--to", issue)
    assert result.exit_code == 2 and "--stdout or --to" in result.stderr
