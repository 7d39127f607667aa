"""Which part of its issue each article is, and whether the parts fit together."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from roundtable.magazine.folder import Editions, file_name
from roundtable.magazine.issue_file import Definition
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.nearest import did_you_mean, nearest
from roundtable.transcript.transcript import Parsed

ABSENT = Fault(
    "E342",
    Severity.ERROR,
    ja="articles にある「{name}」のファイル（{name}.ja.md）がフォルダー {folder} に"
    "ありません。{hint}ファイルを置くか、articles から消してください。",
    en="There is no file for “{name}” ({name}.ja.md) in the folder {folder}. {hint}Add the "
    "file, or delete the name from articles.",
)
_UNLISTED = (
    "記事「{name}」が issue.yaml の articles にありません。"
    "載せる順番の位置に {name} を書き加えるか、要らない原稿であればフォルダーの外に"
    "移してください。",
    "“{name}” is not listed in issue.yaml. Add {name} to articles, where it belongs in the order, "
    "or move the text out of the folder if it is not needed.",
)
UNLISTED = Fault("E343", Severity.ERROR, *_UNLISTED)
UNLISTED_DRAFT = Fault("W343", Severity.WARNING, *_UNLISTED)
SAME_PART = Fault(
    "E344",
    Severity.ERROR,
    ja="第{part}回が二つあります（{other} と {name}）。ヘッダーの「part:」で番号を正してください。",
    en="There are two articles with part {part} ({other} and {name}). Correct the number with "
    "“part:” in the header.",
)
PART_MISSING = Fault(
    "W345",
    Severity.WARNING,
    ja="全{parts}回のうち、{missing}がありません。まだ準備中なら、"
    "「status: draft」とした記事を置いておけばこの注意は出ません。",
    en="Of the {parts} parts there is no {missing}. If one is still being written, a text with "
    "“status: draft” in its place will do.",
)
OTHER_TOTAL = Fault(
    "E346",
    Severity.ERROR,
    ja="この記事では全{parts}回、{other} では全{other_parts}回となっています。"
    "どちらかを正してください。",
    en="This article says there are {parts} parts, {other} says {other_parts}. Correct one of "
    "them.",
)
TWIN_PART = Fault(
    "E347",
    Severity.ERROR,
    ja="日本語版では第{ja}回、英語版では第{en}回となっています。"
    "ヘッダーの「part:」を同じ番号にしてください。",
    en="The Japanese edition says part {ja}, the English one part {en}. Make them agree with "
    "“part:” in the header.",
)
BEYOND = Fault(
    "E348",
    Severity.ERROR,
    ja="全{parts}回なのに第{part}回となっています。「part:」か「parts:」を正してください。",
    en="This is part {part} of {parts}. Correct “part:” or “parts:”.",
)

_MOST_PARTS = 99
_MOST_NAMED = 5


class Place(Struct, frozen=True):
    """Where an article stands in its issue: part `part` of `parts`."""

    part: int
    parts: int


def places(articles: dict[str, Editions], definition: Definition) -> dict[str, Place]:
    """The place of each article: as its text says, else as issue.yaml lists it."""
    listed = definition.articles or tuple(articles)
    total = max([len(listed), *_stated_totals(articles)], default=1)
    found: dict[str, Place] = {}
    for name, editions in articles.items():
        in_list = listed.index(name) + 1 if name in listed else len(listed) + len(found) + 1
        part = next(_stated(editions, "part"), in_list)
        found[name] = Place(part, max(total, part))
    return dict(sorted(found.items(), key=lambda item: item[1].part))


def check_series(
    folder: str,
    kept: dict[str, Editions],
    known: dict[str, Editions],
    definition: Definition,
    order: dict[str, Place],
) -> Iterator[Diagnostic]:
    """What does not fit: `kept` articles are being built, `known` ones are in the folder."""
    yield from _listing(folder, kept, known, definition)
    yield from _parts(kept, order)
    yield from _totals(kept)
    yield from _missing(kept, known)


def _listing(
    folder: str, kept: dict[str, Editions], known: dict[str, Editions], definition: Definition
) -> Iterator[Diagnostic]:
    """A file that a misspelt name of issue.yaml means is not told as unlisted on top of that."""
    unlisted = set(known) - set(definition.articles)
    meant: set[str | None] = set()
    for name in definition.articles:
        if name not in known:
            hint = did_you_mean(name, unlisted)
            at, values = definition.articles_at, {"name": name, "folder": folder, "hint": hint}
            yield ABSENT.on_line(definition.path, at.line, at.column, **values)
            meant.add(nearest(name, unlisted))
    for name, editions in kept.items():
        if definition.articles and name in unlisted - meant:
            fault = UNLISTED if _is_published(editions) else UNLISTED_DRAFT
            yield fault.at(_first(editions).source, 0, name=name)


def _parts(kept: dict[str, Editions], order: dict[str, Place]) -> Iterator[Diagnostic]:
    taken: dict[int, str] = {}
    for name, place in order.items():
        editions = kept[name]
        stated = tuple(_stated(editions, "part"))
        if len(set(stated)) > 1:
            yield TWIN_PART.at(editions["en"].source, 0, ja=stated[0], en=stated[1])
        other = taken.setdefault(place.part, name)
        if other != name:
            values = {"part": place.part, "other": other, "name": name}
            yield SAME_PART.at(_first(editions).source, 0, **values)


def _totals(kept: dict[str, Editions]) -> Iterator[Diagnostic]:
    first: tuple[str, int] | None = None
    for parsed in (parsed for editions in kept.values() for parsed in editions.values()):
        part, parts = parsed.transcript.part, parsed.transcript.parts
        if parts is None:
            continue
        if part is not None and part > parts:
            yield BEYOND.at(parsed.source, 0, part=part, parts=parts)
        elif first and first[1] != parts:
            yield OTHER_TOTAL.at(
                parsed.source, 0, parts=parts, other=first[0], other_parts=first[1]
            )
        first = first or (file_name(parsed), parts)


def _missing(kept: dict[str, Editions], known: dict[str, Editions]) -> Iterator[Diagnostic]:
    """Parts of which there is no text at all; one that tells no number may be any of them."""
    numbers = {name: next(_stated(editions, "part"), None) for name, editions in known.items()}
    total = max([*_stated_totals(kept), *(numbers[name] or 0 for name in kept)], default=0)
    present = set(numbers.values())
    absent = [part for part in range(1, min(total, _MOST_PARTS) + 1) if part not in present]
    if len(absent) > list(numbers.values()).count(None):
        some, more = absent[:_MOST_NAMED], len(absent) > _MOST_NAMED
        ja = "と".join(f"第{part}回" for part in some) + "など" * more
        missing = ja, _no_part(some) + ", among others" * more
        last = max(kept, key=lambda name: numbers[name] or 0)
        yield PART_MISSING.at(_first(kept[last]).source, 0, parts=total, missing=missing)


def _no_part(absent: list[int]) -> str:
    return " and no ".join(f"part {part}" for part in absent)


def _stated_totals(articles: dict[str, Editions]) -> list[int]:
    return [parts for editions in articles.values() for parts in _stated(editions, "parts")]


def _stated(editions: Editions, what: str) -> Iterator[int]:
    """What the texts themselves say, the Japanese one first."""
    for parsed in editions.values():
        value: int | None = getattr(parsed.transcript, what)
        if value is not None:
            yield value


def _is_published(editions: Editions) -> bool:
    return any(parsed.transcript.header.is_published for parsed in editions.values())


def _first(editions: Editions) -> Parsed:
    return next(iter(editions.values()))
