"""Title, headings on two levels, the agenda, and the break that ends a speaker's turn."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.model import Agenda, Break, Heading, Title
from roundtable.transcript.seldom import seldom

EMPTY_ITEM = Fault(
    "W235",
    Severity.WARNING,
    ja="議題の「{mark}」の後に何もありません。議題を書くか、この行を消してください。",
    en="Nothing stands behind “{mark}” in the agenda. Write the item, or delete the line.",
)

# Marks behind the words only mirror those before them.
_HEADING = re.compile(r"(#{1,6})[ \t　]++(.+?)(?:(?<![ \t])[ \t]++#++)?")
_AGENDA = re.compile(
    r"^(?:\d{1,2}[.)]?\s*)?[\s#*【●■○〇◯◆◇]*(?P<title>議題|議事(?:日程)?|アジェンダ|テーマ|(?:会議)?次第"
    r"|(?:(?:本日の)?会議に付した|本日審査した)(?:案件|事件)|Agenda|Topics|On the agenda)"
    r"[\s*】:]*$",
    re.I,
)
_ITEM = re.compile(
    r"^(?!\s*([*-])(?:\s*\1)+\s*$)\s*"
    r"(?P<mark>[①-⑳]|\d{1,2}(?:[.)、．]|[ 　]+)|[(（]\d{1,2}[)）]|[・•*\-])\s*(?P<text>\S.*)$"
)
_NO_ITEM = re.compile(r"\s*(?:[①-⑳]|\d{1,2}[.)、．]|[(（]\d{1,2}[)）])\s*")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_NO_DIGITS = re.compile(r"\D+")
# A break, a list of people, “Tanner: Good evening”.
_NOT_OF_PAGE = re.compile(r"^---|^[*_]|[：:]\s*$|者(?:[（(].*)?$|[A-Za-z)]: ")
_BREAK = re.compile(r"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\s*$|^\s*\*\s*$")
# 「────────」 and 「───・───」 in minutes, 「◇　　◇」; a shorter bar may be words that are missing.
_LINE = seldom(r"^\s*(?:[―━═◇◆][―━═・◇◆\s]{6,}|(?P<sign>[◇◆○●☆★□■])(?:\s+(?P=sign)){1,9}\s*)$")


@lru_cache(maxsize=256)
def _marks_and_words(text: str) -> tuple[int, str] | None:
    """How many # a Markdown heading opens with, and its words; None for any other line."""
    match = _HEADING.fullmatch(text.rstrip())
    return (len(match[1]), match[2].strip()) if match else None


def levels_of(lines: Lines) -> tuple[int, int | None]:
    """The number of # that means level 1, and the line of the title if the body carries it.

    A single heading of the highest rank that comes first is the title. Without a header, all but
    sentences and labels may stand above it: the menu of a web page, the day, a picture.
    """
    found = []
    for index in lines.opening_with({"#"}):
        marks = _marks_and_words(lines.texts[index])
        if marks:
            found.append((index, marks[0]))
    if not found:
        return 1, None
    highest = min(level for _, level in found)
    ranks = [index for index, level in found if level == highest]
    first = lines.next_text(lines.first)
    above = lines.texts[first : ranks[0]]
    comes_first = not above or (not lines.first and all(map(_is_of_page, above)))
    if highest == 1 and len(ranks) == 1 and comes_first:
        return min((level for _, level in found if level > 1), default=2), ranks[0]
    return highest, None


def _is_of_page(text: str) -> bool:
    """Whether a line may be of a menu or the day: neither a sentence nor a label."""
    return not (ends_sentence(text) or _NOT_OF_PAGE.search(text.strip()))


def heading(page: Page, index: int) -> Taken | None:
    """A Markdown heading: the title, a section's (level 1), or the line under it (level 2)."""
    printed = page.lines.texts[index]
    found = _marks_and_words(printed) if printed[0] == "#" else None
    if not found:
        return None
    level, text = found
    if index == page.title_line:
        return Taken(index + 1, lambda extent: Title(text, extent))
    rank = 1 if level <= page.top_level else 2
    text = with_number(text)
    return Taken(index + 1, lambda extent: Heading(rank, text, extent))


def with_number(heading: str) -> str:
    """A heading with its number marked, which Markdown would take for a list's and not print."""
    return _NUMBERED.sub(r"\1\\", heading)


def agenda(page: Page, index: int) -> Taken | None:
    """議題 with its numbered items; blank lines between items belong to it."""
    lines = page.lines
    printed = lines.texts[index].rstrip()
    title = _AGENDA.match(half_width(printed)) if len(printed) <= 24 else None
    if not title:
        return None
    items: list[str] = []
    numbers: list[str] = []
    found: list[Diagnostic] = []
    is_bare = False
    end = at = index + 1
    while at < len(lines):
        at = lines.next_text(at)
        if at < len(lines) and _NO_ITEM.fullmatch(lines.texts[at]):
            mark = lines.texts[at].strip()
            found.append(EMPTY_ITEM.at(lines.source, lines.starts[at], mark=mark))
            at += 1
            continue
        item = _ITEM.match(lines.texts[at]) if at < len(lines) else None
        # 「5 議事」 is no item below 「(1) 報告」, but the next point of the minutes.
        if not item or (items and item["mark"].strip().isdecimal() and not is_bare):
            break
        # What was listed and comes again is where the talk reaches it.
        if item["text"].strip() in items:
            break
        is_bare = item["mark"].strip().isdecimal()
        items.append(item["text"].strip())
        numbers.append(_number(item["mark"]))
        end = at = at + 1
    if not items:
        return None
    numbered = numbers == [str(number) for number in range(1, len(items) + 1)]
    words = printed[title.start("title") : title.end("title")]
    return Taken(
        end,
        lambda extent: Agenda(words, tuple(items), numbered, extent),
        diagnostics=tuple(found),
    )


def _number(mark: str) -> str:
    """The number in 「①」 or 「（１）」, in plain digits; nothing in a bullet."""
    return _NO_DIGITS.sub("", unicodedata.normalize("NFKC", mark))


def is_break(text: str) -> bool:
    """Whether a line that is not blank is nothing but such a bar."""
    if text.lstrip()[0] in "―—─━═◇◆○●☆★□■":
        return _LINE.match(half_width(text)) is not None
    return text[0] in " -*_＊　" and _BREAK.match(half_width(text)) is not None


def thematic_break(page: Page, index: int) -> Taken | None:
    """``---``: the magazine itself speaks from here on."""
    text = page.lines.texts[index]
    if not is_break(text):
        return None
    return Taken(index + 1, lambda extent: Break(text.strip(), extent))
