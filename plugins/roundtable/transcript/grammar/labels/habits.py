"""How one article marks speech, learnt from the whole of it before the walk.

A doubtful shape, such as 「加藤 再び…」, is a label only where the article uses it more than once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec import Struct

from roundtable.transcript.grammar.labels.aside import tells_of_others
from roundtable.transcript.grammar.labels.bracketed import bracketed
from roundtable.transcript.grammar.labels.glued import split_turns
from roundtable.transcript.grammar.labels.misspelt import is_slip
from roundtable.transcript.grammar.labels.presented import presents
from roundtable.transcript.grammar.labels.unmarked import Opening, answer, quoting, spaced
from roundtable.transcript.grammar.table.alias import Introduction
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.kanji import SURNAME
from roundtable.transcript.grammar.words.label import NO_LABEL_ENDS, BeforeColon, before_colon
from roundtable.transcript.grammar.words.label_marks import BULLETS, strip_marks
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, Lines, half_width
from roundtable.transcript.grammar.words.markdown_block import is_markdown
from roundtable.transcript.grammar.words.moderator import is_mark, is_moderator_word, question
from roundtable.transcript.grammar.words.no_name import names_nobody
from roundtable.transcript.grammar.words.organisation import is_municipality
from roundtable.transcript.grammar.words.titles import COURTESY
from roundtable.transcript.seldom import seldom

_LONGEST_LABEL = 40
_LONGEST_BODY = 10
_FEW = 2
_ASKING = frozenset("QＱ◆問AＡ◎答")
_QUOTE_SIGN = frozenset("「")
_OPEN_QUESTION = "QＱ◆問"
_BOXED_QUESTION = frozenset(("(問", "（問", "(Q", "（Q", "（Ｑ", "【Q", "【Ｑ", "【問"))
_NAME_SPACED = seldom(rf"(?P<name>{SURNAME}(?:{COURTESY})?)[ 　]{{1,4}}(?=\S)")


class Habits(Struct, frozen=True):
    """Which shapes of label an article uses: alone, before a colon, before a space, A after Q.

    `above_quotes` tells that labels that stand alone have 「…」 below them, `apart` that a blank
    line stands there, and `enclosed` are brackets around some of these. `spoken` are labels before
    a colon and a sentence; `quotes` tells that most stand before quotation marks. `bracketed` are
    the signs of labels like 【市長】 that speech follows, `strangers` words that stand before a
    space as names do and name nobody. `hosts` are bodies that ask: 「東京都：…」 where nobody at
    the table is of them. `itemises` tells that labels have no bullets, so that 「・榊：予算」 is an
    item of a list.
    """

    alone: bool = False
    above_quotes: bool = False
    apart: bool = False
    inline: bool = False
    spoken: frozenset[str] = frozenset()
    quotes: bool = False
    enclosed: str = ""
    bracketed: str = ""
    spaced: bool = False
    strangers: frozenset[str] = frozenset()
    answers: bool = False
    quoting: bool = False
    questions: bool = False
    hosts: frozenset[str] = frozenset()
    itemises: bool = False


def habits_of(
    lines: Lines, people: People, introduced: dict[int, Introduction], listed: set[int]
) -> Habits:
    """Which shapes of label an article really uses; each doubtful one must come up twice.

    `listed` are the lines of the participants block, which are no labels.
    """
    seen = _seen(lines, people, introduced, listed)
    others = len(seen.alone) + seen.inline + sum(seen.signs.values())
    is_bare = others == 0
    # One or two before a colon or in brackets, such as a quotation, are no habit yet. A name alone
    # may present somebody, surely so where nobody is listed.
    may_be_spaced = others <= _FEW
    inferred = bool(people.participants) and people.participants[0].inferred
    outweigh = 4 if seen.alone and not inferred else 2
    spaced_names = _spaced(lines, people, listed) if may_be_spaced else 0
    is_spaced = spaced_names > 1 + outweigh * others
    names = others + spaced_names
    may_ask = _may_ask(lines)
    answers = may_ask and _answers(lines, people, listed.union(seen.alone), names)
    return Habits(
        alone=bool(seen.alone),
        above_quotes=bool(seen.alone) and _above_quotes(lines, people),
        apart=seen.apart,
        inline=seen.inline + (0 if seen.alone else seen.led) > 1,
        spoken=frozenset(seen.spoken),
        quotes=seen.inline > 2 * len(seen.spoken) and not (seen.alone or seen.signs or is_spaced),
        enclosed=seen.enclosed,
        bracketed="".join(sign for sign, times in seen.signs.items() if times > 1),
        spaced=is_spaced,
        strangers=_strangers(lines, people) if is_spaced else frozenset(),
        answers=answers,
        questions=may_ask and not (is_bare or answers) and _asks(lines, listed),
        hosts=_hosts(lines, people, listed) if seen.inline > 1 else frozenset(),
        quoting=may_be_spaced and _quoting(lines, people, listed) > 1 + outweigh * others,
        itemises=_itemises(seen),
    )


@dataclass(slots=True)
class _Seen:
    """The labels met so far, by shape: the lines of those alone, how many are on a line with the
    speech, at the table or leading the talk, which of these stand before a sentence, and how often
    each bracket comes."""

    alone: list[int]
    apart: bool
    enclosed: str = ""
    inline: int = 0
    led: int = 0
    spoken: list[str] = field(default_factory=list)
    signs: Counter[str] = field(default_factory=Counter)


def _seen(
    lines: Lines, people: People, introduced: dict[int, Introduction], listed: set[int]
) -> _Seen:
    texts, printed = lines.texts, people.printed_labels
    marked = [index for index in lines.marked if index not in listed]
    alone = [index for index in marked if texts[index] in printed]
    below = [texts[index + 1] for index in alone if index + 1 < len(texts)]
    seen = _Seen(alone, len(below) < len(alone) or not all(below) or any(map(str.isspace, below)))
    for index in marked:
        text = texts[index]
        if text in printed or text[0] == "※" or is_markdown(text):
            continue
        box = bracketed(text)
        if box and people.find(box.label):
            seen.signs[box.sign] += 1
            continue
        opening = before_colon(text)
        opens = opening is not None and _opens(text, opening, people, seen)
        tells_nothing_new = alone and not opens and (seen.apart or not lines.is_blank(index + 1))
        if tells_nothing_new and text[0] not in _ASKING:
            continue
        if _stands_alone(lines, index, introduced.get(index), people):
            alone.append(index)
            seen.enclosed += half_width(text.lstrip()[0])
            seen.apart = seen.apart or lines.is_blank(index + 1)
        elif opening and (opens or is_moderator_word(opening.label)):
            seen.inline += 1 + len(split_turns(text, people)) if opens else 0
            says = _says_sentence(text, opening)
            seen.led += not opens and says and not is_mark(opening.label)
            seen.spoken += [opening.label] if says else []
    return seen


def _opens(text: str, opening: BeforeColon, people: People, seen: _Seen) -> bool:
    """Whether somebody's label stands before a colon; by post, 「市長：…」, only before a sentence,
    and where no labels stand alone."""
    if people.knows(strip_marks(opening.label)):
        return True
    return not seen.alone and _says_sentence(text, opening) and bool(people.find(opening.label))


def _says_sentence(text: str, opening: BeforeColon) -> bool:
    """Whether the words behind a colon end a sentence of whoever says them."""
    return text.rstrip()[-1] in SPEECH_ENDS and not tells_of_others(text, opening.colon)


def _itemises(seen: _Seen) -> bool:
    """Whether fewer labels stand behind a bullet than without one."""
    with_bullet = sum(label[0] in BULLETS for label in seen.spoken)
    return bool(seen.alone) or 2 * with_bullet < len(seen.spoken)


def _spaced(lines: Lines, people: People, listed: set[int]) -> int:
    """How many labels stand before a space, in an article that has few others."""
    texts = (lines.texts[i] for i in range(lines.first, len(lines)) if i not in listed)
    labels = (spaced(text, people) for text in texts if text and not is_markdown(text))
    return sum(label is not None for label in labels)


def _quoting(lines: Lines, people: People, listed: set[int]) -> int:
    """How often what is said stands in corner brackets behind names."""
    texts = (lines.texts[i] for i in lines.marked if i not in listed)
    return sum(quoting(text, people) is not None for text in texts if "「" in text)


def _above_quotes(lines: Lines, people: People) -> bool:
    """Whether what is said stands in corner brackets below names, more than once."""
    quoted = lines.opening_with(_QUOTE_SIGN)
    return sum(bool(people.find(lines.text_before(i))) for i in quoted) > 1


def _strangers(lines: Lines, people: People) -> frozenset[str]:
    """Words of nobody at the table that stand where labels before a space do, more than once or
    with one letter wrong."""
    openings = (_NAME_SPACED.match(text) for text in lines.texts[lines.first :])
    times = Counter(opening["name"] for opening in openings if opening)
    return frozenset(
        name
        for name, count in times.items()
        if (count > 1 or any(is_slip(name, label) for label in people.printed_labels))
        and not (people.find(name) or names_nobody(name))
    )


def _hosts(lines: Lines, people: People, listed: set[int]) -> frozenset[str]:
    """Bodies before a colon and a sentence, more than once, for which nobody sits at the table."""
    times: Counter[str] = Counter()
    for index in lines.marked:
        text = lines.texts[index]
        opening = before_colon(text) if index not in listed else None
        if opening and opening.colon < _LONGEST_BODY and _says_sentence(text, opening):
            times[opening.label] += 1
    return frozenset(
        body
        for body, count in times.items()
        if count > 1 and is_municipality(half_width(body)) and not people.find(body)
    )


def _may_ask(lines: Lines) -> bool:
    """Whether any line opens with the sign of a question."""
    text, texts = lines.source.text, lines.texts
    opens = (f"\n{sign}" in text for sign in _OPEN_QUESTION if sign in text)
    boxed = (texts[index][:2] in _BOXED_QUESTION for index in lines.marked)
    return text[:1] in _OPEN_QUESTION or any(opens) or any(boxed)


def _answers(lines: Lines, people: People, others: set[int], names: int) -> bool:
    """Whether questions are marked Q and answers A, more of them than open with one of `names`.

    `others` are lines known to be neither.
    """
    texts = [lines.texts[i] for i in range(lines.first, len(lines)) if i not in others]
    questions = sum(question(text) is not None for text in texts)
    answers = sum(answer(text) is not None for text in texts if text)
    return questions > 0 and answers > (names if people.participants else 1)


def _asks(lines: Lines, listed: set[int]) -> bool:
    """Whether questions are marked Q where names stand before the answers, and not only ◆."""
    texts = (text for i, text in enumerate(lines.texts) if i not in listed)
    return any(question(text) is not None for text in texts)


def _stands_alone(
    lines: Lines, index: int, introduced: Introduction | None, people: People
) -> bool:
    text = lines.texts[index]
    if introduced:
        return introduced.stands_alone(text)
    if len(text) > _LONGEST_LABEL or text[-1] in NO_LABEL_ENDS:
        return False
    fits = people.find(text)
    return bool(fits) and not presents(lines, index, people, people.participants[fits[0]])


def stranger(text: str, habits: Habits) -> Opening | None:
    """One of the strangers before a space at the head of a line."""
    match = _NAME_SPACED.match(text) if habits.strangers else None
    known = match is not None and match["name"] in habits.strangers
    return Opening(match["name"], match.end()) if match and known else None
