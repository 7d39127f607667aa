"""What a scan of every turn's published words finds is what the reader gets, no more and no less.

The scan is `in` on NFKC, case-folded text. The letters are those that engines trip over; with the
limits lowered, a few hundred letters have as many frequent grams as a thousand articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from roundtable.search import merge, newest_first
from roundtable.search.grams import Limits
from roundtable.transcript import prose
from spoken_magazines import ADDRESSES, article_address, magazine_saying, write_index

Ask = Callable[[Path, list[str]], list[list[str]]]

SMALL = Limits(places=3, longest=5, octets=64)

# Letters that change number, order or length when folded, beside plain ones that repeat.
LETTERS = (
    *"aあ京。",
    *("A", "Ａ", "ｶ", "ﾞ", "ガ", "か\u3099", "\u3099", "㈱", "株", "㍿", "①", "1", "髙", "高"),
    *("葛\U000e0100", "葛", "ß", "ẞ", "s", "İ", "i", "ı", "\u0307", "ﬁ", "f", "Σ", "ς", "𠮷"),
    *("👩\u200d👧", "\u1112", "\u1161", "\u11ab", "한", "ㅏ", "Ꭰ", "ꭰ", "\u0345", "\u00ad"),
    *(" ", "\u3000", "\n", "\ufffd", "\uff9f", "ǰ", "가", "\u0130", "é", "e\u0301", "\u0323"),
)
words = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=14).map("".join)
turns = st.lists(words, min_size=1, max_size=3)
issues = st.lists(st.lists(turns, min_size=1, max_size=6), min_size=1, max_size=4)
SPACES = re.compile(r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def scan(corpus: list[list[list[str]]], query: str) -> list[str]:
    """The addresses of all turns that have every word of the query, newest issue first."""
    wanted = [folded(word) for word in SPACES.split(query) if word]
    found = []
    for number, issue in reversed(list(enumerate(corpus, 1))):
        for turn, paragraphs in enumerate(issue, 1):
            text = folded("\n".join(filter(None, map(prose.plain, paragraphs))))
            if wanted and all(word in text for word in wanted):
                found.append(f"{article_address('ja', number, 1)}#u-{turn}")
    return found


@st.composite
def corpus_and_queries(draw: st.DrawFn) -> tuple[list[list[list[str]]], list[str]]:
    corpus = draw(issues)
    said = ["\n".join(turn) for issue in corpus for turn in issue]
    queries = draw(st.lists(words, min_size=2, max_size=10))
    for text in draw(st.lists(st.sampled_from(said), min_size=10, max_size=30)):
        start = draw(st.integers(0, len(text) - 1))
        queries.append(text[start : start + draw(st.integers(1, 12))])
    return corpus, queries


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(corpus_and_queries(), st.sampled_from([SMALL, Limits()]))
def test_the_reader_gets_what_a_scan_finds(
    ask: Ask, drawn: tuple[list[list[list[str]]], list[str]], limits: Limits
) -> None:
    corpus, queries = drawn
    queries = [query for query in queries if '"' not in query]
    magazine = magazine_saying(corpus)
    with TemporaryDirectory() as folder:
        files = merge(magazine, newest_first(magazine, ADDRESSES), limits)
        answers = ask(write_index(Path(folder), files), queries)
    assert dict(zip(queries, answers, strict=True)) == {q: scan(corpus, q) for q in queries}
