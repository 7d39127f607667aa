"""Words before a colon that whoever speaks tells of: 「副市長：「無理だ」」, 「部長：決裁」.

They may name somebody present, and then look like labels. What decides is the rest of the article:
a label of its talk stands before a sentence somewhere. Where that does not tell either, whoever
wrote it is asked (W217).
"""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.aside import QUOTATION, is_item, is_no_sentence
from roundtable.transcript.grammar.labels.habits import Habits
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.label import Label, before_colon
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.posts import ends_in_post

ONLY_QUOTED = Fault(
    "W217",
    Severity.WARNING,
    ja="「{label}」の後がかぎかっこの言葉だけです（{label}の発言としています）。発言ならかぎかっこを"
    "外し、前の人が引いた言葉なら「…は「…」と言いました。」のような文にしてください。",
    en="All words behind “{label}” stand in quotation marks (they are given to {label}). If they "
    "are said here, take the marks away; if somebody quotes them, write a sentence: … said, “…”.",
)

INSIDE_SENTENCE = Fault(
    "W223",
    Severity.WARNING,
    ja="「{label}」の上の行は読点で終わっています（ここからは{label}の発言としています）。前の人の言葉の続きで"
    "あれば「:」を外してください。発言であれば、上の行を文として終えるか、間に空行を置いてください。",
    en="The line above “{label}” ends with a comma (the words behind the colon are given to "
    "{label}). If whoever spoke goes on, take the colon away; if not, end the sentence above or "
    "put a blank line between.",
)

_QUOTED = re.compile(rf"{QUOTATION}[。.]?\s*")
_QUOTES = frozenset('「『“"')
_GOES_ON = re.compile(r"(?:と|って|など)(?!ころ|にかく|もかく|ても|りあえず|きに|もに)")
_SHARED_OUT = re.compile(r"(?P<name>[^\s:、,]{1,8})[、,] ?[^\s:、。,]{1,8}:")


def is_told(page: Page, index: int, colon: int) -> bool:
    """Whether a line that opens with somebody's label and a colon is words of whoever speaks."""
    lines, people, habits = page.lines, page.people, page.habits
    text = lines.texts[index]
    label, speech = text[:colon].strip(), text[colon + 1 :].strip()
    if _is_all_quoted(speech):
        return not habits.quotes and (
            _is_foreign(label, people, habits)
            or _goes_on_below(lines, index)
            or _is_beside_quotation(lines, index)
        )
    shared_out = _SHARED_OUT.match(half_width(speech[:20]))
    if shared_out and people.knows(shared_out["name"]):
        return not people.knows(label)
    # 「市長：賛成」 by itself may be a turn; 「北浜市：図書館二つ」 is none.
    may_be_turn = people.knows(strip_marks(label)) or ends_in_post(half_width(label))
    is_noted = is_item(lines, index) or (not may_be_turn and is_no_sentence(speech))
    return is_noted and _is_foreign(label, people, habits)


def doubtful(page: Page, index: int, label: Label) -> Diagnostic | None:
    """What to tell of a turn that is a quotation and nothing else, where others are none, or that
    begins inside a sentence, where others begin below their label."""
    lines, habits = page.lines, page.habits
    above = lines.above(index)
    if above.endswith(("、", "，", ",")) and habits.alone and not habits.inline:
        return INSIDE_SENTENCE.at(lines.source, lines.starts[index], label=label.printed)
    speech = lines.texts[index][label.speech :]
    if habits.quotes or habits.quoting or not (habits.spoken and _is_all_quoted(speech)):
        return None
    return ONLY_QUOTED.at(lines.source, lines.starts[index], label=label.printed)


def _is_all_quoted(speech: str) -> bool:
    return speech[:1] in _QUOTES and _QUOTED.fullmatch(speech) is not None


def _is_beside_quotation(lines: Lines, index: int) -> bool:
    """「課長：「無理です」」 right above or below 「部長：「待て」」."""
    near = ((text, before_colon(text)) for text in lines.beside(index))
    return any(opening and _is_all_quoted(text[opening.speech :]) for text, opening in near)


def _is_foreign(label: str, people: People, habits: Habits) -> bool:
    """Whether the article has labels, and none like this one before a sentence."""
    has_others = habits.alone or habits.bracketed or habits.spaced or habits.quoting
    if label in habits.spoken or not (has_others or habits.spoken):
        return False
    by_name = people.knows(strip_marks(label))
    return not (by_name and any(people.knows(strip_marks(other)) for other in habits.spoken))


def _goes_on_below(lines: Lines, index: int) -> bool:
    """Whether the next words say who quotes: 「…と言われました。」."""
    return _GOES_ON.match(lines.text_after(index)) is not None
