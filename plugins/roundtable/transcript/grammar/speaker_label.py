"""Speaker lines: a line that names or introduces a participant. Anything else is speech.

The shapes are those of real roundtables, in both widths: label alone with the speech below, label
and speech on one line, several turns in one line. A line that looks like a label and fits nobody is
reported and its words are given to nobody.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import Enum, auto

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.alias import introduction
from roundtable.transcript.grammar.lines import Lines, fold, key
from roundtable.transcript.grammar.moderator import bar, is_moderator_word, question
from roundtable.transcript.grammar.people import People, strip_marks
from roundtable.transcript.grammar.person import is_name, is_post

AMBIGUOUS = Fault(
    "E202",
    Severity.ERROR,
    ja="「{label}」が誰のことか決まりません（{candidates}）。肩書を添えるか、「（以下「…」）」で"
    "区別できる略称を付けてください。",
    en="“{label}” could be any of {candidates}. Add the post, or give each a short name with "
    "(hereinafter “…”).",
)
UNKNOWN = Fault(
    "E203",
    Severity.ERROR,
    ja="「{label}」は参加者にいません。{hint}参加者の一覧に書き加えるか、名前を直してください。",
    en="“{label}” is not among the participants. {hint}Add them to the list, or correct the name.",
)


class Shape(Enum):
    """Whether the speech follows below the label or on the same line."""

    ALONE = auto()
    INLINE = auto()


@dataclass(frozen=True, slots=True)
class Label:
    """A label found: its words, the people it fits, and where in the line the speech begins."""

    printed: str
    fits: tuple[int, ...]
    shape: Shape
    speech: int
    is_moderator: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """How one article marks speech; a doubtful shape counts only where the article has the habit."""

    alone: bool = False
    inline: bool = False
    spaced: bool = False
    answers: bool = False


_SENTENCE_END = re.compile(r"[。!?、]$")
_MARKDOWN = re.compile(r"^\s*(?:[#>|]|!\[|```|~~~|\d+\.\s|[*\-+]\s+\S.*[。、!?])")
_BRACKETED = re.compile(r"^(?:\d+ ?)?(?P<label>【[^】]{1,30}】|\([^()]{1,30}\))\s*(?=\S)")
_MINUTES = re.compile(r"^(?P<label>\d*[○〇◯◆]\s*[^\s()]{1,20}(?:\([^()]{1,20}\))?)\s+(?=\S)")
_LONE_BRACKET = re.compile(r"^(?P<label>[^\s()。、]{1,14})\)(?=\S)")
_SPACED = re.compile(r"^(?P<label>[^\s。、:]{1,16}) (?=\S)")
_ANSWER = re.compile(r"^(?P<label>A\d*|◎答|答\d*|◆要望)[.:\s]\s*(?=\S)")
_BOLD = re.compile(r"^\*\*(?!\s)(?P<label>[^*\n]{1,40})\*\*$")
_ENGLISH_NAME = re.compile(r"^(?:[A-Z]\. ?)?[A-Z][a-zà-ÿ’'-]{1,14}(?: [A-Z][a-zà-ÿ’'-]{1,14})?$")
_NOT_A_NAME = {
    *"拍手 一同 以上 休憩 再開 賛成 反対 前略 中略 後略 続く 完 了 笑 同意 異議 沈黙 黙考 着席 起立 閉会 開会".split(),
    *"Yes No Right Exactly Thanks Indeed Agreed Laughter Applause Please Welcome Sure Hello".split(),
}


def label_at(lines: Lines, index: int, people: People, habits: Habits) -> Label | None:
    """The label a line opens with, or None where the line is speech."""
    text = lines.texts[index]
    opening = bar(text)
    if opening is not None:
        return Label(text[:opening].strip(), (), Shape.INLINE, opening, is_moderator=True)
    if _MARKDOWN.match(text[:80]):
        return None
    found = _introducing(text, people)
    if found is None and len(text) <= 80:
        found = _alone(lines, index, people)
    return found or _inline(text, people, habits)


def suspect_at(lines: Lines, index: int, people: People, habits: Habits) -> Label | None:
    """A line that has the looks of a label, in an article that has labels, yet names nobody."""
    text = lines.texts[index]
    if not (habits.alone or habits.inline) or len(text) > 80 or _MARKDOWN.match(text):
        return None
    printed = text.strip()
    bold = _BOLD.match(printed)
    if bold and habits.alone and lines.next_text(index + 1) < len(lines):
        return _nobody(printed, text) if _looks_like_name(bold["label"]) else None
    if not habits.alone:
        head = fold(text[:24])
        colon = head.find(":")
        is_name_before = colon > 0 and head[colon + 1 : colon + 3] != "//"
        if is_name_before and _is_bare_name(head[:colon]):
            return Label(text[:colon].strip(), (), Shape.INLINE, colon + 1)
        return None
    if lines.is_blank(index + 1) or people.find(lines.texts[index + 1]):
        return None
    longer = len(lines.texts[index + 1].strip()) > len(printed)
    return _nobody(printed, text) if longer and _looks_like_name(printed) else None


def label_problem(label: Label, lines: Lines, index: int, people: People) -> Diagnostic | None:
    """What to tell the editor of a label that fits nobody, or more than one."""
    if label.is_moderator or len(label.fits) == 1:
        return None
    offset = lines.starts[index]
    if label.fits:
        names = [_described(people, i) for i in label.fits]
        candidates = ("、".join(names), " or ".join(names))
        return AMBIGUOUS.at(lines.source, offset, label=label.printed, candidates=candidates)
    return UNKNOWN.at(lines.source, offset, label=label.printed, hint=_hint(label, people))


def split_turns(text: str, people: People) -> list[int]:
    """Where further turns begin inside one line: 「… 日高：… 遠藤：…」; known labels only."""
    folded = fold(text)
    if folded.count(":") < 2:
        return []
    places = []
    for match in re.finditer(r"(?<=[。!?」)\s])(?P<label>[^\s:。、「」()!?]{1,16}):", folded):
        if people.knows(match["label"]):
            places.append(match.start())
    return places


def habits_of(lines: Lines, people: People) -> Habits:
    """Which shapes of label an article really uses; each doubtful one must come up twice."""
    alone = inline = spaced = questions = answers = 0
    for index in range(lines.first, len(lines)):
        text = lines.texts[index]
        if not text.strip() or _MARKDOWN.match(text[:80]):
            continue
        if len(text) <= 40 and people.find(text) and not _SENTENCE_END.search(fold(text)):
            alone += 1
            continue
        head = fold(text[:60])
        colon = head.find(":")
        if colon > 0 and people.knows(strip_marks(text[:colon])):
            inline += 1
        space = _SPACED.match(head)
        spaced += bool(space and _opens_spaced(text, space, people))
        questions += question(text) is not None
        answers += bool(_ANSWER.match(head))
    return Habits(
        alone=alone > 0,
        inline=inline > 1,
        spaced=spaced > 1 and not alone and not inline,
        answers=answers > 0 and questions > 0 and (bool(people.participants) or answers > 1),
    )


def _introducing(text: str, people: People) -> Label | None:
    """「都CIO：宮坂（以下「宮坂」）」, alone or before a colon and the speech."""
    found = introduction(text)
    if not found or "。" in found.label:
        return None
    rest = fold(text[found.end :])
    if rest.strip(" :"):
        speech = re.match(r"\s*:\s*", rest)
        if not speech:
            return None
        shape, start = Shape.INLINE, found.end + speech.end()
    else:
        shape, start = Shape.ALONE, len(text)
    if not _may_introduce(found.label, people):
        return None
    fits = people.find(found.alias) or people.find(found.label)
    return Label(text[: found.end].strip(), fits, shape, start)


def _may_introduce(label: str, people: People) -> bool:
    """A person and not a term: 「国の制度（以下「制度」）」 introduces no speaker."""
    if people.find(label):
        return True
    name = fold(label).rpartition(":")[2].strip()
    return ":" in fold(label) or is_name(name) or bool(_ENGLISH_NAME.match(name))


def _alone(lines: Lines, index: int, people: People) -> Label | None:
    text = lines.texts[index]
    printed = text.strip()
    if _SENTENCE_END.search(fold(printed)) or lines.next_text(index + 1) >= len(lines):
        return None
    bullet = printed[:2] in ("- ", "* ", "• ")
    if bullet and lines.texts[lines.next_text(index + 1)].lstrip()[:2] == printed[:2]:
        return None
    role, colon, name = fold(printed).rpartition(":")
    if colon and name.strip() and people.knows(role):
        return None
    label = printed.rstrip(":： 　").strip()
    fits = people.find(printed)
    if fits and (people.knows(strip_marks(printed)) or _below(lines, index, printed)):
        return Label(label, fits, Shape.ALONE, len(text))
    if not fits and is_moderator_word(strip_marks(printed)) and people.participants:
        return Label(label, (), Shape.ALONE, len(text), is_moderator=True)
    return None


def _below(lines: Lines, index: int, printed: str) -> bool:
    """A post or body alone could be a heading: it is a label when speech stands right below."""
    return bool(set("()（）:：【】○〇◯*") & set(printed)) or not lines.is_blank(index + 1)


def _inline(text: str, people: People, habits: Habits) -> Label | None:
    head = fold(text[:90])
    colon = _outer_colon(head)
    if colon > 0 and head[colon + 1 : colon + 3] != "//":
        label = text[:colon].strip()
        speech = colon + 1 + len(head[colon + 1 :]) - len(head[colon + 1 :].lstrip())
        if "。" not in label and text[speech:].strip():
            fits = people.find(label)
            if fits:
                return Label(label, fits, Shape.INLINE, speech)
            if is_moderator_word(label):
                return Label(label, (), Shape.INLINE, speech, is_moderator=True)
    for shape in (_BRACKETED, _MINUTES, _LONE_BRACKET):
        match = shape.match(head)
        if match and people.find(match["label"]):
            fits = people.find(match["label"])
            return Label(text[: match.end("label")].strip(), fits, Shape.INLINE, match.end())
    return _spaced_or_answer(text, head, people, habits)


def _spaced_or_answer(text: str, head: str, people: People, habits: Habits) -> Label | None:
    if habits.spaced:
        match = _SPACED.match(head)
        if match and _opens_spaced(text, match, people):
            word = match["label"]
            return Label(
                text[: match.end("label")],
                people.find(word),
                Shape.INLINE,
                match.end(),
                is_moderator=not people.find(word),
            )
    if not habits.answers:
        return None
    asked = question(text)
    if asked is not None:
        return Label(text[:asked].strip(" 　:：."), (), Shape.INLINE, asked, is_moderator=True)
    answer = _ANSWER.match(head)
    if not answer:
        return None
    only = (0,) if len(people.participants) == 1 else ()
    return Label(answer["label"], only, Shape.INLINE, answer.end())


def _opens_spaced(text: str, match: re.Match[str], people: People) -> bool:
    """「加藤 再び…」, but not 「加藤 一郎さんは…」, where the space stands inside a name."""
    word = match["label"]
    if is_moderator_word(word):
        return True
    if not people.knows(word):
        return False
    rest = key(text[match.end() :])
    names = [people.participants[i].name for i in people.find(word)]
    return not any(rest.startswith(key(name).removeprefix(key(word)) or "\0") for name in names)


def _nobody(printed: str, text: str) -> Label:
    return Label(printed.rstrip(":："), (), Shape.ALONE, len(text))


def _looks_like_name(printed: str) -> bool:
    """A surname by itself, in parentheses, or behind a post and a colon."""
    folded = fold(printed)
    role, colon, name = folded.rpartition(":")
    if colon and name.strip():
        return (is_post(role.strip()) and is_name(name.replace(" ", ""))) or (
            bool(re.search(r"\b(?:CIO|Mayor|Governor|Director|Head|Chief|Officer)\b", role))
            and bool(_ENGLISH_NAME.match(name.strip()))
        )
    return _is_bare_name(strip_marks(printed))


def _is_bare_name(folded: str) -> bool:
    name = folded.strip()
    if name in _NOT_A_NAME:
        return False
    outer = re.sub(r"\([^()]*\)$", "", name)
    return bool(
        re.fullmatch(r"[一-鿿々ヶ]{1,4}(?:さん|氏)?", outer) or _ENGLISH_NAME.match(outer)
    ) and not is_post(outer)


def _outer_colon(head: str) -> int:
    depth = 0
    for place, character in enumerate(head):
        depth += (character == "(") - (character == ")")
        if character == ":" and depth <= 0:
            return place
        if character == "。":
            return -1
    return -1


def _described(people: People, index: int) -> str:
    person = people.participants[index]
    return f"{person.name}（{person.role}）" if person.role else person.name


def _hint(label: Label, people: People) -> tuple[str, str] | str:
    """The nearest label there is, for a slip of the pen: 官坂 for 宮坂."""
    wanted = key(strip_marks(label.printed))
    close = difflib.get_close_matches(wanted, people.short_labels, n=1, cutoff=0.5)
    if not close:
        return ""
    index = people.find(close[0])[0]
    name = people.participants[index].name
    return f"「{name}」のことですか。", f"Did you mean {name}? "
