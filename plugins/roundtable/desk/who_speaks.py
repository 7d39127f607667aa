"""Who speaks how often in an article, in one line: what an editor sees at once if it is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from roundtable.transcript.model import Moderator
from roundtable.transcript.transcript import Transcript

_NOBODY_KNOWN = ("誰か不明", "nobody known")
_MODERATOR = ("司会・聞き手", "moderator")


def told(article: Transcript) -> Iterator[tuple[str, str]]:
    """The turns of everybody, and who is listed and says nothing, in Japanese and English."""
    times = Counter(_speakers(article))
    if not times:
        return
    ja = "、".join(f"{who[0]} {count}" for who, count in times.most_common())
    en = ", ".join(f"{who[1]} {count}" for who, count in times.most_common())
    turns = "1 turn" if times.total() == 1 else f"{times.total()} turns"
    yield f"発言は{times.total()}件です（{ja}）。", f"{turns}: {en}."
    silent = [person.name for person in article.participants if _both(person.name) not in times]
    if silent:
        yield (
            f"参加者のうち{'、'.join(silent)}の発言はありません。",
            f"On the list, but never speaking: {', '.join(silent)}.",
        )


def _speakers(article: Transcript) -> Iterator[tuple[str, str]]:
    for turn in article.turns:
        person = article.speaker(turn)
        if person:
            yield _both(person.name)
        else:
            yield _MODERATOR if isinstance(turn, Moderator) else _NOBODY_KNOWN


def _both(name: str) -> tuple[str, str]:
    return name, name
