"""The search of 1,000 articles (500 roundtables in two languages) beside Pagefind: is all found, is
nothing else found, what does it weigh.

    .venv/bin/python bench/search.py [roundtables]

A scan of every entry (turn, title, heading, note and the like) says what is to be found. Beside a
table of queries by hand, hundreds of stretches of what was said are asked, from one letter to
eighty. What is moved is counted as the files are, until the first results, the number found and the
people and topics that are offered are shown. Pagefind knows pages and not turns, so it is asked for
articles, where it has it easier. Its row is left out where it is not installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import mean, median

import search_queries
import timing
from roundtable.magazine import Magazine, assemble
from roundtable.search import Addresses, IndexFile, index_files
from roundtable.search.entries import list_entries
from roundtable.site import urls
from roundtable.site.content.content_folder import read_content
from roundtable.site.shelf.outline import anchors
from search_queries import BY_HAND
from writers import ours

HERE = Path(__file__).parent
RUNS = HERE / "runs" / "search"
SCRIPTS = HERE.parent / "theme" / "static" / "js" / "search"
PAGEFIND = HERE.parent / "node_modules" / ".bin" / "pagefind"
ADDRESSES = Addresses(urls.article, anchors)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found, what it moved by kind of file (bytes), and how long it took (ms) to show
    the first of it."""

    found: list[str]
    moved: dict[str, int]
    first: float

    @property
    def weight(self) -> float:
        """All that was moved, in KB."""
        return sum(self.moved.values()) / 1e3


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 500
    timing.use_two_cores()
    shutil.rmtree(RUNS, ignore_errors=True)
    ours.write(count, RUNS / "content")
    magazine = magazine_of(RUNS / "content")
    print(f"{sum(1 for _ in magazine.editions)} articles")
    _bench_ours(magazine)
    if PAGEFIND.exists():
        _bench_pagefind(magazine)
    else:
        print("pagefind    not installed; npm install --no-save pagefind@1.6.0 installs it")
    return 0


def magazine_of(content: Path) -> Magazine:
    """The magazine of a content folder."""
    folder = read_content(content, str(content))
    return assemble(folder.issues, folder.registries, drafts=False)


def _bench_ours(magazine: Magazine) -> None:
    write_index(RUNS / "index", _timed(magazine))
    entries = _entries(magazine)
    for kind, queries in search_queries.kinds(_said(magazine, "ja"), _said(magazine, "en")).items():
        answers = _answers(queries, "search_client.mjs", SCRIPTS, RUNS / "index")
        if queries == BY_HAND:
            _print_each(answers)
        _print(f"roundtable  {kind}", answers, [_scan(entries, query) for query in queries])


def _timed(magazine: Magazine) -> tuple[IndexFile, ...]:
    wall, own = time.perf_counter(), time.process_time()
    files = index_files(magazine, ADDRESSES)
    size = sum(len(file.data) for file in files) / 1e6
    print(
        f"roundtable  index {time.perf_counter() - wall:.2f} s "
        f"({time.process_time() - own:.2f} s of processor), {len(files)} files, {size:.1f} MB"
    )
    return files


def write_index(folder: Path, files: tuple[IndexFile, ...]) -> None:
    """The files of an index below a folder."""
    for file in files:
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _said(magazine: Magazine, lang: str) -> list[str]:
    """What was said in turns, as published."""
    return [
        entry.text
        for _, article, edition in magazine.editions
        if edition.lang == lang
        for entry in list_entries(article, edition, ADDRESSES)
        if not entry.unsaid
    ]


def _bench_pagefind(magazine: Magazine) -> None:
    site = RUNS / "site"
    for address, page in _pages(magazine).items():
        (site / address.strip("/")).mkdir(parents=True)
        (site / address.strip("/") / "index.html").write_text(page, "utf-8")
    start = time.perf_counter()
    subprocess.run([PAGEFIND, "--site", site, "--silent"], check=True)
    print(f"pagefind    index {time.perf_counter() - start:.2f} s with reading and writing")
    answers = _answers(BY_HAND, "pagefind_client.mjs", site / "pagefind")
    _print_each(answers)
    articles = _articles(magazine)
    _print("pagefind    by hand", answers, [_scan(articles, query) for query in BY_HAND])


def _answers(queries: tuple[str, ...], script: str, *arguments: Path) -> list[Answer]:
    command = ["node", "--no-warnings", str(HERE / script), *map(str, arguments)]
    done = subprocess.run(
        command, input=json.dumps(queries), stdout=subprocess.PIPE, text=True, check=True
    )
    return [Answer(**row) for row in json.loads(done.stdout)]


Texts = list[tuple[str, str]]
"""Folded texts with their addresses. Notes have that of the heading above, so it comes again."""


def _entries(magazine: Magazine) -> Texts:
    """Every entry: turns, headings, and what the magazine says itself."""
    return [
        (
            f"{urls.article(edition.lang, article.issue, article.part)}#{entry.anchor}",
            _fold(entry.text),
        )
        for _, article, edition in magazine.editions
        for entry in list_entries(article, edition, ADDRESSES)
    ]


def _articles(magazine: Magazine) -> Texts:
    """All entries of each article in one."""
    return [
        (
            urls.article(edition.lang, article.issue, article.part),
            _fold("\n".join(entry.text for entry in list_entries(article, edition, ADDRESSES))),
        )
        for _, article, edition in magazine.editions
    ]


def _pages(magazine: Magazine) -> dict[str, str]:
    pages = {}
    for _, article, edition in magazine.editions:
        entries = list_entries(article, edition, ADDRESSES)
        body = "".join(f'<p id="{e.anchor}">{escape(e.text)}</p>' for e in entries)
        pages[urls.article(edition.lang, article.issue, article.part)] = (
            f'<!doctype html><html lang="{edition.lang}"><title>x</title><body>{body}</body></html>'
        )
    return pages


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _scan(texts: Texts, query: str) -> Counter[str]:
    quoted = query[1:-1] if query.startswith('"') and query.endswith('"') else None
    words = [_fold(word) for word in ([quoted] if quoted else query.split())]
    return Counter(address for address, text in texts if all(word in text for word in words))


def _print_each(answers: list[Answer]) -> None:
    for query, answer in zip(BY_HAND, answers, strict=True):
        kinds = ", ".join(f"{kind} {size / 1e3:.0f}" for kind, size in answer.moved.items())
        print(
            f"  {query!r}: {len(answer.found)} found, {answer.weight:.0f} KB ({kinds}), "
            f"first {answer.first:.0f} ms"
        )


def _print(name: str, answers: list[Answer], wanted: list[Counter[str]]) -> None:
    found = [Counter(answer.found) for answer in answers]
    hits = [(f & w).total() for f, w in zip(found, wanted, strict=True)]
    precision = mean(_share(h, f.total()) for h, f in zip(hits, found, strict=True))
    recall = mean(_share(h, w.total()) for h, w in zip(hits, wanted, strict=True))
    weights = [answer.weight for answer in answers]
    first = [answer.first for answer in answers]
    print(
        f"{name:30} {len(answers)} queries, precision {precision:.3f}, recall {recall:.3f}, "
        f"KB max {max(weights):.0f} median {median(weights):.0f}, "
        f"ms to first results max {max(first):.0f} median {median(first):.0f}"
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
