"""Pasted text becomes the source form: what its marks were guessed to be; nothing is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pastes import pastes
from roundtable.importers import import_
from roundtable.importers.escape import escape
from roundtable.importers.plain_text import plain
from roundtable.importers.recording import without_times
from roundtable.transcript import parse, prose
from roundtable.transcript.source import Source

_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~])")
_ASKED = re.compile("「(参加者：.+|Participants were .+)」という行")
PASTES = sorted(Path(__file__).with_name("plain_text").glob("*.txt"))
LINES = st.sampled_from(Path(__file__).with_name("lines.txt").read_text("utf-8").split("\n"))


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_paste(path: Path, golden: Callable[[Path, str], None]) -> None:
    imported = import_(path.name, path.read_bytes())
    findings = "".join(
        f"{found.line}:{found.column} {found.code} {found.ja}\n" for found in imported.diagnostics
    )

    golden(path.with_suffix(".md"), imported.text)
    golden(path.with_suffix(".findings"), findings)


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_no_character_of_a_paste_is_lost(path: Path) -> None:
    assert lost(path.read_text(encoding="utf-8-sig")) == Counter()


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25).map("\n".join))
@example("参加者（敬称略）\n県CIO：速水 透\n県CIO：速水 透")
@example("議題\n---")
def test_no_character_of_any_paste_is_lost(text: str) -> None:
    assert lost(text) == Counter()


# Always the same: where nobody is listed, a text of a line or two may be read in two ways (E108).
@settings(max_examples=600, deadline=None, derandomize=True)
@given(pastes())
@example("速水 ：：\nはい。\n\n緒方　：　ええ。\n\n速水 ：：\nでは。\n\n緒方：はい。")
@example("○速水\n午前9時28分 休憩\n\n○速水\nはい。\n\n○緒方\nええ。")
@example("\t窓口\t## 列\n\n速水：はい。\n\n緒方：ええ。\n\n速水：では。")
@example("dj kim:\nYes.\n\nmc lee:\nNo.\n\ndj kim:\nSo.")
def test_the_article_of_any_paste_tells_what_the_paste_tells(text: str) -> None:
    imported = import_("paste.txt", text.encode())

    assert [found for found in imported.diagnostics if found.code in ("E108", "E109")] == []


@settings(max_examples=300, deadline=None)
@given(st.text("ab 漢。*_`#>+-=~|<&;[](){}!\\\\1.:", max_size=40))
@example("```")
@example("~~~ a")
def test_an_escaped_line_shows_what_was_written(line: str) -> None:
    shown = "".join(prose.plain_blocks(escape(line)))

    assert "".join(shown.split()) == "".join(line.split()) or is_list_item(line)


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_what_was_imported_imports_as_it_is(path: Path) -> None:
    once = import_(path.name, path.read_bytes())

    assert import_("article.md", once.text.encode()).text == once.text


@pytest.mark.parametrize("path", PASTES, ids=lambda path: path.stem)
def test_the_list_that_a_finding_asks_for_names_everybody_who_speaks(path: Path) -> None:
    imported = import_(path.name, path.read_bytes())
    asked = [_ASKED.search(found.ja) for found in imported.diagnostics if found.code == "W244"]
    for line in asked:
        assert line, imported.diagnostics
        header, fence, body = imported.text.partition("\n---\n")
        listed = parse(Source("article.md", f"{header}{fence}\n{line[1]}\n{body}")).transcript
        before = parse(Source("article.md", imported.text)).transcript

        assert not any(person.inferred for person in listed.participants)
        assert [turn.label for turn in listed.turns] == [turn.label for turn in before.turns]
        assert all(listed.speaker(turn) for turn in listed.turns if before.speaker(turn))


def test_comments_of_an_article_stay_when_it_is_imported_again() -> None:
    article = "---\ntitle: 窓口\nstatus: draft\n---\n速水：はい。\n\n<!--\n速水：まだ。\n-->\n"

    assert import_("article.md", article.encode()).text == article


@pytest.mark.parametrize(
    "entry",
    ["staus: published", "status: Published", "date: 2023-11-31", "# 決裁待ち", 'summary: "静か"'],
)
def test_a_header_stays_as_it_is_with_its_mistakes(entry: str) -> None:
    article = f"---\ntitle: 窓口 #1\n{entry}\n---\n\n速水：はい。\n\n緒方：ええ。\n"

    assert import_("article.md", article.encode()).text == article


def test_a_file_that_is_no_text_is_refused_with_its_encoding() -> None:
    imported = import_("sjis.txt", "参加者のみなさん".encode("cp932"))

    assert imported.text == ""
    assert [found.code for found in imported.diagnostics] == ["E104"]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("[0:04] 速水：始めます。", "速水：始めます。"),
        ("速水　00:00:04\n始めます。", "\n速水：始めます。"),
        ("Speaker 1   0:04\nWe begin.", "\nSpeaker 1: We begin."),
        ("Rosa Tanner (0:04):\nWe begin.", "\nRosa Tanner: We begin."),
        ("話者 1   0:04\n始めます。", "\n話者1：始めます。"),
        ("0:04 --> 0:20\n始めます。", "\n始めます。"),
    ],
)
def test_times_of_a_recording_are_left_out(line: str, left: str) -> None:
    other = "Ogata: Next." if line.isascii() else "緒方：次です。"
    pasted = f"{line}\n\n[0:21] {other}\n\n{line}\n\n[0:30] {other}"
    words, (found,) = without_times(Source("paste.txt", pasted))

    assert words.text == f"{left}\n\n{other}\n\n{left}\n\n{other}"
    assert found.code == "N246"


@pytest.mark.parametrize("time", ["{}", "（{}）"])
def test_a_programme_keeps_its_times(time: str) -> None:
    words = {"10:00": "開会", "10:05": "挨拶", "10:30": "講演：窓口の一年"}
    lines = [f"{time.format(hour)} {what}\n" for hour, what in words.items()]
    programme = Source("paste.txt", "".join(lines))

    assert without_times(programme) == (programme, ())


def is_list_item(line: str) -> bool:
    """Lists of a paste stay lists: Markdown shows their marks in its own way."""
    return re.match(r"\s*(?:[-*+]|\d+[.)])\s", line + " ") is not None


def lost(text: str) -> Counter[str]:
    """The characters a paste has and the article lacks; spaces and the marks of lists and titles
    aside."""
    article = unescape(_BACKSLASH.sub(r"\1", import_("paste.txt", text.encode()).text))
    missing = Counter(plain(Source("paste.txt", text))[0].text) - Counter(article)
    return Counter({c: n for c, n in missing.items() if not c.isspace() and c not in "1.①*#"})
