"""Two shapes of one character in names: 髙橋 in the list is 高橋 of the talk.

In a register of names they stay different people (`key`); at one table they are one, and the
editor is told. Characters that families tell apart are not among them: 渡邊, 渡邉 and 渡辺, 小澤
and 小沢, 中嶋 and 中島 stay different people.
"""

from __future__ import annotations

_PAIRS = "髙高 﨑崎 寬寛 德徳 濵濱 桒桑 淸清 黑黒 靑青 增増 𠮷吉".split()
_USUAL = str.maketrans({pair[0]: pair[1] for pair in _PAIRS})


def usual(name: str) -> str:
    """A name in the usual shapes of its characters."""
    return name if name.isascii() else name.translate(_USUAL)
