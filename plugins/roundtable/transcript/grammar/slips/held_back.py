"""Words that were not meant for the public: marks that say so, and fences that would hold nothing
back. An article is public as a whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.lines import Lines
from roundtable.transcript.model import TURNS, FrontMatter, Paragraph
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

FENCE = Fault(
    "E222",
    Severity.ERROR,
    ja="「:::」で囲んでも、その部分だけを非公開や会員限定にはできず、すべて公開されます。"
    "公開できない話は原稿から取り除き、「:::」の行も消してください。",
    en="Lines of ::: keep nothing back: what stands between them would be public. Take what must "
    "not be public out of this text, and delete the ::: lines.",
)
MARK = Fault(
    "W222",
    Severity.WARNING,
    ja="「{mark}」とありますが、この記事は全文が公開されます。公開できない話は原稿から取り除き、"
    "この印も消してください。",
    en="This says “{mark}”, but the whole article is public. Take what must not be public out of "
    "it, and delete this mark as well.",
)
EMBARGO = Fault(
    "W249",
    Severity.WARNING,
    ja="「{mark}」とありますが、その日を待たずに公開されます。公開してよい日までは、ヘッダーを"
    "「status: draft」にしてください。もう公開してよいのであれば、この行を消してください。",
    en="This says “{mark}”, but the article waits for no such day. Leave “status: draft” in the "
    "header until it may be public. If it may be now, delete this line.",
)

_FENCE = re.compile(r"[ \t\u3000>]*[:：]{3}")
_KEPT = ("非公開", "会員限定", "オフレコ")
_SECRET = (
    rf"(?:{'|'.join(_KEPT)}|会員のみ|部外秘|社外秘|庁内限り|関係者限り|取扱注意|公開不可|掲載不可"
    r"|(?i:members[ -]only|off[ -]the[ -]record|confidential|not for publication|internal only"
    r"|do not publish|not to be published))"
)
_FROM_HERE = r"(?:ここから|ここまで|これより|以下)(?:先|は)?[、は]?[ \u3000]*"
_IN_BRACKETS = (
    rf"[【(（\[［〔<＜](?:{_FROM_HERE})?{_SECRET}[^】)）\]］〕>＞]{{0,8}}[】)）\]］〕>＞]"
)
_MARK = re.compile(
    rf"[ \t\u3000>*#・-]*(?P<mark>{_IN_BRACKETS}"
    rf"|{_FROM_HERE}{_SECRET}(?:部分|で|です|でお願いします|とします)?(?=[。.]?\s*$))"
)
_AT_AN_EDGE = re.compile(rf"^{_IN_BRACKETS}|{_IN_BRACKETS}$")
_WAITING = ("解禁", "エンバーゴ", "mbargo", "MBARGO", "まで公開", "まで掲載", "まで公表")
_DAY = r"(?:(?:令和|平成)[ \u3000]*)?[\d０-９元]"
_EMBARGO = seldom(
    r"[ \t\u3000>]*[*#・■◆●※-]*(?P<mark>[【(（\[［〔]?"
    r"(?:(?:情報|報道|公開)?解禁(?:日時?)?|エンバーゴ)[】)）\]］〕]?[ \u3000]*+[:：]?[ \u3000]*+"
    rf"{_DAY}[^。]*|(?i:embargo(?:ed until)?)[ :]*{_DAY}[^.]*"
    rf"|{_DAY}[^。]{{0,30}}まで(?:は)?(?:公開|掲載|公表)"
    r"(?:不可|禁止|しない(?:こと|で)|(?:は|を)?(?:お)?控え)[^。]*)",
)
_FIRST_SIGNS = frozenset(" \t\u3000>*#・-【(（[［〔<＜:：")


def held_back(lines: Lines) -> Iterator[Diagnostic]:
    """A finding for every fence, and for every line that begins with such a mark or with a day to
    wait for."""
    # A fence and a bracket at its beginning keep a line from being plain.
    indexes = lines.opening_with(_FIRST_SIGNS)
    for index in lines.holding(_WAITING):
        if embargo := _EMBARGO.match(lines.texts[index]):
            at = lines.starts[index] + embargo.start("mark")
            yield EMBARGO.at(lines.source, at, mark=embargo["mark"].rstrip(" \u3000*"))
    for index in sorted({*indexes, *lines.holding(_KEPT)}):
        text, start = lines.texts[index], lines.starts[index]
        if fence := _FENCE.match(text):
            yield FENCE.at(lines.source, start + fence.end() - 3)
        elif mark := _MARK.match(text):
            yield MARK.at(lines.source, start + mark.start("mark"), mark=mark["mark"])


def held_back_entries(source: Source, header: FrontMatter) -> Iterator[Diagnostic]:
    """The same for the title and the summary, which lists and feeds show as well."""
    for value in (header.title, header.summary):
        if mark := _AT_AN_EDGE.search(value or ""):
            offset = source.text.find(mark[0], 0, header.span.end)
            yield MARK.at(source, max(offset, 0), mark=mark[0])


def held_back_turns(source: Source, transcript: Transcript) -> Iterator[Diagnostic]:
    """The same for what is said on the line of its label."""
    for block in transcript.blocks:
        first = block.said[0] if isinstance(block, TURNS) and block.said else None
        if isinstance(first, Paragraph) and first.text[:1] in _FIRST_SIGNS:
            start = first.span.start
            is_below_label = source.text[start - 1 : start] == "\n"
            if not is_below_label and (mark := _MARK.match(first.text)):
                yield MARK.at(source, start + mark.start("mark"), mark=mark["mark"])
