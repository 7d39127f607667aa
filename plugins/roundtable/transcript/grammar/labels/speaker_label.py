"""Speaker lines: a line that names or introduces a participant. Anything else is speech.

The shapes are those of real roundtables, in both widths: label alone with the speech below, label
and speech on one line.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.labels.aside import (
    is_keyword,
    is_terse_list,
    lists_people,
)
from roundtable.transcript.grammar.labels.bracketed import bracketed
from roundtable.transcript.grammar.labels.habits import Habits
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.presented import presents
from roundtable.transcript.grammar.labels.told import is_told
from roundtable.transcript.grammar.labels.unmarked import answer, goes_on, quoting, spaced
from roundtable.transcript.grammar.table.alias import Introduction
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.table.person import is_person
from roundtable.transcript.grammar.words.captions import is_bare_caption
from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.label import NO_LABEL_ENDS, Label, Shape, before_colon
from roundtable.transcript.grammar.words.label_marks import BULLETS, GLOSS, strip_marks
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, Lines, ends_sentence, half_width
from roundtable.transcript.grammar.words.markdown_block import is_markdown
from roundtable.transcript.grammar.words.moderator import (
    BARS,
    bar,
    is_moderator_word,
    is_quoted,
    question,
)
from roundtable.transcript.grammar.words.names import (
    is_english_name,
    is_name,
)
from roundtable.transcript.grammar.words.plain_line import COLON
from roundtable.transcript.grammar.words.posts import ends_in_post
from roundtable.transcript.grammar.words.somebody import is_press, is_somebody
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.seldom import seldom

_LONGEST_ALONE = 80
_SHORTEST_WRAPPED = 12
# Within so many characters an article presents who asks.
_HEAD = 2000
_NO_SPEECH = seldom(rf"[^ぁ-ん。？！?!、]*[{KANJI}][^ぁ-ん。？！?!、]*[{KANJI})）]")


def label_at(page: Page, index: int) -> Label | None:
    """The label a line opens with, or None where the line is speech."""
    lines, people = page.lines, page.people
    text = lines.texts[index]
    known = people.printed_labels.get(text)
    if known and not lines.is_blank(index + 1):
        return known
    opening = bar(text)
    if opening is not None and (text.lstrip()[0] in BARS or _begins_paragraph(lines, index)):
        bullet = _behind_bar(text, opening, people)
        return bullet or Label(text[:opening].strip(), (), Shape.INLINE, opening, is_moderator=True)
    if text[0] == "※" or is_markdown(text) or (text[0] == "左" and is_bare_caption(text)):
        return None
    if text[0] in "QＱ問-*•・" and not page.habits.answers and is_quoted(lines, index):
        return None
    introduction = page.introduced.get(index)
    if introduction and _is_list_item(lines, index, text.strip()):
        return None
    found = _introducing(text, introduction, people)
    if found is None and len(text) <= _LONGEST_ALONE:
        found = _alone(lines, index, people)
    return (
        found
        or _before_colon(page, index)
        or _bracketed(page, index)
        or _habitual(text, people, page.habits)
    )


def _behind_bar(text: str, opening: int, people: People) -> Label | None:
    """「‐緒方：…」, 「‐緒方」: a bar that is the bullet of somebody's label, no interviewer's."""
    inner = before_colon(text[opening:])
    if text.lstrip()[0] not in BARS and people.knows(text[opening:].strip()):
        return Label(text.strip(), people.find(text[opening:]), Shape.ALONE, len(text))
    if not inner or not people.knows(strip_marks(inner.label)):
        return None
    printed = text[: opening + inner.colon].strip()
    return Label(printed, people.find(inner.label), Shape.INLINE, opening + inner.speech)


def _begins_paragraph(lines: Lines, index: int) -> bool:
    """Whether a line stands below a blank one, a heading or a sentence that has ended."""
    above = lines.above(index)
    if not above or above[0] in "#＃" or above[-1] in SPEECH_ENDS:
        return True
    sign = lines.texts[index].lstrip()[0]
    if sign in "ーｰ":
        # One that goes on with a word of the line above stands behind katakana.
        return not "ァ" <= above[-1] <= "ー"
    return sign in "−–‐" and len(above) < _SHORTEST_WRAPPED


def _introducing(text: str, found: Introduction | None, people: People) -> Label | None:
    """「都CIO：宮坂（以下「宮坂」）」, alone or before a colon and the speech."""
    if not found:
        return None
    if found.stands_alone(text):
        shape, start = Shape.ALONE, len(text)
    else:
        speech = re.match(r"\s*:\s*", half_width(text[found.end :]))
        if not speech:
            return None
        shape, start = Shape.INLINE, found.end + speech.end()
    if not _may_introduce(found, people):
        return None
    fits = people.find(found.alias) or people.find(found.label)
    return Label(text[: found.end].strip(), fits, shape, start)


def _may_introduce(found: Introduction, people: People) -> bool:
    """A person and not a term: 「国の制度（以下「制度」）」 introduces no speaker.

    People are called by how their names begin, terms by how they end.
    """
    narrow = half_width(found.label).strip()
    if ":" in narrow or is_surname(found.alias) or is_somebody(narrow) or people.find(found.label):
        return True
    return is_english_name(narrow) or (is_name(narrow) and narrow.startswith(found.alias))


def _alone(lines: Lines, index: int, people: People) -> Label | None:
    text = lines.texts[index]
    printed = text.strip()
    if printed[-1] in NO_LABEL_ENDS or (printed[-1] == "." and COLON.search(printed)):
        return None
    fits = people.find(printed)
    is_moderator = not fits and bool(people.participants) and _is_moderator(printed)
    # 「龍峰町CIO：榊（」: where the paste ends inside a label, nothing stands below it.
    is_last = lines.next_text(index + 1) >= len(lines) and printed[-1] not in "(（"
    if not (fits or is_moderator) or is_last:
        return None
    if _is_list_item(lines, index, printed) or _is_short_turn(printed, people):
        return None
    if is_moderator and lists_people(lines.text_after(index), -1):
        return None
    if fits and presents(lines, index, people, people.participants[fits[0]]):
        return None
    label = printed.rstrip(":： 　")
    return Label(label, fits, Shape.ALONE, len(text), is_moderator)


def _is_moderator(printed: str) -> bool:
    """「司会」, 「モデレーター 加藤勝」."""
    words = strip_marks(printed).split()
    return is_moderator_word(" ".join(words)) or (
        len(words) == 2 and is_moderator_word(words[0]) and is_name(words[1])
    )


def _is_list_item(lines: Lines, index: int, printed: str) -> bool:
    """One bullet of several is speech: a list of names, not a label above bullets that are said."""
    bullet = printed[:2]
    if bullet not in ("- ", "* ", "• "):
        return False
    below = lines.next_text(index + 1)
    above = index - 2 if index > 1 and lines.is_blank(index - 1) else index - 1
    near = [lines.texts[at] for at in (above, below) if 0 <= at < len(lines)]
    return any(text.lstrip()[:2] == bullet and not _is_said(text) for text in near)


def _is_said(text: str) -> bool:
    """Whether a bullet is a sentence, or tells what happened: “• (laughter)”."""
    return ends_sentence(text) or text.lstrip()[2:].lstrip()[:1] in ("(", "（", "[")


def _is_short_turn(printed: str, people: People) -> bool:
    """「菅原：佐藤さん」 is a turn of 菅原, not a label of 佐藤 with a post before it."""
    opener, colon, words = half_width(printed).rpartition(":")
    return bool(colon and words.strip()) and people.knows(opener)


def _before_colon(page: Page, index: int) -> Label | None:
    text, people = page.lines.texts[index], page.people
    opening = before_colon(text)
    if not opening or opening.speech == len(text) or _is_item(page, index):
        return None
    label, colon = opening.label, opening.colon
    fits = people.find(label) or people.find(GLOSS.sub("", half_width(label)))
    is_host = label in page.habits.hosts or (people.participants and _is_moderator(label))
    if not (fits or is_host) or (is_host and _presents_host(page, index, opening.speech)):
        return None
    if is_told(page, index, colon) or lists_people(text, colon):
        return None
    if not people.knows(strip_marks(label)) and is_terse_list(text, colon, people):
        return None
    return Label(label, fits, Shape.INLINE, opening.speech, is_moderator=not fits)


def _is_item(page: Page, index: int) -> bool:
    """「・榊：予算」 right above or below one more bullet, where labels have none."""
    if not page.habits.itemises or page.lines.texts[index][0] not in BULLETS:
        return False
    return any(text[:1] in BULLETS for text in page.lines.beside(index) if text)


def _presents_host(page: Page, index: int, speech: int) -> bool:
    """「聞き手：本誌編集部」 next below the list of people tells who asks, and is no question.

    Above the talk 「（聞き手）株式会社潮 代表取締役 門脇大貴」 does so wherever it stands.
    """
    lines, words = page.lines, page.lines.texts[index][speech:]
    if is_person(words.strip()):
        above = filter(None, map(before_colon, filter(None, lines.texts[lines.first : index])))
        return not any(page.people.find(opening.label) for opening in above)
    is_below = any(lines.next_text(roster.end) == index for roster, _ in page.rosters.values())
    if is_below and is_keyword("".join(words.split()), 0):
        return True
    is_on_top = lines.starts[index] < _HEAD and len(words) <= _LONGEST_ALONE
    return is_on_top and _NO_SPEECH.fullmatch(words) is not None


def _bracketed(page: Page, index: int) -> Label | None:
    text, people = page.lines.texts[index], page.people
    found = bracketed(text) if people.participants else None
    if not found:
        return None
    fits = people.find(found.label)
    if not (fits or _is_moderator(found.label)):
        return None
    if not fits and _presents_host(page, index, found.speech):
        return None
    printed = text[: found.end].strip()
    if lists_people(text, found.speech - 1):
        return None
    if fits and found.is_open and goes_on(strip_marks(printed), text[found.speech :], fits, people):
        return None
    return Label(printed, fits, Shape.INLINE, found.speech, is_moderator=not fits)


def _habitual(text: str, people: People, habits: Habits) -> Label | None:
    """Shapes that count only in an article that has the habit: 「加藤 再び…」, Q and A."""
    if habits.spaced:
        opening = spaced(text, people)
        if opening and not lists_people(text, opening.end - 1):
            fits = people.find(opening.word)
            return Label(opening.word, fits, Shape.INLINE, opening.end, is_moderator=not fits)
    if habits.quoting:
        opening = quoting(text, people)
        if opening:
            fits = people.find(opening.word)
            return Label(opening.word, fits, Shape.INLINE, opening.end, is_moderator=not fits)
    if not (habits.answers or habits.questions):
        return None
    asked = question(text)
    if asked is not None:
        if _tells_who(text[asked:]):
            return Label(text.strip(), (), Shape.ALONE, len(text), is_moderator=True)
        shape = Shape.INLINE if text[asked:].strip() else Shape.ALONE
        return Label(text[:asked].strip(" 　:：.．"), (), shape, asked, is_moderator=True)
    # Where names stand before the answers, only one in brackets is a label besides.
    answered = answer(text) if habits.answers or text[0] in "(（【" else None
    if answered is None:
        return None
    only = (0,) if len(people.participants) == 1 else ()
    shape = Shape.INLINE if text[answered.end :].strip() else Shape.ALONE
    return Label(answered.word, only, shape, answered.end)


def _tells_who(words: str) -> bool:
    """「Q 代表幹事（潮通信）」: who asks, with the question below."""
    who = GLOSS.sub("", half_width(words).strip())
    return is_press(who) or ends_in_post(who)
