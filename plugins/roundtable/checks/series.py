"""Does every issue have a number of its own, and do its articles agree with it?

How the parts of one issue fit together is found where they are put in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.checks.place import place_of
from roundtable.magazine.library import Edition, Issue, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

SAME_NUMBER = Fault(
    "E349",
    Severity.ERROR,
    ja="第{number}号がフォルダー {other} と {folder} の二つにあります。一方が写しであれば"
    "原稿のフォルダーの外に移し、そうでなければ issue.yaml の number を正してください。",
    en="The folders {other} and {folder} are both issue {number}. If one is a copy, move it out of "
    "the content; if not, correct number in its issue.yaml.",
)
OTHER_NUMBER = Fault(
    "E350",
    Severity.ERROR,
    ja="号の番号が、本文では{stated}、issue.yaml では{number}となっています。"
    "どちらかを正してください。",
    en="The text says issue {stated}, issue.yaml says {number}. Correct one of them.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    first: dict[int, Issue] = {}
    for issue in magazine.issues:
        other = first.setdefault(issue.number, issue)
        if other is not issue:
            source = issue.articles[0].editions[0].source
            values = {"number": issue.number, "other": other.folder, "folder": issue.folder}
            yield SAME_NUMBER.at(source, 0, **values)
    for issue, _, edition in magazine.editions:
        stated = edition.transcript.issue
        if stated is not None and stated != issue.number:
            offset = _where(edition, stated)
            yield OTHER_NUMBER.at(edition.source, offset, stated=stated, number=issue.number)


def _where(edition: Edition, stated: int) -> int:
    number = rf"(?<![0-9]){stated}(?![0-9])"
    printed = rf"第\s*{number}\s*回|(?i:No\.?|Number|Issue:?|#)\s*{number}"
    return place_of(re.compile(printed), edition.source)
