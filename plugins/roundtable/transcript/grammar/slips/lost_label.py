"""Labels that were lost with their line, so that two people's words are one turn.

Nothing is left of such a label. What people do not do tells of it: thank or ask themselves by name
(W218), and ask somebody and answer, or ask and take the word once more (W219).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.label_marks import GLOSS
from roundtable.transcript.grammar.words.lines import QUESTION_ENDS, Lines, half_width
from roundtable.transcript.grammar.words.moderator import is_bar
from roundtable.transcript.grammar.words.names import is_latin, surnames
from roundtable.transcript.grammar.words.titles import COURTESY, ENGLISH_TITLE, TITLE
from roundtable.transcript.model import Moderator, Paragraph, Turn, Utterance
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

CALLS_THEMSELVES = Fault(
    "W218",
    Severity.WARNING,
    ja="{name}が、自分の発言の中で「{call}」と呼びかけています。ここから別の人の発言であれば、前の行に"
    "話し手の名前を書いてください。引いた言葉であれば「　」に入れてください。",
    en="{name} seems to be talking to {call}, which is their own name. If somebody else speaks "
    "from here, write the speaker's name on the line above; if the words are quoted, put them in "
    "quotation marks.",
)
ANSWERED = Fault(
    "W219",
    Severity.WARNING,
    ja="「{question}」の前後で、話し手の名前が抜けているようです（すべて{name}の発言になっています）。"
    "別の人の発言であれば、その前の行に話し手の名前を書いてください。",
    en="Around “{question}” the name of a speaker seems to be lost (all of it is given to {name}). "
    "If somebody else speaks, write their name on the line above the words.",
)

_TITLE_AT_END = seldom(rf"(?:{TITLE})$")
_SENTENCE = seldom(r"(?:[^。．.！？!?\n]|[.](?=\S))*[。．.！？!?]?")
_LEADS_UP = seldom(
    r"[ 　]*(?:(?:では|それでは|じゃあ|まず|次に|続いて|なるほど|はい|ええ|いや|いえ|でも|さて"
    r"|そして|あの|えっと|ところで|And|So|But|Well|Now|Then|Yes|No"
    rf"|{ENGLISH_TITLE})[、,]? ?)*"
)
_TALKED_TO = re.compile(
    r"[、，](?!と|って)|(?:は|も|に|へ|が|の|から)(?=.*(?:か[。．]|[？?]))"
    r"|(?:は|も|に|へ|が|の|から|を)(?=.*(?:おっしゃ|ご指摘|ご発言|ありがとうござい|お願いし|伺い|お聞かせ))"
)
_REPORTED = re.compile(
    r"(?:と|って|とか)、?(?:よく|いつも|必ず)?(?:言|い[いわう]|聞|呼|思|書|尋|問|頼|声|電話|話|怒|叱|笑)"
)
_THANKS = re.compile(r"(?:Thank you|Thanks)\b[^.?!]*, $")
_ASKS = (*QUESTION_ENDS, "どうでしょう。", "いかがでしょう。", "ください。", "お願いします。")
_ADDRESSED = seldom(
    rf"(?:{COURTESY}|[^\s、。]{{0,6}}(?:長|知事)|{TITLE})(?:[はもにへが、，？?]|から|の)|[,?]"
)
_ANSWER = {
    "ja": re.compile(
        r"\n(?:(?:はい|ええ|いえ|いいえ)(?=[、。，．！…　 ])|おっしゃるとおり|お答え|ご質問)"
    ),
    "en": re.compile(r"\n(?:Yes|No|Of course|Certainly|Sure)(?=[,.!… ])(?! one)"),
}
_HEAD = re.compile(r"[ \t　]*[^\s:：。、「」]{1,12}[ 　]?[:：]")
_LABEL = re.compile(r"[ 　]*[―—─ーｰ–‐－-]+|[^。:：]{1,40}[:：]")
_LONGEST_QUESTION = 40


def lost_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Places in a turn from which on somebody else speaks, near certainly.

    `worded` are the lines that are printed as words.
    """
    names = _calling(tuple([who.name for who in people.participants]))
    above: Utterance | None = None
    for block in transcript.blocks:
        if type(block) is not Utterance or block.participant is None:
            above = None
            continue
        name = names[block.participant]
        for item in block.said:
            if type(item) is Paragraph and name in item.text:
                yield from _calls(lines.source, transcript, block, item, name)
        # The same words twice are told elsewhere.
        if above and above.participant == block.participant and above.said != block.said:
            yield from _around_question(lines, worded, transcript, above)
        above = block
    yield from _answers(lines, worded, transcript, names)


@lru_cache(maxsize=256)
def _calling(names: tuple[str, ...]) -> tuple[str, ...]:
    """The name others call each person by; where two share it, what no words hold."""
    called = [(surnames(name) or (name,))[0] for name in names]
    times = Counter(called)
    return tuple(name if times[name] == 1 else "\0" for name in called)


