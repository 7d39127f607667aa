"""Names at the head of a line in shapes of no label: 「宮坂；…」, “1. Ogata: …”, 「宮坂それは…」.

Any marks may stand before and behind the name. What tells a label from words that begin with a
name is what follows: nothing at all, or a sentence that does not go on as one about them. Whether
the name is anybody else's, and who has the words, is for `missed_label` to ask.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.lines import SPEECH_ENDS, half_width
from roundtable.transcript.grammar.words.titles import COURTESY, TITLE

# What may follow a name is no letter of one, so that none is tried with fewer letters than it has.
_LETTER = (
    r"[^\s。．、，,.！？!?:：︰﹕∶；;／/｜|「」『』＜＞<>〈〉《》（）()［］\[\]【】…‥＝=*→－～〜]"
)
NAME = rf"{_LETTER}{{1,16}}+"
LATIN_NAME = r"[A-Z][\w.’'-]*+(?: [\w.’'-]++){0,3}"
_MARKS = re.compile(r"(?:</?\w[^<>]{0,40}>|[\W\d_ーｰː①-⓿❶-➓])*")
_GLOSS = re.compile(r"\([^()]{1,12}\)(?=[ :])")
_TITLE = re.compile(f"{COURTESY}|{TITLE}")
_GOES_ON = re.compile(
    r"(?!はい|はあ|はぁ|でも|では|でし|です|とても|とはいえ|ところ|とにかく|もう|もち|もし|もっと|まず|まだ)"
    rf"(?:[はがのをもにでとへや]|から|まで|より|って|など|間|ら|たち|および|及び|{COURTESY})"
)
_SOFT = frozenset("、・")
_DASHES = frozenset("-–—―~ー")
_OPENING_QUOTES = frozenset("「『")
_STOPS = frozenset("。.!?…")
_APOSTROPHES = frozenset("’'")
_CLOSING_QUOTE = re.compile("[」』]")
_GLUED_REST = re.compile(
    r"(?:(?=[おごこそあいうえみむぜほわ])(?!わく|いわく|うち|あたり|あて|みたい|ごと|こそ|そのもの|ほど|おり"
    r"|それから|それに|そして|その他|ほか|あるい|および|むけ|おのおの)"
    r"|我々|我が|私|弊|本当|大変|確か|同感|同じ|実は|実際|先ほど|先日|最初|最近|昨[年日]|今[年日回の]|例えば"
    r"|一番|一つ|全く|非常に|特に|正直|賛成|反対|了解|承知|結構|皆さ|何[がかも]|少し|難しい|良[いか]|思[いえ]"
    r"|逆に|勿論|申し|失礼|初め|以上|現[場状在]|将来"
    r"|(?!チーム|グループ|ライン|プラン|カラー|コンビ|ファミリー|スタイル|シリーズ|サイド|クラス|メソッド"
    r"|プロジェクト|ビジョン|モデル|ペーパー|メモ|ノート|レポート|ゼミ|ファン|マジック|ルール|クラブ)"
    r"[ァ-ヴー]{2,}[はがをも]).*[。！？]$"
)
_INTERJECTION = re.compile(r"(?:あの|ええ|はい|いや|いえ|そう|実は)、")
_TALKED_TO = re.compile(r"ありがと|お願い|.*(?:か[。．]|[？?])")
_ENDS = frozenset("。！？")
_SPACED_LATIN = re.compile(
    r"[A-Z](?!\w* (?:City|Town|Prefecture|University|Street|Hall)\b)"
    r"(?!(?:City|Town|Prefecture|University|Street|Hall|Station|Office|Award|Report|Plan)\b)"
)


def odd_label(text: str, people: People) -> tuple[int, str] | None:
    """What may be a label at the head of a line, with where it stands."""
    narrow = half_width(text)
    start = _marks_at(narrow, 0)
    name = people.heads.at(narrow, start)
    if not name:
        return None
    end = start + len(name)
    title = _TITLE.match(narrow, end)
    gloss = _GLOSS.match(narrow, title.end() if title else end)
    behind = gloss.end() if gloss else title.end() if title else end
    words = _marks_at(narrow, behind)
    before = narrow[:start].strip() + (gloss[0] if gloss else "")
    marks, rest = text[behind:words], narrow[words:].rstrip()
    is_label = not rest or _opens(before, marks, rest, people)
    if title or not people.knows(name):
        is_label = is_label and _STOPS.union(_SOFT, ",").isdisjoint(half_width(marks))
    return (start, text[start:end]) if is_label else None


def _marks_at(narrow: str, start: int) -> int:
    marks = _MARKS.match(narrow, start)
    return marks.end() if marks else start


def _opens(before: str, marks: str, rest: str, people: People) -> bool:
    """Whether a sentence behind a name and its marks is what that person says."""
    if rest[-1] not in SPEECH_ENDS or _GOES_ON.match(rest) or people.heads.at(rest, 0):
        return False
    sign = half_width(marks).strip()[:1]
    if not sign:
        return bool(before and marks) or bool(marks and _SPACED_LATIN.match(rest))
    if rest[0].isascii() and (sign in _APOSTROPHES or marks in ("-", ", ")):
        return False
    second = f" {sign}" if sign == "-" else sign
    if sign == "(" or (sign in _DASHES and second in rest):
        return False
    if before[-1:] in _OPENING_QUOTES and sign not in "」』":
        return False
    if sign in _OPENING_QUOTES:
        return not _CLOSING_QUOTE.search(rest[:-1].rstrip("。"))
    if sign in _SOFT and len(marks.strip()) == 1:
        return _GLUED_REST.match(rest) is not None
    return bool(before) if sign == ":" else True


def glued_label(text: str, people: People) -> str | None:
    """「緒方ありがとう…」, 「緒方副市長それは…」, but not 「緒方副市長の…」, 「緒方玲子さん…」."""
    start = 2 if text.startswith("**") else 0
    if text[-1] not in _ENDS:
        return None
    for end in (start + 4, start + 3, start + 2, start + 1):
        label = people.printed_labels.get(text[start:end])
        if label:
            names = ("".join(people.participants[who].name.split()) for who in label.fits)
            goes_on = text.startswith(tuple(names), start)
            return None if goes_on else _goes_over(text, start, end, people)
    return None


def _goes_over(text: str, start: int, end: int, people: People) -> str | None:
    """The label, with a title right behind it, that words of its own follow at once."""
    title = _TITLE.match(text, end)
    if title and people.find(text[start : title.end()]):
        if _TALKED_TO.match(text, title.end()):
            return None
        end = title.end()
    elif end == start + 1 and not _INTERJECTION.match(text, end):
        return None
    behind = end + 2 if start and text.startswith("**", end) else end
    return text[start:end] if _GLUED_REST.match(text, behind) else None
