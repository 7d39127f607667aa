"""Words that are somebody's label, on the list or not: 森委員, Aさん, 高橋 花子, “Mayor Lee”.

A bare surname is told by its shape alone in `unknown_label`; these are longer or odder, and surely
no topic before a colon.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.names import is_latin, is_name
from roundtable.transcript.grammar.no_name import names_nobody
from roundtable.transcript.grammar.posts import is_post

_LETTERS = "一-鿿々ヶぁ-んァ-ヴー"
_POST = (
    r"(?:知事|[市町村区]長|教育長|[議座会委部局課室係館園校所院社団店署]長|委員|議員|教授|講師|主査|主任"
    r"|主幹|補佐官|参事|参与|顧問|(?:コーディネ|モデレ|ファシリテ|コメンテ)ーター|アドバイザー|パネリスト)"
)
_JAPANESE = re.compile(
    rf"[{_LETTERS}・]{{0,12}}{_POST}(?:代理)?"
    rf"|[{_LETTERS}A-Za-z・ ]{{1,12}}(?:さん|氏|様|君|くん|先生)"
    rf"|[{_LETTERS}]{{0,4}}[A-Z]"
    r"|[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]+)+"
)
_KATAKANA = re.compile(r"[ァ-ヴー]{3,9}")
_FULL_NAME = re.compile(rf"(?P<last>[一-鿿々ヶ]{{1,4}})[ 　](?P<first>[{_LETTERS}]{{1,4}})")
_OF_BODY = re.compile(r"(?P<body>[^\s・]{2,12})・(?P<name>[一-鿿々ヶ]{1,4})")
_THINGS = frozenset(
    (
        "ポイント メリット デメリット テーマ ステップ キーワード コツ ヒント "
        "コスト ルール ゴール ビジョン ミッション リスク フェーズ データ ケース "
        "パターン レベル メモ イベント タイトル サイト メール コメント "
        "アンケート アドバイス スローガン デジタル システム サービス スライド "
        "キャプチャ ターゲット コンセプト モットー プラン モデル スケジュール "
        "プロフィール センター クラウド ツール アプリ"
    ).split()
)
_TITLE = (
    r"(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sir|Dame|Mayor|Governor|Deputy|Vice|Chair\w*|President|Director|Chief"
    r"|Minister|Professor|Council(?:l?or|man|woman|member)|Commissioner|Secretary|Superintendent"
    r"|Senator|Officer)\b\.?"
)
_BARE_TITLE = re.compile(rf"(?:{_TITLE} )?{_TITLE}")
_CAPITALISED = r"[A-Z][\w.’'-]*"
_PARTICLE = r"(?:de|la|del|der|den|van|von|di|da|du|le|el|bin|al)"
_ENGLISH = re.compile(
    rf"{_TITLE}(?: {_TITLE})?"
    rf"|(?:{_CAPITALISED} )?{_TITLE}(?: (?:{_CAPITALISED}|{_PARTICLE})){{1,3}}"
    rf"|(?:{_CAPITALISED} )?{_PARTICLE}(?: {_PARTICLE})? {_CAPITALISED}"
    r"|(?:O[’']|Ma?c|Fitz)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)*"
    r"|[A-Z][a-zà-ÿ]+-(?!(?:Up|Fi|Off|Out|In|On|Down|Line|Mail|Term)\b)[A-Z][a-zà-ÿ]+"
    r"|[A-Z][A-Z.’'-]{3,}(?: [A-Z][A-Z.’'-]+){0,2}"
)


def is_title(narrow: str) -> bool:
    """Whether English words are a title and nothing else: “Mayor”, “Vice Governor”."""
    return bool(_BARE_TITLE.fullmatch(narrow))


def is_somebody(narrow: str) -> bool:
    """Whether half-width words at the head of a line are surely somebody, known or not."""
    if names_nobody(narrow):
        return False
    if is_latin(narrow):
        return bool(_ENGLISH.fullmatch(narrow))
    if _JAPANESE.fullmatch(narrow):
        return True
    if _KATAKANA.fullmatch(narrow):
        return narrow not in _THINGS
    full = _FULL_NAME.fullmatch(narrow)
    if full:
        return is_name(full["last"]) and is_name(full["first"])
    of_body = _OF_BODY.fullmatch(narrow)
    return of_body is not None and is_post(of_body["body"])
