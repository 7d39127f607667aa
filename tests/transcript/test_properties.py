"""What holds for every text: nothing raises, nothing is lost, nothing lands in another's mouth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from grammar_cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st
from roundtable.transcript import decode, parse, serialize
from roundtable.transcript.model import Moderator, Paragraph, Utterance
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed, Transcript
from talks import Talk, talks

CONTENT = sorted(Path(__file__).parents[2].glob("content/issues/*/*.md"))
CASES = list(cases(Path(__file__).with_name("grammar")))
WRITTEN = Path(__file__).with_name("pieces.txt").read_text("utf-8").split("\n")
UNSEEN = [*"\t\x85\x00\x0b\x1c\u2028\u200b\ufeff\u3099\U0001f600"]
PIECES = st.sampled_from([*WRITTEN, *UNSEEN, "\n", "\n", "\n", "\n", "\n\n", "\n\n"])
ROUGH_TEXT = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=600, deadline=None)
@given(ROUGH_TEXT)
def test_every_character_of_any_text_has_one_owner(text: str) -> None:
    assert_owned(parse(Source("any.md", text)))


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(CASES), st.floats(0, 1), PIECES, st.sampled_from([1, 2, 16, 90]))
def test_so_has_every_character_of_a_case_into_which_something_was_typed(
    case: Case, place: float, piece: str, times: int
) -> None:
    at = round(place * len(case.given))
    text = case.given[:at] + times * piece + case.given[at:]
    assert_owned(parse(Source("any.md", text), case.lang))


def assert_owned(parsed: Parsed) -> None:
    spans = [block.span for block in parsed.transcript.blocks]
    length = len(parsed.source.text)  # comments aside

    assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), length]
    for block in parsed.transcript.blocks:
        if isinstance(block, Utterance | Moderator):
            inner = [item.span for item in block.said]
            assert all(before.end == after.start for before, after in pairwise(inner))
            if inner:
                assert block.span.start <= inner[0].start
                assert inner[-1].end == block.span.end


@settings(max_examples=400, deadline=None)
@given(talks())
def test_speakers_and_words_of_a_talk_come_back(talk: Talk) -> None:
    parsed = parse(Source("talk.md", talk.text), talk.lang)

    assert [*heard(parsed.transcript)] == talk.turns, talk.text
    assert [found for found in parsed.diagnostics if found.code.startswith("E")] == []


@settings(max_examples=400, deadline=None)
@given(talks())
def test_a_written_talk_reads_the_same(talk: Talk) -> None:
    transcript = parse(Source("talk.md", talk.text), talk.lang).transcript
    written = serialize(transcript)

    assert parse(Source("talk.md", written), talk.lang).transcript == transcript, written


@pytest.mark.parametrize("header", ["", "---\ntitle: 窓口\n---\n"], ids=["bare", "header"])
@pytest.mark.parametrize("blank", ["\n", "　　", "\u00a0", "\n　\n\n"], ids=ascii)
def test_a_text_of_blanks_reads_the_same_when_written(header: str, blank: str) -> None:
    transcript = parse(Source("blank.md", header + blank)).transcript
    written = serialize(transcript)

    assert parse(Source("blank.md", written), transcript.lang).transcript == transcript


@settings(max_examples=300, deadline=None)
@given(talks())
def test_line_ends_and_byte_order_mark_change_nothing(talk: Talk) -> None:
    plain = parse(Source("talk.md", talk.text), talk.lang)
    for end in ("\r\n", "\r"):
        for mark in ("", "\ufeff"):
            source = decode("talk.md", (mark + talk.text.replace("\n", end)).encode())
            assert isinstance(source, Source)
            assert parse(source, talk.lang) == plain


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_article_reads_the_same_when_written(path: Path) -> None:
    source = decode(path.name, path.read_bytes())
    assert isinstance(source, Source)
    transcript = parse(source).transcript

    assert parse(Source(path.name, serialize(transcript))).transcript == transcript


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_no_letter_of_a_golden_case_is_lost_when_written(case: Case) -> None:
    parsed = parse(Source("case.md", case.given), case.lang)
    if any(found.code.startswith("E1") for found in parsed.diagnostics):
        return  # what a broken header says is not read; such a text is refused

    # What an article's comments hide is in no transcript.
    assert letters(parsed.source.text) - letters(serialize(parsed.transcript)) == Counter()


@settings(max_examples=300, deadline=None)
@given(ROUGH_TEXT)
def test_no_letter_of_any_text_is_lost_when_written(text: str) -> None:
    parsed = parse(Source("any.md", text))
    if any(found.code.startswith("E1") for found in parsed.diagnostics):
        return

    assert letters(parsed.source.text) - letters(serialize(parsed.transcript)) == Counter()


def letters(text: str) -> Counter[str]:
    """The letters of a text with how often each stands there; numbers of lists may change."""
    return Counter(character for character in text if character.isalpha())


def heard(transcript: Transcript) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Who says which words, turn by turn; None is the moderator."""
    for turn in transcript.turns:
        speaker = transcript.speaker(turn)
        words = tuple(item.text for item in turn.said if isinstance(item, Paragraph))
        yield (speaker.name if speaker else None, words)
