"""Letters that only the editor's machine can show (外字), the sign for one that got lost, and signs
that nobody sees and that turn words round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

NO_LETTER = Fault(
    "W421",
    Severity.WARNING,
    ja="「{letter}」（{code}）は、読者の画面では読めません。外字か、文字化けした字です。"
    "正しい字に打ち直してください。",
    en="Readers' screens cannot show “{letter}” ({code}): it is a character that only your machine "
    "has, or the trace of one that got lost. Type the right one.",
)

TURNED_ROUND = Fault(
    "W422",
    Severity.WARNING,
    ja="見えない制御文字（{code}）があり、読者の画面では、この後の文字の並びが逆になります。この文字だけを"
    "消してください。消せなければ、前後の文字ごと消して打ち直してください。",
    en="An invisible control character ({code}) stands here, and readers' screens show the "
    "following letters in reverse order. Delete it; if it cannot be deleted alone, delete the "
    "letters beside it too, and type those again.",
)

_NO_LETTER = re.compile(r"[\ue000-\uefff\ufffd]")
# From right to left no word of Japanese or English is written, and a text would say on the page
# what it does not say; before words in Hebrew or Arabic letters it is right. What leaves the order
# alone comes with many a paste and does no harm.
_TURNS = "\u202b\u202e\u2067"
_TURN = re.compile(f"[{_TURNS}](?![\u0590-\u08ff])")


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from unreadable_letters(edition.source)


def unreadable_letters(source: Source) -> Iterator[Diagnostic]:
    """Those of one text, be it an article or a page."""
    # Five times as fast as the expression: in UTF-8 those of one's own alone begin with EE.
    if b"\xee" in source.text.encode() or "\ufffd" in source.text:
        for found in _NO_LETTER.finditer(source.text):
            yield NO_LETTER.at(source, found.start(), letter=found[0], code=_code(found[0]))
    if any(sign in source.text for sign in _TURNS):
        for found in _TURN.finditer(source.text):
            yield TURNED_ROUND.at(source, found.start(), code=_code(found[0]))


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"
