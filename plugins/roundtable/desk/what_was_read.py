"""What was read of an article, in a few lines: its title and day, and who speaks how often. An
editor sees at once if it is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from roundtable.site.shelf.dates import day_text
from roundtable.transcript.model import Moderator
from roundtable.transcript.transcript import Transcript

_NOBODY_KNOWN = ("誰か不明", "nobody known")
_MODERATOR = ("司会・聞き手", "moderator")


def sentences(article: Transcript) -> Iterator[tuple[str, str]]:
    """The title and the day, the turns of everybody, and who is listed and says nothing, in
    Japanese and English."""
    ja, en = zip(_title(article), _day(article), strict=True)
    yield "".join(ja), " ".join(en)
    times = Counter(_speakers(article))
    if not times:
        return
    ja_times = "、".join(f"{who[0]} {count}" for who, count in times.most_common())
    en_times = ", ".join(f"{who[1]} {count}" for who, count in times.most_common())
    turns = "1 turn" if times.total() == 1 else f"{times.total()} turns"
    yield f"発言は{times.total()}件です（{ja_times}）。", f"{turns}: {en_times}."
    silent = [person.name for person in article.participants if _both(person.name) not in times]
    if silent:
        yield (
            f"参加者のうち{'、'.join(silent)}の発言はありません。",
            f"On the list, but never speaking: {', '.join(silent)}.",
        )


def _title(article: Transcript) -> tuple[str, str]:
    if not article.title:
        return "題名は見つかりませんでした。", "No title was found."
    places = list(zip(*_places(article), strict=True))
    ja, en = (f"（{'、'.join(places[0])}）", f" ({', '.join(places[1])})") if places else ("", "")
    return f"題名は「{article.title}」{ja}です。", f"The title is “{article.title}”{en}."


def _places(article: Transcript) -> Iterator[tuple[str, str]]:
    """The number of the issue and of the part, as far as the text tells them."""
    if article.issue is not None:
        yield f"第{article.issue}号", f"No. {article.issue}"
    if article.part is not None:
        of = (f"全{article.parts}回の", f" of {article.parts}") if article.parts else ("", "")
        yield f"{of[0]}第{article.part}回", f"part {article.part}{of[1]}"


def _day(article: Transcript) -> tuple[str, str]:
    ja, en = day_text(article.date, "ja"), day_text(article.date, "en")
    if not (ja and en):
        return "開催日は見つかりませんでした。", "No day was found."
    return f"開催日は{ja.text}です。", f"The day is {en.text}."


def _speakers(article: Transcript) -> Iterator[tuple[str, str]]:
    for turn in article.turns:
        person = article.speaker(turn)
        if person:
            yield _both(person.name)
        else:
            yield _MODERATOR if isinstance(turn, Moderator) else _NOBODY_KNOWN


def _both(name: str) -> tuple[str, str]:
    return name, name
