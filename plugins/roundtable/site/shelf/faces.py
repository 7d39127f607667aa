"""What stands for a person beside their words: a letter, and a shape and colour of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from zlib import crc32

from roundtable.magazine.library import Issue
from roundtable.transcript.model import Lang

MARKS = 12


def monogram(name: str, lang: Lang) -> str:
    """The letter that stands for a person: the first of the family name."""
    family = name.split()[-1 if lang == "en" else 0] if name.strip() else "?"
    return family[0].upper()


def marks(issues: Iterable[Issue]) -> dict[str, int]:
    """By person, one of the `MARKS` shapes and colours of the theme. Whoever came first has theirs
    from the id; nobody who ever sits with them has the same, as long as there are enough."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for table in map(_people, issues):
        for person in table:
            beside[person].update(table)
    found: dict[str, int] = {}
    for person, others in beside.items():
        taken = Counter(found[other] for other in others if other in found)
        own = crc32(person.encode()) % MARKS
        found[person] = min(range(MARKS), key=lambda it: (taken[it], (it - own) % MARKS))
    return found


def _people(issue: Issue) -> list[str]:
    """Everybody at the table of an issue, in the order of its texts."""
    sides = (edition for article in issue.articles for edition in article.editions)
    return list(dict.fromkeys(who for side in sides for who in side.speakers if who is not None))
