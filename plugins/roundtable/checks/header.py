"""Does each article say what it is called and whether it is published?"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.transcript import Parsed

NO_TITLE = Fault(
    "E401",
    Severity.ERROR,
    ja="記事の題名がありません。ヘッダーに「title: 題名」と書いてください。",
    en="The article has no title. Write “title:” and the title in the header.",
)
NO_STATUS = Fault(
    "E402",
    Severity.ERROR,
    ja="公開するかどうかが書かれていません。ヘッダーに「status: published」（公開）か"
    "「status: draft」（下書き）と書いてください。",
    en="Nothing says whether this article is public. Write “status: published” or "
    "“status: draft” in the header.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    """What is there but cannot be read has its own finding (E1…), from the grammar."""
    for _, _, edition in magazine.editions:
        yield from _missing(edition.parsed)
    for parsed in magazine.unready:
        yield from _missing(parsed)


def was_not_read(parsed: Parsed) -> bool:
    """Whether a slip in the header kept it, or an entry of it, from being read."""
    return any(finding.code.startswith("E1") for finding in parsed.diagnostics)


def _missing(parsed: Parsed) -> Iterator[Diagnostic]:
    if was_not_read(parsed):
        return
    if not parsed.transcript.title:
        yield NO_TITLE.at(parsed.source, 0)
    if parsed.transcript.header.status is None:
        yield NO_STATUS.at(parsed.source, 0)
