"""docs/diagnostics.md lists every kind of finding, in both languages; `--accept` writes it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import roundtable
from roundtable.transcript.diagnostic import Fault

PAGE = Path(__file__).parents[1] / "docs" / "diagnostics.md"
AREAS = {
    "1": ("ヘッダー、YAML、文字コード", "Header, YAML, encoding"),
    "2": ("本文の書き方", "How the talk is written"),
    "3": ("名簿、号、対訳、テーマ", "Registries, issues, translations, topics"),
    "4": ("記事と写真の点検", "Checks of text and pictures"),
    "5": ("サイトとフォルダー", "Site and folders"),
}
HEAD = """# Diagnostics / 指摘の一覧

E refuses every build, W every publication; N refuses nothing and tells what was done. Codes never
change their meaning. `{…}` is filled in.

Eがあればサイトは作られず、Wがあれば公開されません。Nはお知らせで、何も止めません。番号の意味は変わりません。
`{…}`には、その場の言葉が入ります。
"""


def test_the_page_lists_every_fault(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, HEAD + "".join(_area(number) for number in AREAS))


def test_a_code_tells_its_severity_and_area() -> None:
    for fault in faults():
        assert fault.code[0] == fault.severity[0].upper(), fault.code
        assert fault.code[1] in AREAS, fault.code


def test_no_two_faults_share_a_code() -> None:
    codes = [fault.code for fault in faults()]
    assert len(codes) == len(set(codes))


def faults() -> list[Fault]:
    """Every Fault that stands at the top of a module of the package, by code."""
    found = {
        id(value): value
        for module in _modules()
        for value in vars(importlib.import_module(module)).values()
        if isinstance(value, Fault)
    }
    return sorted(found.values(), key=lambda fault: (fault.code[1:], fault.code))


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(roundtable.__path__, "roundtable."):
        if not module.name.endswith("__main__"):
            yield module.name


def _area(number: str) -> str:
    ja, en = AREAS[number]
    return f"\n## {number}xx — {ja} / {en}\n" + "".join(
        f"\n### {fault.code}\n\n{fault.ja}\n\n{fault.en}\n"
        for fault in faults()
        if fault.code[1] == number
    )
