"""Headings whose # was forgotten: right above a label they are words of whoever spoke last.

Only the last paragraphs of a turn, and the last line of one, are doubtful: short lines that close
no sentence, below one that does. A talk whose sentences are never closed has none. Where a question
stands above the first label and nobody is named who asks, so do the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.slips.page_furniture import is_furniture
from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.model import (
    TURNS,
    Figure,
    Heading,
    Lang,
    Moderator,
    Paragraph,
    Prose,
    Turn,
)
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

NO_MARK = Fault(
    "W208",
    Severity.WARNING,
    ja="「{text}」は見出しのようですが、{name}の発言の終わりになっています。見出しなら行頭に"
    "「### 」を、聞き手の言葉なら「―」を付け、発言なら文の終わりを「。」にするか、"
    "前の文に続けて書いてください。",
    en="“{text}” looks like a heading, but is printed as the end of what {name} says. If it is a "
    "heading, put “### ” before it, if an interviewer asks it, “―”; if {name} says it, end it "
    "with a full stop or write it behind the sentence before.",
)

_OPENING = (*TURNS, Heading)
_LONGEST = {"ja": 30, "en": 60}
_SHORTEST = 4
_SHORT = seldom(rf"(?!以上|賛成|反対|同意|了解|承知|感謝)[{KANJI}ァ-ヴー][{KANJI}ァ-ヴーの]{{1,2}}")
_CLOSING = SPEECH_ENDS.union("】〕]’:：;；、,―—～~♪*_|>")
_TITLE_LIKE = re.compile(
    rf"[^「」、。]{{5,}}[{KANJI}ァ-ヴー][？?]|「[^「」。！？!?]{{3,20}}」"
    r"|[\d０-９]{0,2}[ 　]?(?:【[^【】。]{2,20}】|[≪《〈][^≪≫《》〈〉。]{2,20}[≫》〉])"
)
_WITH_NAME = re.compile(r"[^「」、。]{4,}[（(](?P<name>[^（()）]{1,3})[)）]")
_MARKED = re.compile(r"[-*+•・>|#※`~!！\[<]|\d+[.)]|[①-⑳]|[^：:]{1,8}[：:]")
_NO_TITLE = re.compile(r"。|://|\w@\w|^(?:注|図|表|写真)[ 　]?\d")
_QUESTION = re.compile(r"[かは][？?]$|(?:ください|下さい)。?$")
_SPOKEN = re.compile(r"(?:です|ます|ません|した|でしょう|ましょう)[ねよがけど]*$")


def lost_headings(source: Source, transcript: Transcript) -> Iterator[Diagnostic]:
    """The last lines of a turn that look like headings, where a label or a heading follows."""
    asks = _opens_with_question(transcript)
    longest = _LONGEST[transcript.lang]
    for block, following in pairwise(transcript.blocks):
        if isinstance(block, TURNS) and isinstance(following, _OPENING):
            last = block.said[-1] if block.said else None
            if not isinstance(last, Paragraph) or len(last.text.rpartition("\n")[2]) > longest:
                continue
            for paragraph in _unmarked(block, transcript.lang, asks=asks):
                text, span = paragraph.text.rpartition("\n")[2], paragraph.span
                offset = max(source.text.rfind(text, span.start, span.end), span.start)
                name = transcript.label(block)
                yield NO_MARK.at(source, offset, text=text.strip(), name=name)


def _opens_with_question(transcript: Transcript) -> bool:
    """Whether the last words above the first turn are a short question, and no interviewer asks."""
    blocks = transcript.blocks
    first = next((at for at, block in enumerate(blocks) if isinstance(block, TURNS)), 0)
    above = blocks[first - 1] if first else None
    text = above.text.rpartition("\n")[2] if isinstance(above, Prose | Heading) else ""
    return _is_question(text) and not any(isinstance(block, Moderator) for block in blocks)


def _is_question(text: str) -> bool:
    is_one = len(text) <= _LONGEST["ja"] and "。" not in text[:-1]
    return is_one and _QUESTION.search(text) is not None


def _unmarked(turn: Turn, lang: Lang, *, asks: bool) -> Iterator[Paragraph]:
    """From the last paragraph upwards, as far as they look so; one that is speech, or a picture,
    stands above."""
    found: list[Paragraph] = []
    for item in reversed(turn.said):
        if not isinstance(item, Paragraph):
            yield from found if isinstance(item, Figure) else ()
            return
        above, _, text = item.text.rpartition("\n")
        looks_so = _looks_so(text, lang) or (asks and turn.inline and _is_question(text))
        found += [item] if looks_so else []
        words = above if looks_so else text
        if words:
            yield from found if words[-1] in _CLOSING else ()
            return


def _looks_so(text: str, lang: Lang) -> bool:
    return not (
        len(text) > _LONGEST[lang]
        or _NO_TITLE.search(text)
        or (text[-1:] in _CLOSING and not (_TITLE_LIKE.fullmatch(text) or _tells_whose(text)))
        or _MARKED.match(text)
        or (len(text) < _SHORTEST and not _SHORT.fullmatch(text))
        or (lang == "en" and " " not in text)
        or _SPOKEN.search(text)
        or is_furniture(text)
    )


def _tells_whose(text: str) -> bool:
    """「市民と歩む（緒方）」: a heading that tells who speaks below it."""
    match = _WITH_NAME.fullmatch(text)
    return match is not None and is_surname(match["name"])
