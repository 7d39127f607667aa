"""What looks like a label and names nobody at the table: 「官坂：…」 for 「宮坂：…」.

Such words are given to nobody, and `label_problem` tells the editor. They never fall to the
previous speaker.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.labels.aside import (
    goes_on_listing,
    is_item,
    is_keyword,
    is_list,
    tells_of_others,
)
from roundtable.transcript.grammar.labels.bracketed import bracketed, goes_on_behind
from roundtable.transcript.grammar.labels.habits import stranger
from roundtable.transcript.grammar.labels.misspelt import is_near
from roundtable.transcript.grammar.labels.named import is_above_posts
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.kanji import KANJI, SURNAME
from roundtable.transcript.grammar.words.label import BeforeColon, Label, Shape, before_colon
from roundtable.transcript.grammar.words.label_marks import GLOSS, strip_marks
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.grammar.words.markdown_block import is_markdown
from roundtable.transcript.grammar.words.moderator import is_quoted
from roundtable.transcript.grammar.words.names import is_english_name, is_latin, is_name
from roundtable.transcript.grammar.words.no_name import names_a_thing, names_nobody
from roundtable.transcript.grammar.words.posts import ends_in_post, is_office, is_post
from roundtable.transcript.grammar.words.somebody import is_press, is_somebody
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import COURTESY, ENGLISH_POST, POST
from roundtable.transcript.seldom import seldom

_LONGEST_LABEL = 80
_LONGEST_ITEM = 6
_LONGEST_BETWEEN = 16
_BOLD = re.compile(r"\*\*(?!\s)(?P<label>[^*\n]{1,40})\*\*")
_BOXED = seldom(r"[【〔\[](?![^ぁ-ん]*[ぁ-ん])[^【】〔〕\[\]]{2,16}[】〕\]]")
_BARE_NAME = re.compile(rf"(?P<name>{SURNAME})(?P<courtesy>{COURTESY})?")
_HAS_POST = seldom(rf"(?:{POST})(?:\([^()]*\))?$|\([^()]+君\)$|\d番\([^()]+\)$|(?:{COURTESY})$")
_WITH_POST = seldom(rf"(?P<name>[{KANJI}々ヶ]{{2,4}}?)(?:{POST})")
_NAME_IN_GLOSS = seldom(rf"[^()]+\((?P<name>{SURNAME})(?:{COURTESY})?\)")
# Live captions write it where somebody else begins, whose name may be missing.
_CHEVRONS = re.compile(r"(\\?>>|＞＞)\s*(?=\S)")
_BOXES = frozenset("()【】〔〕[]")
"""Around a label before a colon, in half width: 「（会場から）：…」."""
_AND_SIGNS = frozenset("・、,&/と，＆／")
_AND = re.compile(r"\s*(?:[・、,&/と]|\band\b)\s*")


def suspect_at(page: Page, index: int) -> Label | None:
    """A line that has the looks of a label, in an article that has labels, yet names nobody."""
    lines, habits = page.lines, page.habits
    text = lines.texts[index]
    opening = stranger(text, habits)
    if opening:
        return Label(opening.word, (), Shape.INLINE, opening.end)
    captioned = _CHEVRONS.match(text) if text[0] in "\\>＞" and habits.inline else None
    if captioned:
        return Label(captioned[1], (), Shape.INLINE, captioned.end())
    if not (habits.alone or habits.inline or habits.bracketed):
        return None
    if habits.inline and not (text[0] in "AＡ-*•・" and is_quoted(lines, index)):
        found = _suspect_inline(page, index)
        if found:
            return found
    found = _suspect_bracketed(text, habits.bracketed, page.people) if habits.bracketed else None
    if found:
        return found
    if not habits.alone or len(text) > _LONGEST_LABEL or is_markdown(text):
        return None
    return _suspect_alone(page, index)


def _suspect_inline(page: Page, index: int) -> Label | None:
    """「官坂：…」 in an article where 「宮坂：…」 is how people speak."""
    lines, people = page.lines, page.people
    text = lines.texts[index]
    opening = before_colon(text)
    if not opening or opening.speech == len(text) or people.find(opening.label):
        return None  # Somebody's label that was not taken for one is told of.
    head = half_width(text[: opening.colon])
    # A bullet is a mark of labels only where it stands before labels.
    has_mark = any(label[0] == text[0] for label in page.habits.spoken)
    label = strip_marks(head) if has_mark else head
    if not (_is_said_by(label, opening.colon, text, people) or _is_post_again(lines, index)):
        return None
    if _is_noted(lines, index, opening, people):
        return None
    return Label(opening.label, (), Shape.INLINE, opening.speech)


def _is_said_by(head: str, colon: int, text: str, people: People) -> bool:
    """Whether the words before a colon are a bare name, or somebody else who says a sentence."""
    words = GLOSS.sub("", strip_marks(head)).strip()
    name, comma, post = words.partition(", ")
    has_post = bool(comma and ENGLISH_POST.search(post)) and is_english_name(name)
    words = name if has_post else words
    is_slip = is_near(words, people)
    if is_list(text, colon, people) or (not is_slip and goes_on_listing(text, colon)):
        return False
    if tells_of_others(text, colon) and (is_latin(words) or not is_slip):
        return False
    with_post = _WITH_POST.fullmatch(words)
    if with_post:
        is_slip = is_slip or is_near(with_post["name"], people)
    if is_slip or (len(head) < 24 and _is_bare_name(head, people)):
        return True
    is_boxed = head[:1] in _BOXES and head[-1:] in _BOXES and not names_nobody(words)
    is_one = has_post or is_boxed or is_somebody(words) or is_press(words)
    is_one = is_one or are_several(words, people)
    return ends_sentence(text) and is_one


def _is_post_again(lines: Lines, index: int) -> bool:
    """「担当：…。」: a post and nothing else before a sentence, as on another line."""
    text = lines.texts[index]
    head = text[: half_width(text).index(":") + 1]
    if not (ends_in_post(half_width(head[:-1])) and ends_sentence(text)):
        return False
    return lines.source.text.count(f"\n{head}") > 1 and not names_nobody(half_width(head[:-1]))


def _is_noted(lines: Lines, index: int, opening: BeforeColon, people: People) -> bool:
    """「川崎：端末一人一台」: no sentence stands behind the colon, one of several or in no kana."""
    if is_near(GLOSS.sub("", strip_marks(opening.label)), people):
        return False
    return is_item(lines, index) or is_keyword(lines.texts[index], opening.speech)


def are_several(words: str, people: People) -> bool:
    """「速水・緒方」: two or more who are each known."""
    parts = _AND.split(words)
    return len(parts) > 1 and all(len(people.find(part)) == 1 for part in parts)


def are_several_known(label: str, people: People) -> bool:
    """「町長・古賀会長」, each of whom is called so, where the whole fits one of them.

    「ジョン・スミス」 who is listed is one, whoever else is called ジョン.
    """
    if _AND_SIGNS.isdisjoint(label) and " and " not in label:
        return False
    words = GLOSS.sub("", strip_marks(label))
    if people.knows(words):
        return False
    parts = _AND.split(words)
    fits = {people.find(part) for part in parts if people.knows(part)}
    return len(parts) > 1 and len(fits) == len(parts)


def _suspect_bracketed(text: str, signs: str, people: People) -> Label | None:
    """「【官坂委員】…」 in an article where 【市長】 is how people speak."""
    found = bracketed(text)
    if not found or found.sign not in signs:
        return None
    if found.sign == "*" and ":" not in half_width(text[: found.speech]):
        return None
    if goes_on_behind(found, text):
        return None
    words = strip_marks(found.label)
    glossed = _NAME_IN_GLOSS.fullmatch(words)
    has_post = (_HAS_POST.search(words) and not names_nobody(words)) or (
        glossed is not None and is_surname(glossed["name"])
    )
    is_said = ends_sentence(text)
    may_be_name = found.sign in "【〔(" or is_said
    if not (
        has_post
        or is_somebody(words)
        or is_press(words)
        or are_several(words, people)
        or (may_be_name and _is_bare_name(words, people))
        or (found.sign in "〔(" and is_said and _may_be_short_name(words, people))
    ):
        return None
    return Label(text[: found.end].strip(), (), Shape.INLINE, found.speech)


def _may_be_short_name(words: str, people: People) -> bool:
    """「（石）…。」 where nobody is listed and 「（野）…。」 is how people speak."""
    unlisted = bool(people.participants) and people.participants[0].inferred
    return unlisted and len(words) < 5 and is_name(words) and not names_nobody(words)


def _suspect_alone(page: Page, index: int) -> Label | None:
    lines, people, habits = page.lines, page.people, page.habits
    printed = lines.texts[index].strip()
    if printed[-1] in "。．.！!？?、，," or people.knows(strip_marks(printed)):
        return None  # Somebody's label that was not taken for one is told of.
    if is_above_posts(lines, index):
        return None
    bold = _BOLD.fullmatch(printed)
    below = lines.next_text(index + 1)
    if below >= len(lines):
        return None
    words = bold["label"] if bold else printed
    is_boxed = printed[0] in habits.enclosed and _BOXED.fullmatch(printed) is not None
    if not (
        _looks_like_name(words, people)
        or _opens_words_of(words, lines, index, people, is_boxed=is_boxed)
        or (habits.above_quotes and _stands_between_quotes(printed, lines, index))
    ):
        return None
    if not bold:
        if (below > index + 1 and not habits.apart) or _is_item(lines, index):
            return None
        speech = lines.texts[below].strip()
        # A post before the name makes a label long; a bare name is shorter than what is said.
        name = GLOSS.sub("", half_width(words).rpartition(":")[2])
        if len(speech) <= len(name.strip() or words) or people.find(lines.texts[below]):
            return None
    return Label(printed.rstrip(":："), (), Shape.ALONE, len(lines.texts[index]))


def _is_item(lines: Lines, index: int) -> bool:
    """Whether the line above is as short and ends no sentence: 「鈴木⏎佐藤」 is a list of names."""
    above = lines.above(index)
    return 0 < len(above) <= _LONGEST_ITEM and not ends_sentence(above)


def _opens_words_of(
    words: str, lines: Lines, index: int, people: People, *, is_boxed: bool
) -> bool:
    """Whether such words stand where a sentence has ended, above one."""
    label = GLOSS.sub("", strip_marks(words)).strip()
    is_one = is_somebody(label) or is_office(label) or is_press(label)
    if not (is_boxed or is_one or are_several(label, people)):
        return False
    above = lines.above(index)
    if is_boxed:
        above = "" if is_somebody(label) else lines.text_before(index)
    return all(not text or ends_sentence(text) for text in (above, lines.text_after(index)))


def _stands_between_quotes(printed: str, lines: Lines, index: int) -> bool:
    """Whether a short line has 「…」 above it and below it, where labels have it below them."""
    is_short = len(printed) <= _LONGEST_BETWEEN and printed[0] not in "「『（("
    return (
        is_short and lines.text_before(index)[-1:] == "」" and lines.text_after(index)[:1] == "「"
    )


def _looks_like_name(printed: str, people: People) -> bool:
    """A surname by itself, in parentheses, or behind a post and a colon."""
    role, colon, name = half_width(printed).rpartition(":")
    if not colon or not name.strip():
        return _is_bare_name(strip_marks(printed), people)
    name = name.strip()
    is_one = is_somebody(name) or _is_bare_name(name, people)
    in_japanese = is_one and is_post(role.strip()) and is_name("".join(name.split()))
    return in_japanese or bool(ENGLISH_POST.search(role) and is_english_name(name))


def _is_bare_name(narrow: str, people: People) -> bool:
    name = GLOSS.sub("", narrow.strip())
    if names_nobody(name) or (is_post(name) and not is_name(name)):
        return False
    match = _BARE_NAME.fullmatch(name)
    if not match:
        return is_english_name(name) and not names_a_thing(name)
    return bool(match["courtesy"]) or is_surname(match["name"]) or is_near(match["name"], people)
