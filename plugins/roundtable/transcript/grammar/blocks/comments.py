"""Comments: what stands between <!-- and --> is no part of the article, whatever it holds.

Markdown hides one within a paragraph. A turn, a heading or a blank line in it would end the
paragraph, and the words would be public; so they are gone before anything is read. A label with a
comment beside it is a label all the same: what stands behind a comment moves up to where it began.
"""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source

UNCLOSED = Fault(
    "E224",
    Severity.ERROR,
    ja="「<!--」に対応する「-->」がないため、この先は非公開になりません。隠す部分の終わりに"
    "「-->」と書くか、「<!--」を消してください。",
    en="There is no “-->” for this “<!--”, so nothing after it is kept back. Write “-->” where the "
    "comment ends, or delete “<!--”.",
)
UNOPENED = Fault(
    "E226",
    Severity.ERROR,
    ja="「-->」に対応する「<!--」がないため、この前は非公開になりません。隠す部分の初めに"
    "「<!--」と書くか、「-->」を消してください。矢印であれば「→」にしてください。",
    en="There is no “<!--” for this “-->”, so nothing before it is kept back. Write “<!--” where "
    "the comment begins, or delete “-->”. If it is an arrow, write “→”.",
)
WITHIN = Fault(
    "E227",
    Severity.ERROR,
    ja="隠す部分の中に、もう一つ「<!--」があります。初めの「-->」で終わるため、どこまで隠すのか"
    "決まりません。前の隠す部分を「-->」で閉じるか、この「<!--」を消してください。",
    en="There is a second “<!--” within a comment, and the first “-->” ends them both. Write “-->” "
    "where the first one ends, or delete this “<!--”.",
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
_HYPHENS = "[-－‐‑‒–—―−─ー]"
_SIGN = seldom(
    # Code stays; Markdown knows none that goes on below a blank line. Subtitles have their times
    # on both sides of an arrow.
    r"^ {0,3}(?P<fence>```+)(?:(?!\n[^\S\n]*\n)[\s\S])*?^ {0,3}(?P=fence)|`[^`\n]+`"
    r"|(?P<empty><!--?-?>)|(?P<opening><!--)|(?<!\d[.,]\d{3} )(?P<closing>-->)"
    rf"|(?P<odd>(?:[<＜]|&lt;)[^\S\n]?[!！][^\S\n]?{_HYPHENS}{{1,2}})",
    re.MULTILINE,
)
# What stands for a hidden letter until its line is put together.
_HIDDEN = "\0"
_NOT_LINE_END = re.compile(r"[^\n]")
_LINE_WITH_HIDDEN = re.compile(rf"^[^\n{_HIDDEN}]*{_HIDDEN}[^\n]*", re.MULTILINE)
# At the end of a line with the blanks before it; else, of blanks on both sides, with those behind.
_HIDDEN_WORDS = re.compile(
    rf"(?:(?<![ \t])[ \t]+)?{_HIDDEN}[{_HIDDEN} \t]*$|(?<![^ \t]){_HIDDEN}+[ \t]*|{_HIDDEN}+"
)


def without_comments(source: Source, start: int) -> tuple[Source, list[Diagnostic]]:
    """The text without its comments below `start`; every line keeps its number.

    Blanks in their place would be read: two at the end of a line break it, and many rules ask how
    long a line is.
    """
    text = source.text
    if not any(sign in text for sign in ("<", "＜", "&lt;", _CLOSING)):
        return source, []
    pieces: list[str] = []
    found: list[Diagnostic] = []
    done = at = start
    while sign := _SIGN.search(text, at):
        at = sign.end()
        if sign["opening"]:
            opening = sign.start("opening")
            closing = text.find(_CLOSING, at)
            if closing < 0:
                found.append(UNCLOSED.at(source, opening))
                break
            within = text.find(_OPENING, at, closing)
            if within >= 0:
                found.append(WITHIN.at(source, within))
            at = closing + len(_CLOSING)
            pieces += (text[done:opening], _NOT_LINE_END.sub(_HIDDEN, text[opening:at]))
            done = at
        elif sign["closing"]:
            found.append(UNOPENED.at(source, sign.start("closing")))
        elif sign["empty"] or sign["odd"]:
            found.append(ODD_SIGN.at(source, sign.start(), sign=sign[0]))
    below = "".join((*pieces, text[done:]))
    below = _LINE_WITH_HIDDEN.sub(lambda line: _HIDDEN_WORDS.sub("", line[0]), below)
    return Source(source.path, text[:start] + below), found
