"""Labels that no mark of their own tells from words: 「加藤 再び…」, 「加藤「再び…」」, A after Q.

Whether an article has such labels is for `habits` to say.
"""

from __future__ import annotations

import re

from msgspec import Struct

from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.label_marks import GLOSS
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import is_name
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.surname import ends_a_given_name, is_surname
from roundtable.transcript.grammar.words.titles import without_courtesy
from roundtable.transcript.seldom import seldom

_SPACED = re.compile(r"(?P<label>[^\s。、:：]{1,16})[ 　\t\xa0]{1,4}(?=\S)")
_IN_FULL = re.compile(r"(?P<label>[^\s。、:：]{1,4}[ 　][^\s。、:：]{1,4})[ 　\t\xa0]{1,4}(?=\S)")
QUOTED = r"[ 　]{0,2}(?P<said>「(?:.*」(?:[。笑]|[(（]笑[)）])?\s*|[^」]*))"
"""What is said in corner brackets behind a name, on one line or the first of some."""
_QUOTING = seldom(rf"(?P<label>[^\s。、:：「」『』]{{1,16}}){QUOTED}")
_ANSWER = seldom(
    r"(?P<label>(?:Answer(?=[:：]|\s$)|[AＡ][\d０-９]*|◎答|答[\d０-９]*)(?=[.:．：\s]|$)|[(（【](?:[AＡ]|答)[)）】])(?:[.:．：\s]*(?=\S)|[.:．：\s]*$)"
)
_LONGEST_CAPTION = 24


class Opening(Struct, frozen=True):
    """A word a line opens with, and where the words behind it begin."""

    word: str
    end: int


def spaced(text: str, people: People) -> Opening | None:
    """「加藤 再び…」 and 「加藤 一郎 再び…」.

    But not 「加藤 一郎さんは…」, where the space stands inside a name.
    """
    full = _IN_FULL.match(text)
    if full and people.knows(full["label"]):
        return Opening(full["label"], full.end())
    match = _SPACED.match(text)
    if not match:
        return None
    word = match["label"]
    if is_moderator_word(word):
        # “Chairwoman Calloway. The committee…” goes on with her name.
        return None if word.startswith("Chair") else Opening(word, match.end())
    named = people.knows(word) or people.knows(without_courtesy(word))
    known = named or is_post(half_width(word))
    fits = people.find(word) if known else ()
    if not fits or goes_on(word, text[match.end() :], fits, people):
        return None
    return Opening(word, match.end())


def goes_on(word: str, rest: str, fits: tuple[int, ...], people: People) -> bool:
    """Whether a name goes on behind the space: 「加藤 一郎さんは…」, 「市長 加藤一郎」."""
    if fits and people.participants[fits[0]].inferred and _presents(word, rest):
        return True
    begins = "".join(rest[:20].split())
    names = ("".join(people.participants[who].name.split()) for who in fits)
    # 「加藤 加藤一郎と申します」 begins with the name again.
    return any(begins.startswith(name.removeprefix(word)) for name in names if name != word)


def _presents(word: str, rest: str) -> bool:
    """Whether a line is somebody in full, no more: 「加藤 一郎」, 「加藤会長 加藤 一郎（…）」."""
    if len(rest) < _LONGEST_CAPTION and without_courtesy(rest.strip()) != rest.strip():
        return True  # 「加藤 一郎さん加藤 一郎さん」: a picture and its words, copied
    named = GLOSS.sub("", half_width(rest[:30].strip())).split()
    full = named if len(named) == 2 else [word, *named]
    if len(full) != 2 or not is_name(full[1]) or not ends_a_given_name(full[1]):
        return False
    return is_surname(full[0]) or full[1].startswith(word[:2])


def quoting(text: str, people: People) -> Opening | None:
    """「加藤「再び…」」, the whole line or the first of some: the marks belong to what is said."""
    match = _QUOTING.fullmatch(text)
    if not match:
        return None
    word = match["label"]
    known = people.find(word) or is_moderator_word(word)
    return Opening(word, match.start("said")) if known else None


def answer(text: str) -> Opening | None:
    """The mark of an answer: A, A1, ◎答, （答）."""
    match = _ANSWER.match(text) if text[0] in "AＡ◎答(（【" else None
    return Opening(match["label"], match.end()) if match else None
