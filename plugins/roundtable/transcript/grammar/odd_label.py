"""Names at the head of a line in shapes of no label: 「宮坂；…」, “1. Ogata: …”, 「宮坂それは…」.

Whether a name is anybody's, and who has the words, is for `missed_label` to ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript.grammar.people import People

FIRST_SIGNS = frozenset("■□●◆▼▶★☆*〈＜<《［[(（>＞「『→・ \t　0123456789０１２３４５６７８９")
"""What may stand before the name in such a shape."""

_TIME = r"[\[(（［]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\])）］]?"
# What may follow a name is no letter of one, so that none is tried with fewer letters than it has.
_LETTER = (
    r"[^\s。．、，,.！？!?:：︰﹕∶；;／/｜|「」『』＜＞<>〈〉《》（）()［］\[\]【】…‥＝=*→－～〜]"
)
NAME = rf"{_LETTER}{{1,16}}+"
LATIN_NAME = r"[A-Z][\w.’'-]*+(?: [\w.’'-]++){0,3}"
_ANY_NAME = rf"(?P<label>{NAME}(?:[ 　]{NAME})?|{LATIN_NAME})"
_IN_BRACKETS = r"[■□●◆▼▶★☆*〈＜<《［\[]{0,2}[ 　]?" + _ANY_NAME + r"[〉＞>》］\]*]{0,2}"
_ENDS_SENTENCE = r"(?=.*[。.！？!?」』）)]$|$)"
_BEFORE_MARK = re.compile(
    rf"[ \t　]*{_IN_BRACKETS}(?:[ 　]*[；;／｜|…‥＝〉＞>》）)］\]][ 　]*|/(?!/)"
    r"|[→－～〜](?!.*[→－～〜])| = (?=[A-Z])"
    rf"|「(?=.*」[。]?$)| (?:-|–|--|—) (?!.* (?:-|–|--|—) )){_ENDS_SENTENCE}"
)
_BEHIND_TIME = re.compile(rf"[ \t　]*(?:{_TIME}|\d{{1,4}})[ 　]*{_ANY_NAME}(?:[ 　]*[:：]|[ 　]|$)")
_BEFORE_TIME = re.compile(rf"[ \t　]*\[?{_ANY_NAME}\]?[ 　]+{_TIME}$")
_BEHIND_MARK = re.compile(
    r"[ \t　]*(?:(?:[>＞]{1,2}|→)[ 　]*|[\d０-９]{1,3}[.．)）、][ 　]*|(?P<quote>[「『])"
    rf"|(?P<tag><(?:b|strong|u|span[^<>]*)>)){_ANY_NAME}"
    rf"(?(quote)[」』])(?(tag)[:：]?</\w+>[:：]?|[ 　]*[:：])(?=\s*\S){_ENDS_SENTENCE}"
)
_ENDED = re.compile(rf"[ 　]*(?P<label>{_LETTER}{{1,16}}+)[。．、，]$")
_SPACED_LATIN = re.compile(
    rf"(?P<label>{LATIN_NAME}?) (?:Yes|No|Well|Thank|Thanks|I|We|It|That|This|The|There|They"
    r"|You|Good|Right|Exactly|Indeed|And|But|So|In|At|What|How|Why|Let)\b.*[.!?]$"
)
_IN_LIST = re.compile(rf"・[ 　]?(?P<label>{NAME})[ 　](?=\S).*[。！？]$")
_GLOSSED = re.compile(rf"(?P<label>{NAME})[（(][^（）()]{{1,12}}[）)][ 　].*[。！？]$")
_SHAPES = (
    (_BEFORE_MARK, None),
    (_BEHIND_TIME, frozenset("[(（［ \t　0123456789０１２３４５６７８９")),
    (_IN_LIST, frozenset("・")),
    (_GLOSSED, None),
    (_BEHIND_MARK, frozenset(">＞→「『< \t　0123456789０１２３４５６７８９")),
    (_SPACED_LATIN, frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
)
"""Each shape with the signs a line in it can begin with, if these are few."""
_SENTENCE_OF_NAME = re.compile(
    rf"[ 　]*(?P<label>{_LETTER}{{1,16}}+)(?:[。．.，] ?|,)(?P<next>{_LETTER}+)(?=\W)"
    r".*[。．.！!？?]$"
)

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
_TITLE = re.compile(
    r"副?知事|副?[市区町村]長|[部課局室係議会社座]長|教育長|(?:CIO)?補佐官|委員長?|議員|教授"
)
_INTERJECTION = re.compile(r"(?:あの|ええ|はい|いや|いえ|そう|実は)、")
_TALKED_TO = re.compile(r"ありがと|お願い|.*(?:か[。．]|[？?])")
_ENDS = frozenset("。！？")
_TIME_ENDS = frozenset("0123456789０１２３４５６７８９])］）")
_NAME_ENDS = frozenset("。．、，")
_STOP = re.compile(r"[。．.]")


def odd_labels(text: str, people: People) -> Iterator[tuple[int, str]]:
    """What may be a label at the head of a line, with where it stands."""
    matches = [shape.match(text) for shape, signs in _SHAPES if not signs or text[0] in signs]
    if text[-1] in _TIME_ENDS:
        matches.append(_BEFORE_TIME.match(text))
    if text[-1] in _NAME_ENDS:
        matches.append(_ENDED.match(text))
    yield from ((match.start("label"), match["label"]) for match in matches if match)
    named = _SENTENCE_OF_NAME.match(text) if _STOP.search(text, 1, 20) else None
    if named and people.knows(named["label"]) and not people.knows(named["next"]):
        yield named.start("label"), named["label"]


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
