"""Words that stand where a label could stand and name nobody: 日時：, 結論：, “Issue One:”."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.seldom import seldom

_WORDS = frozenset(
    (
        "日時 日程 場所 会場 注 注意 出典 テーマ 主催 共催 対象 例 電話 "
        "メール 住所 問合せ 参考 資料 目次 定員 費用 時間 執筆 執筆者 編集 "
        "撮影 写真 構成 文 取材 取材・文 監修 翻訳 協力 議題 議事 参加者 "
        "出席者 掲載日 敬称略 結論 結果 課題 理由 原因 目的 効果 条件 対策 "
        "背景 現状 方針 前提 補足 要点 要望 質問 回答 問 答 期間 人数 時期 "
        "予算 体制 特徴 利点 欠点 長所 短所 当時 現在 今後 以前 最初 最後 "
        "株 財 社 有 続 余談 追記 訂正 概要 内容 趣旨 提案 回数 拍手 一同 以上 休憩 再開 "
        "賛成 反対 前略 中略 後略 続く 完 了 笑 同意 異議 沈黙 黙考 着席 "
        "起立 閉会 開会 登壇 降壇 入場 退場 退席 挙手 失笑 爆笑 苦笑 大笑 歓声 握手 一礼 黙祷 乾杯 "
        "みなさま はい いいえ ええ うん そう えっ "
        "趣味 特技 出身 出身地 経歴 略歴 職歴 所属 入庁 入社 座右の銘 生年月日 血液型 年齢 "
        "重要 事例 図 表 一方 実際 今回 前回 次回 本日 今日 先日 同上"
    ).split()
)
_OF_NOBODY = tuple(
    (
        "皆さん みなさん 皆様 執筆 執筆者 編集 編集者 参加者 出席者 登壇者 一覧 名簿 敬称略 "
        "同上 お客さん お客様 お客さま お父さん お母さん おじいさん おばあさん お兄さん "
        "お姉さん お子さん 者さん 職員さん 店員さん 民さん 学生さん 民生委員 児童委員 農業委員 "
        "登壇 降壇 退席 者あり 声あり 推進委員 外部講師 内部講師 消防団長 水防団長 "
        "項目 質疑応答 発言要旨"
    ).split()
)
_ENGLISH = re.compile(
    r"(?:issue|part|section|chapter|note|question|answer|topic|date|time|place|location|step|table"
    r"|figure|source|agenda|participants?|written by|edited by|photos?|text|editor|author|yes|no"
    r"|right|exactly|thanks|indeed|agreed|laughter|applause|please|welcome|sure|hello|first|second"
    r"|third|finally|lastly|result|reason|example|lesson|problem|summary|conclusion|caution|warning|profile"
    r"|apologies|today|now|then|here|cost|goal|aim|rule|point|one|two|three|update|correction)s?\b",
    re.IGNORECASE,
)
_THINGS = frozenset(
    (
        "accuracy address advice after age amazon america and angeles answers anyone api apple "
        "april asia audio august australia autumn average background bang before belfast "
        "benefit benefits berlin big birmingham boss bottom break breaking brighton bristol "
        "britain broadband broadcast budget building business businesses but caller callers "
        "cambridge canada card cardiff cards care central ceo chairs change chatbot chatbots "
        "chatgpt chicago childcare children china cio cities citizen citizens city clerk "
        "clerks clip clips cloud cobol commercial common communities companies company "
        "computer computers cons consistency context cornwall council councillor councillors "
        "counter counters county courage covid crosstalk cto culture customer customers daily "
        "data days december delivery deloitte denmark design desk desks devon difference "
        "differences digital district doctor doctors door doors drawback drawbacks duties duty "
        "e-mail east eastern economy edinburgh efficiency email empathy energy england episode "
        "estonia europe evening everybody everyone evidence excel facebook fact facts fairness "
        "families family faq fast fax february feedback finland five form forms four free "
        "friday funding future gdpr general germany glasgow google health her high him hint "
        "hiring history home hospital hospitals hour hours housing how html ibm idea ideas "
        "important inaudible india industry input inputs interview interviews ireland italy "
        "january japan japanese job jobs july june key kindness korea kyoto language later law "
        "laws leadership learning leeds lesson lessons letter letters level libraries library "
        "licence licences linux listening liverpool local london lower luck machine mail main "
        "manchester materials mckinsey me meanwhile meeting meetings member members membership "
        "message method microsoft minister minute minutes model models monday money month "
        "monthly months morning motto music myth name names national neighbor neighbors "
        "neighbour neighbours netherlands network newcastle news next nobody north northern "
        "norway nottingham november number numbers nurses october office offline one online "
        "open openness opportunities option or osaka other others outcome output outputs "
        "overview ownership oxford palace panel paper parent parents paris parking partnership "
        "partnerships past patience pay pdf pdfs people permit permits phase phone phones plan "
        "planning playing podcast police policy practice present presidential previously "
        "privacy private process processes product products program programme project projects "
        "pros public queen queue queues quick real references reform report reports research "
        "resident residents rights risk risks road robot robots role round rule salaries "
        "salary salvador sap saturday school schools scotland screen screens secret sense "
        "september server service services sheffield side silence similarities singapore site "
        "six skill skills slack slow so social somebody south southern spain special spoiler "
        "spring staff stage statistics stories story strength strengths student students "
        "studies study summer sunday support survey surveys sweden swot system systems tables "
        "tablet tablets taiwan takeaway talent target task tasks tax teacher teachers team tel "
        "telephone testing them theory thing things threats three thursday tip title tokyo "
        "tool tools top total town traffic training transcript transcripts transparency "
        "transport trick trust truth tuesday twitter two unesco united upper urgent url us "
        "user users value verdict video videos videotape visitor visitors volunteer volunteers "
        "voting wales waste water way ways weakness web webinar website wednesday week weekly "
        "weeks welfare west western what when where which who why wikipedia window windows "
        "winter year years you youtube zoom"
    ).split()
)
# “Devon Ashby” is somebody, and “Devon” a county.
_GIVEN = frozenset(
    (
        "april august austin brooklyn charity chelsea constance dallas devon felicity florence "
        "georgia hope jordan june paris sydney trinity verity victoria"
    ).split()
)
_ABSTRACT = seldom(
    r"[a-z-]+(?:tion|sion|ology|ity)s?|[a-z-]{2,}ances?|[a-z]{4,}ment|[a-z]{5,}ness", re.IGNORECASE
)
_NUMERALS = r"[\d一二三四五六七八九十百数]"
# From the first numeral: from each of a long row, the rest would be read again.
HEADS_COUNTED = rf"(?<!{_NUMERALS}){_NUMERALS}+ ?[人名社]"
"""How many people or firms, and no one of them: 五十名, 3人, 二社."""
_NUMBERED = re.compile(r"[\d\W]*+(?:[QAqa]\d*)?")


def names_nobody(word: str) -> bool:
    """Whether a half-width word at the head of a line is surely not a person's name."""
    return bool(
        word in _WORDS
        or word.endswith(_OF_NOBODY)
        or _ENGLISH.match(word)
        or is_moderator_word(word)
        or _NUMBERED.fullmatch(word)
    )


def names_a_thing(word: str) -> bool:
    """Whether at least half of some English words are things: “Open Data”, “Begin Video Clip”.
    Somebody may be called Price."""
    words = word.casefold().split()
    if len(words) == 2 and words[0] in _GIVEN:
        words = words[1:]
    things = sum(one in _THINGS or _ABSTRACT.fullmatch(one) is not None for one in words)
    return 0 < len(words) <= 2 * things
