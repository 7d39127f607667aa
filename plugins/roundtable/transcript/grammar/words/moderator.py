"""Lines of the interviewer: behind a bar ―, or under a word that names a task, not a person."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.titles import LEADS

BARS = "―—─"
"""The dashes meant for a bar. Others are typed for one: ー, －, –, --, before Japanese words."""

_OTHERS = "ーｰ–‐−-－"
_BAR = re.compile(
    r"^[ 　]*(?:(?P<bar>―{1,3})(?P<gap>[ ]*)(?=[^\s―-])"
    r"|(?:[ーｰ–‐−]{1,3}[ ]*|-{2,3}[ ]*|-)"
    rf"(?=[「『(]?[ぁ-んァ-ヴ{KANJI}々A-Z]*[ぁ-んァ-ヴ{KANJI}々]))"
)
# 「―海の町から―」 is set between dashes as a subtitle is.
_FRAMED = re.compile(r"\s*(?P<dash>[ー―–‐−-]+)[^。?!]+(?P=dash)\s*$")
_FIRST_SIGNS = f"{BARS}{_OTHERS} 　"
_WORDS = {
    *"司会 司会者 総合司会 進行 進行役 事務局 編集部 聞き手 聴き手 記者 幹事社".split(),
    *("インタビュアー", *LEADS.split("|")),
    *("audience", "audience member", "audience question"),
    *"― ―― ー ーー mc moderator host interviewer chair secretariat facilitator editor".split(),
    *"operator question questioner q chairman chairwoman chairperson announcer narrator".split(),
}
_ASKED = re.compile(r"(?:[-*•・] ?)?[Q問][:.\s]")
_ANSWERED = re.compile(r"(?:[-*•・] ?)?[A答][:.\s]")
_ANSWERED_AT_ONCE = re.compile(r"[.?。」] ?A[:.](?=.)")
_MARK = re.compile(r"[QA問答]\d*")
_QUESTION = re.compile(
    r"^(?:(?:Question(?=:)|Q\d*|◆問|◆要望|問\d*)(?:[.:]|\s(?!\d{4}\b))|[(【](?:Q|問)[)】][.:]?)"
    r"\s*(?!and A\b)(?=\S)"
    r"|^(?:Q\d*|◆問|◆要望|問\d*)\s*[:.]?\s*$"
)


def bar(line: str) -> int | None:
    """Where the words begin after the bars of an interviewer's line; None for any other line."""
    if line[:1] not in _FIRST_SIGNS or not line.strip():
        return None
    narrow = half_width(line)
    match = _BAR.match(narrow)
    return match.end() if match and not _FRAMED.match(narrow) else None


def is_bar(label: str) -> bool:
    """Whether a label of the interviewer is a bar and no word."""
    return bool(label) and set(label) <= set(BARS + _OTHERS)


def is_mark(label: str) -> bool:
    """Whether a label is the mark of a question or of its answer, and no name."""
    return _MARK.fullmatch(half_width(label)) is not None


def is_moderator_word(label: str) -> bool:
    """Whether a label names whoever leads the talk instead of a person: 司会, 記者（潮日報）."""
    narrow = half_width(label).strip()
    is_glossed = narrow.endswith(")") and not narrow.endswith((".)", "。)"))
    word = narrow.partition("(")[0].rstrip() if is_glossed else narrow
    if word[1:2] == " " == word[-2:-1]:  # 「記 者」, set as wide as 「知　事」 beside it
        word = word.replace(" ", "")
    return word.casefold() in _WORDS


def is_quoted(lines: Lines, index: int) -> bool:
    """Whether a Q with an A below it, or that A, is told of by whoever speaks."""
    text = lines.texts[index]
    if _ANSWERED.match(half_width(text[:4])):
        return _ASKED.match(half_width(lines.text_before(index)[:4])) is not None
    if not _ASKED.match(half_width(text[:4])):
        return False
    if _ANSWERED_AT_ONCE.search(half_width(text)):
        return True
    return _ANSWERED.match(half_width(lines.text_after(index)[:4])) is not None


def question(line: str) -> int | None:
    """Where the words of a question begin after Q, Q1, ◆問, ◆要望, （問）; None elsewhere."""
    match = _QUESTION.match(half_width(line[:20])) if line[:1] in "QＱ◆問(（【" else None
    return match.end() if match else None
