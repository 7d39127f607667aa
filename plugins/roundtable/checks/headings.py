"""Have both editions of an article the same headings between the same turns?

A heading that lost its # is printed as words of whoever spoke last, and no turn is out of step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from roundtable.magazine.library import Edition, Magazine
from roundtable.magazine.translation import parting
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import TURNS, Heading, Lang

MISSING = Fault(
    "W333",
    Severity.WARNING,
    ja="{other}では{where}に見出し{headings}がありますが（{line}行目）、{this}にはありません。"
    "訳し忘れか、行頭の「#」の書き忘れがないか確かめてください。",
    en="{other} has the heading {headings} {where} (line {line}), {this} has none there. See "
    "whether it was left out, or whether the # before it is missing.",
)
OTHER_LEVEL = Fault(
    "W334",
    Severity.WARNING,
    ja="見出し{heading}は、{other}では{twin}です（{line}行目）。「#」の数をそろえてください。",
    en="The heading {heading} is {twin} in {other} (line {line}). Give both the same number of #.",
)

MOST_MARKS = 6
_NAMES: dict[Lang, tuple[str, str]] = {
    "ja": ("日本語版", "the Japanese edition"),
    "en": ("英語版", "the English edition"),
}


class _Printed(Struct, frozen=True):
    """A heading of an edition: its level, how many # mark it, and how many turns are above it.
    Where it stands, its `offset`, differs by language."""

    level: int
    marks: int
    turns: int
    offset: int

    @property
    def place(self) -> tuple[int, int, int]:
        return self.level, self.marks, self.turns


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    registered = {one.id for one in magazine.speakers.values() if not one.provisional}
    for issue in magazine.issues:
        for article in issue.articles:
            if article.ja and article.en:
                left, right = list(_headings(article.ja)), list(_headings(article.en))
                if [one.place for one in left] != [one.place for one in right]:
                    sides = _alike_marked(left, right)
                    until = parting(article, registered)
                    yield from _compare(article.ja, article.en, *sides, until)


def _compare(
    ja: Edition, en: Edition, left: list[_Printed], right: list[_Printed], until: int | None
) -> Iterator[Diagnostic]:
    """Place by place, as long as the turns go together."""
    places: defaultdict[int, tuple[list[_Printed], list[_Printed]]]
    places = defaultdict(lambda: ([], []))
    for side, headings in enumerate((left, right)):
        for heading in headings:
            places[heading.turns][side].append(heading)
    for turns, (of_ja, of_en) in sorted(places.items()):
        if until is None or turns < until:
            only_ja, only_en, unlike = _apart(of_ja, of_en)
            yield from _missing(only_ja, ja, en)
            yield from _missing(only_en, en, ja)
            yield from (_other_level(*pair, ja, en) for pair in unlike)


def _headings(edition: Edition) -> Iterator[_Printed]:
    text, turns = edition.source.text, 0
    for block in edition.transcript.blocks:
        if isinstance(block, TURNS):
            turns += 1
        elif isinstance(block, Heading):
            offset = text.index("#", block.span.start)
            opening = text[offset : offset + MOST_MARKS]
            marks = len(opening) - len(opening.lstrip("#"))
            yield _Printed(block.level, marks, turns, offset)


def _line(heading: _Printed, edition: Edition) -> int:
    return edition.source.position(heading.offset).line


def _text(heading: _Printed, edition: Edition) -> str:
    """The heading as printed, marks and all."""
    source = edition.source
    return source.words(source.line_span(_line(heading, edition))).strip()


def _alike_marked(
    left: list[_Printed], right: list[_Printed]
) -> tuple[list[_Printed], list[_Printed]]:
    """Both with the number of marks as level, where they are marked in one way: the level itself
    changes when the only ## of an edition gets lost."""
    marks = [{heading.marks for heading in side} for side in (left, right)]
    if not (marks[0] <= marks[1] or marks[1] <= marks[0]):
        return left, right
    as_marked = [[replace(one, level=one.marks) for one in side] for side in (left, right)]
    return as_marked[0], as_marked[1]


def _apart(
    left: list[_Printed], right: list[_Printed]
) -> tuple[list[_Printed], list[_Printed], list[tuple[_Printed, _Printed]]]:
    """What only one side has, and pairs of two levels; the order of the levels tells which."""
    levels = [heading.level for heading in left], [heading.level for heading in right]
    only_left: list[_Printed] = []
    only_right: list[_Printed] = []
    unlike: list[tuple[_Printed, _Printed]] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, *levels, autojunk=False).get_opcodes():
        if kind != "equal":
            both = min(i_end - i, j_end - j)
            unlike += zip(left[i : i + both], right[j : j + both], strict=True)
            only_left += left[i + both : i_end]
            only_right += right[j + both : j_end]
    return only_left, only_right, unlike


def _missing(headings: list[_Printed], there: Edition, here: Edition) -> Iterator[Diagnostic]:
    """One finding for a place, at the turn behind it in the edition that lacks them."""
    if not headings:
        return
    turns = headings[0].turns
    near = here.turns[turns : turns + 1] or here.turns[-1:]
    yield MISSING.at(
        here.source,
        near[0].span.start if near else 0,
        headings=_quoted(headings, there),
        line=_line(headings[0], there),
        where=_where(turns, len(here.turns)),
        other=_at_head(_NAMES[there.lang]),
        this=_NAMES[here.lang],
    )


def _other_level(left: _Printed, right: _Printed, ja: Edition, en: Edition) -> Diagnostic:
    heading, twin = _quoted([right], en), _quoted([left], ja)
    values = {"heading": heading, "twin": twin, "line": _line(left, ja)}
    return OTHER_LEVEL.at(en.source, right.offset, other=_NAMES["ja"], **values)


def _quoted(headings: list[_Printed], edition: Edition) -> tuple[str, str]:
    texts = [_text(heading, edition) for heading in headings]
    return "".join(f"「{text}」" for text in texts), ", ".join(f"“{text}”" for text in texts)


def _at_head(name: tuple[str, str]) -> tuple[str, str]:
    return name[0], name[1][0].upper() + name[1][1:]


def _where(turns: int, of: int) -> tuple[str, str]:
    if not of:
        return "本文", "in the text"
    if turns == 0:
        return "最初の発言の前", "before the first turn"
    if turns == of:
        return "最後の発言の後", "behind the last turn"
    return f"{turns}番目と{turns + 1}番目の発言の間", f"between turns {turns} and {turns + 1}"
