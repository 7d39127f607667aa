"""Colons that are no label's: 「市民：「どこですか」。」, 「国：作る。市：やる。」, “So: it works”.

Whoever speaks quotes others and sets things side by side. A label stands before a speech.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.labels.glued import inner_labels
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, Lines, half_width
from roundtable.transcript.grammar.words.no_name import HEADS_COUNTED
from roundtable.transcript.grammar.words.posts import ends_in_post
from roundtable.transcript.seldom import seldom

QUOTATION = r"(?:「[^「」]*」|『[^『』]*』|“[^“”]*”|\"[^\"]*\")"
_QUOTED = seldom(rf"{QUOTATION}(?:[。、,.\s]|$|と(?!いう)|っ)")
_COUNTED = re.compile(rf"{HEADS_COUNTED}(?:[。、]|$)")
_FURTHER_WORDS = re.compile(r"(?<=[.!?”\"]) [A-Z]\w*$")
_TERSE = re.compile(r"(?:[^ぁ-んA-Za-z]+|[^ぁ-ん]{1,3}[ぁ-ん]{1,2}|[a-z]+)[。、,.]")
_ANSWERS = re.compile(
    r"はい|ええ|いえ|いや|いいえ|そう|では|どう|あり|お|ご|私|Yes|No\b|Well|Thank|I\b"
)
_ITEM_OF_LIST = re.compile(r"[^:。、]{1,16}:\s*[^:。]{0,24}[^:。\sぁ-ん]")
_NO_KANA = re.compile(r"[^\sぁ-んA-Za-z。!?「」()]{5,}(?=\s*$)", re.MULTILINE)
_SIDE_BY_SIDE = re.compile(r"[^、。]{1,12}、[^、。:]{1,8}:")
_NOUN_AT_END = seldom(rf"[{KANJI}々ヶァ-ヴー0-9つ]$")
_IS_TITLED = seldom(
    rf"[^\sぁ-ん]{{1,12}}[長事官授員幹査任] [{KANJI}々]{{1,4}}(?: [{KANJI}ぁ-ん]{{1,4}})?$"
)
_LONGEST_LINE = 44
_LONGEST_QUOTED = 200
_LONGEST_ITEM = 20
_ITEM_END = tuple("。、.!?」』”")


def tells_of_others(text: str, colon: int) -> bool:
    """Whether somebody else's words, small letters or a count stand behind the colon."""
    speech = half_width(text[colon + 1 : colon + _LONGEST_QUOTED]).lstrip()
    return speech[:1].islower() or bool(_QUOTED.match(speech) or _COUNTED.match(speech))


def is_list(text: str, colon: int, people: People) -> bool:
    """「国：作る。市：やる。」: few words behind the colon, and then a further label of nobody."""
    return bool(_first_item(text, colon, people))


def is_terse_list(text: str, colon: int, people: People) -> bool:
    """The same with a word or two, as no speech begins: 「市長：決める。部長：考える。」."""
    return _TERSE.fullmatch(_first_item(text, colon, people)) is not None


def lists_people(text: str, colon: int) -> bool:
    """「委員：森会長、榊委員」, 「事務局　館長　伊吹、係長　桑名」: nothing is said."""
    if "、" not in text or text[-1] in SPEECH_ENDS:
        return False
    people = half_width(text[colon + 1 :]).strip().split("、")
    return all(ends_in_post(person) or _IS_TITLED.match(person) for person in people[:2])


def is_item(lines: Lines, index: int) -> bool:
    """「課長：承認」 right above or below 「部長：決裁」: few words that end no sentence."""
    if not _is_short_item(lines.texts[index]):
        return False
    return any(map(_is_short_item, lines.beside(index)))


def goes_on_listing(text: str, colon: int) -> bool:
    """「館長：貸出、司書：相談、…」: a word, a comma, and the next thing with its colon."""
    return _SIDE_BY_SIDE.match(half_width(text[colon + 1 : colon + _LONGEST_LINE])) is not None


def is_keyword(text: str, start: int) -> bool:
    """Whether the rest of a line is a keyword, 「端末一人一台」, and no sentence."""
    return _NO_KANA.match(half_width(text), start) is not None


def is_no_sentence(speech: str) -> bool:
    """Whether words end no sentence, 「人口八千、学校三つ」, or begin none, “a pupil, by lot”."""
    narrow = half_width(speech)
    return narrow[:1].islower() or _NOUN_AT_END.search(narrow) is not None


def are_roles(lines: Lines, index: int, people: People) -> bool:
    """「月曜：速水」 right above or below 「火曜：緒方」: people are told of, nothing is said."""
    if not _is_short_item(lines.texts[index]):
        return False
    return any(_is_short_item(text) and people.find(text) for text in lines.beside(index))


def _is_short_item(text: str) -> bool:
    words = text.strip()
    if not 0 < len(words) <= _LONGEST_LINE or words[-1] in SPEECH_ENDS:
        return False
    return _ITEM_OF_LIST.fullmatch(half_width(words)) is not None


def _first_item(text: str, colon: int, people: People) -> str:
    inner = inner_labels(text)
    if not inner:
        return ""
    first = _FURTHER_WORDS.sub("", half_width(text[colon + 1 : inner[0][0]]).strip())
    if len(first) > _LONGEST_ITEM or not first.endswith(_ITEM_END) or _ANSWERS.match(first):
        return ""
    labels = [label for _, label in inner]
    known = any(map(people.knows, labels)) or all(map(people.find, labels))
    return "" if known else first
