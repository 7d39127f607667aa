"""How the magazine itself ends a talk: 「次回は…をお届けします。」, 「（了）」, “Back numbers”."""

from __future__ import annotations

import re

_NEXT_TIME = "お楽しみ|お届け|掲載|公開|訪|予定|取り上げ|紹介|登場|続"
_THIS_TIME = r"以上|ここまで|終わり|お届け|前半|後半|全\d回"
_CLOSING = re.compile(
    rf"^(?:本取り?組み?(?=.*(?:継続|実施する予定|お楽しみ))|次回[もはの](?=.*(?:{_NEXT_TIME}))|バックナンバー$|この記事が気に入ったら"
    rf"|今回の(?:座談会|対談)は(?=.*(?:{_THIS_TIME}))"
    r"|最後までお読み|\((?:了|おわり|続く|つづく)\)$|Back numbers$|This series continues"
    r"|The next (?:issue|number|part|article|talk|conversation|roundtable)\b"
    r"|[(（]\d{4}年[^()（）。]{2,16}(?:収録|取材|実施|開催)[)）]$"
    r"|【?(?:この(?:ページ|記事)に関する)?お?問い?合わ?せ(?:先)?】?[ 　]*(?:\n|$)"
    r"|Next meeting[:：]|次回(?:開催)?(?:日|予定)?[:：]"
    r"|This (?:conversation|interview|transcript|roundtable|panel|discussion) (?:has been|was) "
    r"(?:\w+ly )?(?:edited|condensed|abridged|shortened|translated|recorded|transcribed)\b)"
)
_SIGNS = frozenset("本次今バこ最(（BTN【お問")


def is_closing(words: str) -> bool:
    """Whether a paragraph is the magazine's own and ends the talk."""
    return words[:1] in _SIGNS and _CLOSING.match(words) is not None
