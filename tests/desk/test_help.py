"""What the command tells of itself and of a wrong call, in the language of the terminal."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

import pytest
from click.testing import CliRunner, Result
from roundtable.desk.command import COMMANDS, desk

JAPANESE = re.compile(r"[぀-鿿]")

# A wrong call → what is told of it in Japanese and in English.
WRONG = {
    "biuld": ("「build」のことですか。", "Did you mean “build”?"),
    "xyz": ("xyz というコマンドはありません。", "There is no xyz."),
    "build --drfts": ("「--drafts」のことですか。", "Did you mean “--drafts”?"),
    "build --drafts=1": ("--drafts の後に値は書けません。", "--drafts takes no value."),
    "import": ("FILE を指定してください。", "Name FILE."),
    "import our talk.txt": ("引用符", "quotation marks"),
    "import talk.txt --to": ("--to の後に値を書いてください。", "Write a value after --to."),
    "check --lang fr": ("--lang に使えるのは ja、en です。", "--lang is ja or en."),
    "new --number x": ("1 から 9999 まで", "a number from 1 to 9999"),
    "new --held 2024/4/1": ("2024-04-01 のような", "as in 2024-04-01"),
}


def call(lang: str, *arguments: str) -> Result:
    return CliRunner().invoke(desk, arguments, env={"LANG": lang})


@pytest.mark.parametrize("lang", ["ja_JP.UTF-8", "C"])
def test_help_tells_every_command_in_one_language(lang: str) -> None:
    listed = call(lang, "--help").stdout
    for name in COMMANDS:
        assert f"\n  {name} " in listed
        told = call(lang, name, "--help")
        assert told.exit_code == 0
        sentences = [line for line in told.stdout.splitlines() if line.startswith("  ")]
        assert all(columns(line) <= 80 for line in sentences)
        described = [line.rpartition("  ")[2] for line in sentences if not line.endswith("]")]
        assert all(bool(JAPANESE.search(line)) == (lang != "C") for line in described), told.stdout


def columns(line: str) -> int:
    """How wide a line is in a terminal."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_call_is_told_in_a_line(arguments: str) -> None:
    for lang, words in zip(("ja_JP.UTF-8", "C"), WRONG[arguments], strict=True):
        result = call(lang, *arguments.split())
        assert result.exit_code == 2
        assert words in result.stderr and "--help" in result.stderr
        assert result.stderr.count("\n") == 1
