"""Where in a text something stands, as editors count lines."""

from __future__ import annotations

from roundtable.transcript.source import Source, Span

SOURCE = Source("talk.ja.md", "\n　\n速水：はい。\n\n緒方：ええ。\n")


def test_blank_lines_above_the_words_of_a_span_do_not_count() -> None:
    assert SOURCE.line_of(Span(0, len(SOURCE.text))) == 3


def test_a_span_without_words_begins_on_its_own_line() -> None:
    assert SOURCE.line_of(Span(1, 3)) == 2
