"""Does the day a text names agree with the day its issue was held, and is there one at all?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from roundtable.checks.place import place_of
from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.dates import MONTHS

OTHER_DAY = Fault(
    "E351",
    Severity.ERROR,
    ja="この記事の開催日は{stated}、この号の開催日は{held}です。"
    "本文、ヘッダーの date、issue.yaml の held のうち、誤っているものを正してください。",
    en="The article says {stated}, the issue was held on {held}. Correct what is wrong: the text, "
    "date in its header, or held in issue.yaml.",
)
NO_DAY = Fault(
    "N357",
    Severity.NOTICE,
    ja="座談会の開催日が分からないため、この号は「開催日の記載なし」となります。分かる場合は、ヘッダーに"
    "「date: 2024-04-01」のように書いてください。",
    en="Nothing tells on which day the table met, and readers are told so. If you know it, write "
    "it in the header, as in “date: 2024-04-01”.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    yield from _other_days(magazine)
    for issue in magazine.issues:
        editions = (edition for article in issue.articles for edition in article.editions)
        talk = next((edition for edition in editions if edition.turns), None)
        if talk and issue.held is None:
            yield NO_DAY.at(talk.source, 0)


def _other_days(magazine: Magazine) -> Iterator[Diagnostic]:
    for issue, _, edition in magazine.editions:
        stated = edition.transcript.date
        if stated is not None and issue.held is not None and stated != issue.held:
            offset = place_of(_printed(stated), edition.source)
            yield OTHER_DAY.at(edition.source, offset, stated=stated, held=issue.held)


def _printed(day: date) -> re.Pattern[str]:
    """How a text may print a day: 7月14日, 2022-07-14, 14 July, July 14."""
    month = f"(?i:{MONTHS[day.month - 1][:3]}[a-z]*)\\.?"
    numeric = rf"{day.year}\s*[-./]\s*0?{day.month}\s*[-./]\s*0?{day.day}(?![0-9])"
    english = rf"(?<![0-9]){day.day}\s+{month}|{month}\s+{day.day}(?![0-9])"
    return re.compile(rf"(?<![0-9]){day.month}\s*月\s*{day.day}\s*日|{numeric}|{english}")
