"""Comments: what stands between <!-- and --> is no part of the article, whatever it holds.

Markdown hides one within a paragraph. A turn, a heading or a blank line in it would end the
paragraph, and the words would be public; so they are gone before anything is read.
"""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

UNCLOSED = Fault(
    "E224",
    Severity.ERROR,
    ja="「<!--」に対応する「-->」がないため、この先は非公開になりません。隠す部分の終わりに"
    "「-->」と書くか、「<!--」を消してください。",
    en="There is no “-->” for this “<!--”, so nothing after it is kept back. Write “-->” where the "
    "comment ends, or delete “<!--”.",
)
ODD_SIGN = Fault(
    "E225",
    Severity.ERROR,
    ja="「{sign}」では隠れず、ページに載ります。隠す部分は半角の「<!--」と「-->」（ハイフンは二つ）で"
    "囲み、載せるなら消してください。",
    en="“{sign}” hides nothing: this would be public. Put “<!--” and “-->” (two hyphens each) "
    "around what is to be hidden, or delete the sign.",
)

_OPENING, _CLOSING = "<!--", "-->"
_SIGN = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+)[\s\S]*?^ {0,3}(?P=fence)|`[^`\n]+`"  # code, which stays
    r"|(?P<opening><!--)|(?P<odd>[<＜][!！][-－‐–—―ー]{1,2})",
    re.MULTILINE,
)
_REST_OF_LINE = re.compile(r"[^\S\n]*$", re.MULTILINE)
_SENTENCE_ENDS = frozenset("。．.！？!?」』）)…")
_NOT_LINE_END = re.compile(r"[^\n]")


def without_comments(source: Source, start: int) -> tuple[Source, list[Diagnostic]]:
    """The text with blanks for its comments below `start`; all else keeps its place."""
    text = source.text
    if "<" not in text and "＜" not in text:
        return source, []
    pieces: list[str] = []
    found: list[Diagnostic] = []
    done = at = start
    while sign := _SIGN.search(text, at):
        at = sign.end()
        if sign["odd"]:
            found.append(ODD_SIGN.at(source, sign.start(), sign=sign["odd"]))
        elif sign["opening"]:
            closing = text.find(_CLOSING, at)
            if closing < 0:
                found.append(UNCLOSED.at(source, sign.start("opening")))
                break
            at = closing + len(_CLOSING)
            pieces += (text[done : sign.start("opening")], _blank(text, sign, at))
            done = at
    if not pieces:
        return source, found
    return Source(source.path, "".join((text[:start], *pieces, text[done:]))), found


def _blank(text: str, sign: re.Match[str], end: int) -> str:
    """What stands in the place of a comment, which ends there."""
    start = sign.start("opening")
    comment = text[start:end]
    # Behind a label or a heading it must leave nothing; behind a sentence, blanks break the line.
    is_last = _REST_OF_LINE.match(text, end) and text[start - 1 : start] not in _SENTENCE_ENDS
    if "\n" in comment or is_last:
        return _NOT_LINE_END.sub(" ", comment)
    # Among words Markdown hides it, without the space that blanks would leave between them.
    inside = len(comment) - len(_OPENING) - len(_CLOSING)
    return f"{_OPENING}{' ' * inside}{_CLOSING}"
