"""Every finding of a magazine, case by case. The cases are tiny magazines in cases/*.md.

A file opens with the magazine from which each of its cases starts. A case replaces or adds files
(an empty one is taken away) and lists all findings it must give, no more and no fewer: code, place,
and words that have to stand in the message, Japanese / English where they differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from roundtable import checks
from roundtable.magazine import IssueFolder, Registries, assemble
from roundtable.magazine.manuscript import Text
from roundtable.site.content.file_names import language_in_name
from roundtable.transcript.diagnostic import Severity
from roundtable.transcript.source import Source

CASES = Path(__file__).parent / "cases"

FILE = re.compile(r"^~~~ (?P<path>\S+)\n(?P<text>.*?)^~~~$", re.MULTILINE | re.DOTALL)
CASE_OR_FILE = re.compile(rf"{FILE.pattern}|^## ", FILE.flags)  # a file may have headings as well
FINDING = re.compile(
    r"^- (?P<code>[EWN]\d{3}) (?P<place>\S+:\d+)(?: — (?P<hints>.+))?$", re.MULTILINE
)
UNREADABLE = re.compile(r"^Not to be read as text: (?P<path>.+)$", re.MULTILINE)
PICTURES = re.compile(r"^Pictures: (?P<paths>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    name: str
    files: dict[str, str]
    drafts: bool
    pictures: frozenset[str]
    unread: frozenset[str]
    findings: dict[tuple[str, str], tuple[str, ...]]


def read_cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    starts = [match.start() for match in CASE_OR_FILE.finditer(text) if match[0] == "## "]
    base = files_of(text[: starts[0]])
    sections = [text[start + 3 : end] for start, end in pairwise([*starts, len(text)])]
    return [case_of(f"{path.stem}: ", base, section) for section in sections]


def case_of(prefix: str, base: dict[str, str], section: str) -> Case:
    name = section.split("\n", 1)[0]
    changed = base | files_of(section)
    pictures = PICTURES.search(section)
    return Case(
        prefix + name,
        {path: text for path, text in changed.items() if text.strip()},
        "With drafts." in section,
        frozenset(pictures["paths"].split()) if pictures else frozenset(),
        frozenset(UNREADABLE.findall(section)),
        {
            (finding["code"], finding["place"]): tuple((finding["hints"] or "").split(" / "))
            for finding in FINDING.finditer(section)
        },
    )


def files_of(section: str) -> dict[str, str]:
    return {match["path"]: match["text"] for match in FILE.finditer(section)}


def magazine_of(case: Case):
    def source(path: str) -> Source | None:
        return Source(path, case.files[path]) if path in case.files else None

    paths = (*case.files, *case.unread)
    names = sorted({path.split("/")[1] for path in paths if path.startswith("issues/")})
    folders = []
    for name in names:
        below = f"issues/{name}/"
        texts = [path for path in case.files if path.startswith(below) and path.endswith(".md")]
        articles = tuple(Text(source(path), language_in_name(path)) for path in texts)
        unread = tuple(path[len(below) :] for path in case.unread if path.startswith(below))
        folders.append(IssueFolder(name, source(f"{below}issue.yaml"), articles, unread))
    registries = Registries(
        source("speakers.yaml"), source("topics.yaml"), source("organisations.yaml")
    )
    return assemble(folders, registries, drafts=case.drafts, pictures=case.pictures)


ALL = [case for path in sorted(CASES.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_case(case: Case) -> None:
    found = checks.run(magazine_of(case))
    if not case.name.startswith("dates:"):  # few of the others name a day
        found = tuple(finding for finding in found if finding.code != "N357")
    assert {(f.code, f"{f.path}:{f.line}") for f in found} == set(case.findings), found
    for finding in found:
        hints = case.findings[finding.code, f"{finding.path}:{finding.line}"]
        assert hints[0] in finding.ja, finding.ja
        assert hints[-1] in finding.en, finding.en
        grave = finding.severity is Severity.ERROR
        assert finding.code.startswith("E") == grave
    assert len(found) == len(case.findings), "a finding stands there twice"
    assert list(found) == sorted(found)


def test_every_case_file_has_cases() -> None:
    assert {case.name.split(":")[0] for case in ALL} == {path.stem for path in CASES.glob("*.md")}