def _calls(
    source: Source, transcript: Transcript, turn: Utterance, item: Paragraph, name: str
) -> Iterator[Diagnostic]:
    """Where a paragraph talks to whoever says it."""
    call = _call(name, transcript.participants[turn.participant or 0].role)
    for called in call.finditer(item.text):
        if not _is_quoted(item.text, called.start()) and _is_talked_to(item.text, called):
            begins = source.place_of(item.text, item.span)
            names = {"name": transcript.label(turn), "call": called[0]}
            yield CALLS_THEMSELVES.at(source, begins + called.start(), **names)


@lru_cache(maxsize=256)
def _call(name: str, role: str) -> re.Pattern[str]:
    """「速水さん」 and 「速水副知事」 for 速水; “Hayami” for Hayami."""
    title = _TITLE_AT_END.search(GLOSS.sub("", half_width(role)))
    courtesy = f"(?:{COURTESY}{'|' + title[0] if title else ''})"
    return re.compile(re.escape(name) + ("(?=[,.?!])" if is_latin(name) else courtesy))


def _is_quoted(text: str, at: int) -> bool:
    """Whether quotation marks are open at a place."""
    begin = text.rfind("\n", 0, at) + 1
    return any(
        text.count(a, begin, at) > text.count(b, begin, at)
        for a, b in ("「」", "『』", "“”", "（）")
    )


def _is_talked_to(text: str, call: re.Match[str]) -> bool:
    """Whether a sentence talks to the person it names, and is not told of others."""
    sentences = _SENTENCE.finditer(text)
    sentence = next(s for s in sentences if s.end() >= call.end())
    before, behind = text[sentence.start() : call.start()], text[call.end() : sentence.end()]
    leads_up = _LEADS_UP.fullmatch(before) is not None
    if is_latin(call[0]):
        if behind[0] == ",":
            return leads_up and behind.endswith("?")
        return before.endswith(", ") and (behind == "?" or _THANKS.search(before) is not None)
    if _REPORTED.search(behind):
        return False
    if before.endswith("、") and behind in ("。", "！", "？"):
        return True
    return leads_up and _TALKED_TO.match(behind) is not None


def _answers(
    lines: Lines, worded: list[int], transcript: Transcript, names: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """An answer in the turn that asks for it: somebody by name, or whoever a moderator asks."""
    turns: tuple[Turn, ...] = ()
    for answer in _ANSWER[transcript.lang].finditer(lines.source.text):
        index = lines.line_of(answer.start() + 1)
        above = index - 1
        while above > 0 and not lines.texts[above]:
            above -= 1
        question = lines.texts[above].rstrip()
        place = bisect_left(worded, index)
        if not question.endswith(_ASKS) or worded[place : place + 1] != [index]:
            continue
        turns = turns or transcript.turns
        place = bisect_right(turns, lines.starts[above], key=lambda turn: turn.span.start)
        turn = turns[place - 1] if place else None
        if turn and lines.starts[index] < turn.span.end and _is_put(question, turn, names):
            yield _lost(lines, transcript, turn, above, index)


def _is_put(question: str, turn: Turn, names: tuple[str, ...]) -> bool:
    """Whether a turn's question is put to one other person here, as a moderator's always is."""
    own = None if turn.participant is None else names[turn.participant]
    return isinstance(turn, Moderator) or any(
        _asks(question, name) for name in names if name != own and name in question
    )


def _asks(question: str, name: str) -> bool:
    """Whether a line asks somebody by name, and does not tell what somebody asked."""
    at = question.rfind(name)
    called = at >= 0 and _ADDRESSED.match(question, at + len(name))
    return bool(called) and not _is_quoted(question, at)


def _around_question(
    lines: Lines, worded: list[int], transcript: Transcript, turn: Utterance
) -> Iterator[Diagnostic]:
    """The first question of a turn: where the words behind it begin, or itself if it is the end."""
    first, last = lines.line_of(turn.span.start), lines.line_of(turn.span.end - 1)
    said = [index for index in worded if first <= index <= last]
    for place, index in enumerate(said):
        if lines.texts[index].rstrip().endswith((*QUESTION_ENDS, "ください")):
            behind = said[place + 1] if place + 1 < len(said) else index
            if behind > index and _HEAD.match(lines.texts[behind]):
                return  # A label that stands there is not lost; if it is wrong, others tell.
            yield _lost(lines, transcript, turn, index, behind)
            return


def _lost(lines: Lines, transcript: Transcript, turn: Turn, asked: int, index: int) -> Diagnostic:
    """The finding on a line about the question that ends another."""
    text = lines.texts[asked]
    if lines.starts[asked] == turn.span.start:
        text = _LABEL.sub("", text, 1)
    question = [s[0].strip() for s in _SENTENCE.finditer(text) if s[0].strip()][-1]
    is_unnamed = isinstance(turn, Moderator) and is_bar(turn.label)
    name = ("聞き手", "the interviewer") if is_unnamed else transcript.label(turn)
    shown = question[-_LONGEST_QUESTION:]
    return ANSWERED.at(lines.source, lines.starts[index], question=shown, name=name)
