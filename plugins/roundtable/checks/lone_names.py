"""A word alone on a line above speech, where names stand in this article: how somebody is read,
おおがき for 大垣, or one kanji that is nobody's name, 束 for 東. What follows may be another's
words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

LONE_NAME = Fault(
    "W329",
    Severity.WARNING,
    ja="「{label}」が一行だけで立っていますが、参加者の名前ではないので、{owner}の発言の続きに"
    "なっています。話し手の名前なら、一覧のとおりに書いてください。{owner}の言葉なら、終わりに「。」を付けるか、下を"
    "一行空けてください。文の途中なら、次の行とつないでください。",
    en="“{label}” stands alone on its line but is no participant, so {owner} goes on speaking. If "
    "it is who speaks next, write the name as the list does; if {owner} says it, end it with a "
    "full stop or leave a blank line below; if the sentence goes on there, join the two lines.",
)

# One kanji that says something by itself is no slip of a name.
_NO_NAME = (
    "一二三四五六七八九十百万零上下左右注記否可了賛有無図表例問答計他全各次略終完済未欠笑是非"
)
_KANJI = re.compile(f"(?![{_NO_NAME}])[\u4e00-\u9fff]")
_HIRAGANA = {kana: kana - 0x60 for kana in range(ord("ァ"), ord("ヴ") + 1)}


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        labels = {turn.label for turn in edition.turns if turn.behind.startswith("\n")}
        if edition.lang != "ja" or not labels:
            continue
        readings = frozenset(_readings(edition, magazine))
        has_one_kanji = any(map(_KANJI.match, (label for label in labels if len(label) == 1)))
        for turn, paragraph in edition.transcript.paragraphs:
            word, below, _ = paragraph.text.partition("\n")
            if not below:
                continue
            label = word.strip().strip("*")
            is_kanji = has_one_kanji and _KANJI.fullmatch(label)
            if is_kanji or label.translate(_HIRAGANA) in readings:
                owner = edition.transcript.label(turn)
                yield LONE_NAME.at(edition.source, paragraph.span.start, label=label, owner=owner)


def _readings(edition: Edition, magazine: Magazine) -> Iterator[str]:
    """How those at the table are read: surname, given name, both."""
    for identity in edition.speakers:
        reading = magazine.speakers[identity].reading if identity in magazine.speakers else ""
        yield from (*reading.split(), "".join(reading.split()))
