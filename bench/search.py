"""The search of 1,000 articles (500 roundtables in two languages) beside Pagefind: is all found, is
nothing else found, what does it weigh.

    .venv/bin/python bench/search.py [roundtables]

A scan of every entry (turn, heading, title) says what is to be found. Pagefind knows pages and not
turns, so it is asked for articles, where it has it easier. Its row needs `npm ci` and is left out
where that has not been done.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
import unicodedata
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import median

import timing
from roundtable.magazine import Magazine, assemble
from roundtable.search import Addresses, index_files
from roundtable.search.entries import list_entries
from roundtable.site import urls
from roundtable.site.content_folder import read_content
from roundtable.site.outline import anchors
from writers import ours

HERE = Path(__file__).parent
WORK = HERE / "work" / "search"
SCRIPTS = HERE.parent / "theme" / "static" / "js" / "search"
PAGEFIND = HERE.parent / "node_modules" / ".bin" / "pagefind"
ADDRESSES = Addresses(urls.article, anchors)

# One to eight letters, frequent and rare, in both languages; the last ones have several words.
QUERIES = (
    *("の", "。", "e", "A", "県", "髙"),
    *("ます", "京都", "AI", "職員", "th", "ＩＴ"),
    *("ました", "クラウ", "データ", "the", "DX化"),
    *("テレワーク", "思います。", "information", "ラウドサー", "ing the", "マイナンバーカ"),
    *("デジタル人材を", "電子申請について", "municipal"),
    *("職員 研修", "クラウド　セキュリティ", "the mayor staff", "生成AI 県 ます"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found, what it moved by kind of file (bytes), and how long it took (ms)."""

    found: list[str]
    moved: dict[str, int]
    first: float
    complete: float


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 500
    timing.use_two_cores()
    shutil.rmtree(WORK, ignore_errors=True)
    ours.write(count, WORK / "content")
    magazine = _magazine(WORK / "content")
    print(f"{sum(1 for _ in magazine.editions)} articles, {len(QUERIES)} queries")
    _bench_ours(magazine)
    if PAGEFIND.exists():
        _bench_pagefind(magazine)
    else:
        print("pagefind    not installed; npm install --no-save pagefind@1.6.0 installs it")
    return 0


def _magazine(content: Path) -> Magazine:
    folder = read_content(content, str(content))
    return assemble(folder.issues, folder.registries, drafts=False)


def _bench_ours(magazine: Magazine) -> None:
    start = time.perf_counter()
    files = index_files(magazine, ADDRESSES)
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    for file in files:
        path = WORK / "index" / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    written = time.perf_counter() - start
    size = sum(len(file.data) for file in files) / 1e6
    print(
        f"roundtable  index {seconds:.2f} s, written in {written:.2f} s, "
        f"{len(files)} files, {size:.1f} MB"
    )
    answers = [Answer(**row) for row in _node("search_client.mjs", SCRIPTS, WORK / "index")]
    _print("roundtable", answers, [_scan(_entries(magazine), query) for query in QUERIES])


def _bench_pagefind(magazine: Magazine) -> None:
    site = WORK / "site"
    for address, page in _pages(magazine).items():
        (site / address.strip("/")).mkdir(parents=True)
        (site / address.strip("/") / "index.html").write_text(page, "utf-8")
    start = time.perf_counter()
    subprocess.run([PAGEFIND, "--site", site, "--silent"], check=True)
    print(f"pagefind    index {time.perf_counter() - start:.2f} s with reading and writing")
    answers = [Answer(**row) for row in _node("pagefind_client.mjs", site / "pagefind")]
    _print("pagefind", answers, [_scan(_articles(magazine), query) for query in QUERIES])


def _node(script: str, *arguments: Path) -> list[dict[str, object]]:
    command = ["node", str(HERE / script), *map(str, arguments)]
    done = subprocess.run(
        command, input=json.dumps(QUERIES), capture_output=True, text=True, check=True
    )
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def _entries(magazine: Magazine) -> dict[str, str]:
    """By address, the folded text of every turn and heading."""
    return {
        f"{urls.article(edition.lang, article.issue, article.part)}#{entry.anchor}": _fold(
            entry.text
        )
        for _, article, edition in magazine.editions
        for entry in list_entries(article, edition, ADDRESSES)
    }


def _articles(magazine: Magazine) -> dict[str, str]:
    """By address, the folded text of all entries of an article."""
    return {
        urls.article(edition.lang, article.issue, article.part): _fold(
            "\n".join(entry.text for entry in list_entries(article, edition, ADDRESSES))
        )
        for _, article, edition in magazine.editions
    }


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


def _scan(texts: dict[str, str], query: str) -> set[str]:
    words = [_fold(word) for word in query.split()]
    return {address for address, text in texts.items() if all(word in text for word in words)}


def _print(name: str, answers: list[Answer], wanted: list[set[str]]) -> None:
    """A row a query, then the whole."""
    found = [set(answer.found) for answer in answers]
    hits = [len(f & w) for f, w in zip(found, wanted, strict=True)]
    moved = [sum(answer.moved.values()) for answer in answers]
    for query, answer, f, w, hit in zip(QUERIES, answers, found, wanted, hits, strict=True):
        kinds = ", ".join(f"{kind} {size / 1e3:.0f}" for kind, size in answer.moved.items())
        print(
            f"  {query!r}: {len(w)} to find, precision {_share(hit, len(f)):.3f}, "
            f"recall {_share(hit, len(w)):.3f}, "
            f"{sum(answer.moved.values()) / 1e3:.0f} KB ({kinds}), "
            f"first {answer.first:.0f} ms, all {answer.complete:.0f} ms"
        )
    precision = sum(_share(h, len(f)) for h, f in zip(hits, found, strict=True)) / len(hits)
    recall = sum(_share(h, len(w)) for h, w in zip(hits, wanted, strict=True)) / len(hits)
    first = [answer.first for answer in answers]
    print(
        f"{name:11} precision {precision:.3f}, recall {recall:.3f}, KB max {max(moved) / 1e3:.0f} "
        f"median {median(moved) / 1e3:.0f}, ms to first results max {max(first):.0f} "
        f"median {median(first):.0f}"
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
