"""Characters of names that have two forms: 髙橋 in the list is most likely 高橋 of the talk.

In a register of names they stay different people (`key`); at one table they are one, and the
editor is told. 渡邊, 渡邉 and 渡辺, or 中嶋 and 中島, are different families and stay so.
"""

from __future__ import annotations

_PAIRS = (
    "髙高 﨑崎 冨富 寬寛 德徳 濵浜 濱浜 桒桑 廣広 澤沢 瀧滝 "
    "惠恵 眞真 淸清 櫻桜 國国 龍竜 黑黒 靑青 榮栄 藏蔵 萬万 與与 條条 增増 舘館 圓円 壽寿 𠮷吉"
).split()
_USUAL = str.maketrans({pair[0]: pair[1] for pair in _PAIRS})


def usual(name: str) -> str:
    """A name in the usual form of its characters."""
    return name if name.isascii() else name.translate(_USUAL)
