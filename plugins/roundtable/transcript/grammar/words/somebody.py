"""Words that are somebody's label, on the list or not: 森委員, Aさん, 高橋 花子, “Mayor Lee”.

A bare surname is told by its shape alone in `unknown_label`; these are longer or odder, and surely
no topic before a colon.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.kanji import GIVEN_NAME, KANJI, SURNAME
from roundtable.transcript.grammar.words.names import PARTICLE, are_names, is_latin
from roundtable.transcript.grammar.words.no_name import names_a_thing, names_nobody
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.titles import COURTESY, ENGLISH_TITLE, TITLE

_LETTERS = f"{KANJI}々ヶぁ-んァ-ヴー"
_JAPANESE = re.compile(
    rf"[{_LETTERS}・ ]{{0,12}}(?:{TITLE})(?:代理)?"
    rf"|[{_LETTERS}A-Za-z・ ]{{1,12}}(?:{COURTESY})"
    rf"|[{KANJI}]{{0,4}}[A-Z]"
)
_KATAKANA = re.compile(r"[ァ-ヴー]{2,9}")
_FOREIGN = re.compile(r"[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]+)+")
_DOT = re.compile("[・=]")
_FULL_NAME = re.compile(rf"{SURNAME} {GIVEN_NAME}")
_OF_BODY = re.compile(rf"(?P<body>[^\s・]{{2,12}})・(?P<name>{SURNAME})")
_THINGS = frozenset(
    (
        "ガバメント クラウド ワン ワンス ストップ オンリー ジャパン サポート サービス センター "
        "システム デジタル スマート シティ オープン データ ビッグ ペーパー レス フリー "
        "ローコード ノーコード オンライン オフライン ハイブリッド プロジェクト マネジャー "
        "マネージャー チーム リーダー セキュリティ ゼロ トラスト ワーク ライフ バランス ボトム "
        "トップ アップ ダウン フロント バック ヤード オフィス マイクロソフト グーグル アマゾン "
        "メタ ポイント カード パソコン プラン ケース パターン ダイバーシティ マネジメント "
        "ガバナンス コンプライアンス コミュニティ スクール ソーシャル メディア ネットワーク"
    ).split()
)
_GIVEN = frozenset(
    (
        "マイケル ジョン ジェームズ ジェームス ロバート デイビッド デビッド デイヴィッド "
        "ウィリアム リチャード トーマス トマス トム チャールズ クリストファー クリス ダニエル "
        "マシュー マーク ポール アンドリュー スティーブ スティーブン スティーヴン ケビン "
        "ブライアン ジョージ エドワード ティム ティモシー ピーター ヘンリー フランク ジャック "
        "アレックス サム ベン ニック エリック アダム ジェフ ジェイソン ルイス メアリー マリア "
        "エマ アンナ アン サラ ジェーン ジェニファー エリザベス リンダ バーバラ スーザン ナンシー "
        "リサ ケイト キャサリン キャロル ヘレン エミリー ジュリア オリビア ソフィア ローラ "
        "レイチェル クレア アリス ルーシー ミシェル カレン オードリー ジュディ グレース ハンナ "
        "ピエール ハンス カルロス アントニオ フランソワ モハメド ムハンマド アリ ラジェシュ キム "
        "パク スミス ジョンソン ブラウン ウィルソン テイラー アンダーソン ミラー デイビス "
        "マルティネス リー タン"
    ).split()
)
_PRESS = re.compile(
    r"\S{1,10}(?:新聞|テレビ|日報|新報|タイムス)社?(?:記者)?|\S{1,10}(?:放送|通信)(?:社|局|記者)"
    r"|(?:共同|時事)通信|NHK(?:記者)?"
)
_CAPITALISED = r"[A-Z][\w.’'-]*"
_ENGLISH = re.compile(
    rf"{ENGLISH_TITLE}(?: {ENGLISH_TITLE})?"
    rf"|(?:{_CAPITALISED} )?{ENGLISH_TITLE}(?: (?:{_CAPITALISED}|{PARTICLE})){{1,3}}"
    rf"|(?:{_CAPITALISED} )?{PARTICLE}(?: {PARTICLE})? {_CAPITALISED}"
    r"|(?:O[’']|Ma?c|Fitz)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)*"
    r"|[A-Z][a-zà-ÿ]+-(?!(?:Up|Fi|Off|Out|In|On|Down|Line|Mail|Term|It|Service|Stop|End|Time)\b)[A-Z][a-zà-ÿ]+"
    r"|(?:M[RS]|MRS|DR)\.? [A-Z][A-Z’'-]+(?: [A-Z][A-Z.’'-]+)?"
    r"|(?:[A-Z]\. ?)?[A-Z][A-Z’'-]{3,}(?: [A-Z][A-Z.’'-]+){0,2}"
)


def is_press(narrow: str) -> bool:
    """Whether words are a paper or a station, as they ask at press conferences."""
    return _PRESS.fullmatch(narrow) is not None


def is_somebody(narrow: str) -> bool:
    """Whether half-width words at the head of a line are surely somebody, known or not."""
    if names_nobody(narrow):
        return False
    if is_latin(narrow):
        is_thing = narrow.isupper() and names_a_thing(narrow)
        return not is_thing and bool(_ENGLISH.fullmatch(narrow))
    if _JAPANESE.fullmatch(narrow):
        return True
    if _KATAKANA.fullmatch(narrow):
        return narrow in _GIVEN
    if _FOREIGN.fullmatch(narrow):
        return _THINGS.isdisjoint(_DOT.split(narrow))
    if _FULL_NAME.fullmatch(narrow):
        return are_names(narrow)
    of_body = _OF_BODY.fullmatch(narrow)
    return of_body is not None and is_post(of_body["body"])
