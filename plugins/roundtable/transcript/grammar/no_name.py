"""Words that stand where a label could stand and name nobody: 日時：, 結論：, “Issue One:”."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.moderator import is_moderator_word

_WORDS = frozenset(
    (
        "日時 日程 場所 会場 注 注意 出典 テーマ 主催 共催 対象 例 電話 "
        "メール 住所 問合せ 参考 資料 目次 定員 費用 時間 執筆 執筆者 編集 "
        "撮影 写真 構成 文 取材 取材・文 監修 翻訳 協力 議題 議事 参加者 "
        "出席者 掲載日 敬称略 結論 結果 課題 理由 原因 目的 効果 条件 対策 "
        "背景 現状 方針 前提 補足 要点 要望 質問 回答 問 答 期間 人数 時期 "
        "予算 体制 特徴 利点 欠点 長所 短所 当時 現在 今後 以前 最初 最後 "
        "余談 追記 訂正 概要 内容 趣旨 提案 回数 拍手 一同 以上 休憩 再開 "
        "賛成 反対 前略 中略 後略 続く 完 了 笑 同意 異議 沈黙 黙考 着席 "
        "起立 閉会 開会 登壇 降壇 入場 退場 退席 挙手 失笑 爆笑 苦笑 大笑 歓声 握手 一礼 黙祷 乾杯 "
        "みなさま "
        "重要 事例 図 表 一方 実際 今回 前回 次回 本日 今日 先日 同上"
    ).split()
)
_OF_NOBODY = tuple(
    (
        "皆さん みなさん 皆様 執筆 執筆者 編集 編集者 参加者 出席者 登壇者 一覧 名簿 敬称略 同上"
    ).split()
)
_ENGLISH = re.compile(
    r"(?:issue|part|section|chapter|note|question|answer|topic|date|time|place|location|step|table"
    r"|figure|source|agenda|participants?|written by|edited by|photos?|text|editor|author|yes|no"
    r"|right|exactly|thanks|indeed|agreed|laughter|applause|please|welcome|sure|hello|first|second"
    r"|third|finally|lastly|result|reason|example|lesson|problem|summary|conclusion|caution|warning"
    r"|today|now|then|here|cost|goal|aim|rule|point|one|two|three|update|correction)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[\d\W]*[QAqa]?\d*")


def names_nobody(word: str) -> bool:
    """Whether a half-width word at the head of a line is surely not a person's name."""
    return bool(
        word in _WORDS
        or word.endswith(_OF_NOBODY)
        or _ENGLISH.match(word)
        or is_moderator_word(word)
        or _NUMBERED.fullmatch(word)
    )
