"""Questions of people whom nobody names, in the midst of a talk: 会場：…, 質問者, 【質問1】….

Like the interviewer's lines they are no participant's. Before the talk 「会場：」 tells where it
was.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.labels.aside import goes_on_listing
from roundtable.transcript.grammar.labels.bracketed import bracketed
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.words.label import Label, Shape, before_colon
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, half_width
from roundtable.transcript.grammar.words.no_name import HEADS_COUNTED
from roundtable.transcript.seldom import seldom

_LONGEST = 48
_LONGEST_WORD = 16
_SPACE = re.compile(r"[ 　\t]{1,4}(?=\S)")
_FIRST_SIGNS = frozenset(
    "全一会フ客質来傍聴観視参出地住市町村区都道府県国学生児保利受職【〔(（〈<＜○〇◯◆●■"
)
_LETTERED = re.compile("民[A-Z]$")
_COUNT = re.compile(HEADS_COUNTED)
_AUDIENCE = seldom(
    r"(?:(?:全員|一同)(?:・会場)?|会場(?:の(?:お客様|お客さん|皆さん|みなさん))?|フロア|客席|質問者|来場者|傍聴者"
    r"|聴衆|観客|視聴者|参加者|出席者)(?:から|より)?"
    r"(?:の?(?:質問|声|発言))?[A-Z]?\d{0,2}|質問\d{0,2}"
    r"|(?:[都道府県市区町村国住]民|学生|生徒|児童|保護者|利用者|受講者|職員)(?:[A-Z]|\d{1,2})(?:さん|氏)?"
    r"|(?:地元|住民|[市町村区]民)(?:から)?の?(?:質問|意見|要望|声|発言)"
)


def audience_at(page: Page, index: int, *, talked: bool = True) -> Label | None:
    """What the audience's words open with, in one of the shapes of label the article uses.

    Before the talk only 「市民A」 is somebody.
    """
    lines, habits = page.lines, page.habits
    text = lines.texts[index]
    if text[0] not in _FIRST_SIGNS:
        return None
    box = bracketed(text) if habits.bracketed else None
    opening = before_colon(text) if habits.inline else None
    if box and box.sign in habits.bracketed:
        label, speech = text[box.end - len(box.label) : box.end], box.speech
    elif opening:
        label, speech = opening.label, opening.speech
    elif habits.spaced and (space := _SPACE.search(text, 0, _LONGEST_WORD)):
        label, speech = text[: space.start()], space.end()
    elif habits.alone and len(text) <= _LONGEST and (habits.apart or not lines.is_blank(index + 1)):
        label, speech = text, len(text)
    else:
        return None
    said = (text[speech:] or lines.text_after(index)).strip()
    if _COUNT.match(half_width(said[:8])) or goes_on_listing(said, -1):
        return None
    who = strip_marks(label)
    if not (said and _AUDIENCE.fullmatch(who) and said[-1] in SPEECH_ENDS):
        return None
    if not (talked or _LETTERED.search(who)):
        return None
    shape = Shape.INLINE if speech < len(text) else Shape.ALONE
    return Label(label.strip(), (), shape, speech, is_moderator=True)
