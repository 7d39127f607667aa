"""Files that no importer reads are refused by name; what is text is read, whatever its ending."""

from __future__ import annotations

import pytest
from roundtable.importers import IMPORTERS, Imported, import_

TALK = "参加者（敬称略）\n県CIO：速水 透\n\n速水\nはい。\n"
CUES = "00:01.000 --> 00:04.000\nはい。\n"

# The name of the file, what stands in it, and how the finding begins.
REFUSED = [
    ("talk.vtt", f"WEBVTT\n\n{CUES}", "字幕（WebVTT、SRT）の読み込みには、まだ対応していません。"),
    ("TALK.SRT", f"1\n00:{CUES}", "字幕（WebVTT、SRT）の"),
    ("talk.html", "<p>はい。</p>", "ウェブページ（HTML）の"),
    ("talk.docx", TALK, "ワープロの文書の"),
    ("talk.json", '{"words": "はい。"}', "データのファイル（JSON、CSVなど）の"),
    ("talk.mp3", "", "録音や録画の"),
    ("subtitles.txt", f"\ufeffWEBVTT - 座談会\n\n{CUES}", "字幕（WebVTT、SRT）の"),
    ("subtitles.txt", "1\r\n00:00:01,000 --> 00:00:04,000\r\nはい。\r\n", "字幕（WebVTT、SRT）の"),
    ("page.txt", "\n<!DOCTYPE html>\n<html><body>はい。</body></html>", "ウェブページ（HTML）の"),
    ("letter.txt", "{\\rtf1\\ansi はい。}", "ワープロの文書の"),
    ("-", f"WEBVTT\n\n{CUES}", "字幕（WebVTT、SRT）の"),
]
READ = [
    ("talk.txt", TALK),
    ("talk.md", TALK),
    ("talk.text", TALK),
    ("talk", TALK),
    ("-", TALK),
    ("talk.txt", "1\n" + TALK),
    ("talk.txt", "00:01 と書かれた時計。\n\n" + TALK),
    ("talk.txt", "WEBVTTとは何か\n\n" + TALK),
    ("talk.txt", "WEBVTT is a format\n\n" + TALK),
    ("talk.txt", "{仮題}\n\n" + TALK),
]


@pytest.mark.parametrize(("name", "text", "opening"), REFUSED)
def test_refused(name: str, text: str, opening: str) -> None:
    imported = import_(name, text.encode())
    (found,) = imported.diagnostics

    assert imported.text == ""
    assert (found.path, found.line, found.code) == (name, 1, "E107")
    assert found.ja.startswith(opening)
    assert found.ja.endswith("読み込んでください。") and found.en.endswith("import it.")


@pytest.mark.parametrize(("name", "text"), READ)
def test_read(name: str, text: str) -> None:
    assert "速水\nはい。\n" in import_(name, text.encode()).text


@pytest.mark.parametrize("name", ["talk.vtt", "talk.txt", "-"])
def test_a_row_is_all_that_an_importer_of_a_refused_kind_takes(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(IMPORTERS, ".vtt", lambda *_: Imported("はい。", ()))

    assert import_(name, f"WEBVTT\n\n{CUES}".encode()) == Imported("はい。", ())
