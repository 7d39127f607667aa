"""Lines that only name a picture or say what one shows, as a paste leaves them behind."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import half_width, is_open

_CAPTION = re.compile(
    r"^(?:画像|図|図表|写真|スライド|キャプチャ|Figure|Fig\.|Slide|Photo|Image)\s*\d{1,3}$"
    r"|^(?:見出し画像|キャプチャ)$"
    r"|^(?:画像|図|図表|写真|Figure|Fig\.|Photo)\s*\d{1,2}\s?[:.． ]\s?[^。.!?をはが]+$"
    r"|^\d{6,8}\S{0,12}_\d{1,3}$"
    r"|^\S{2,10}\([左右中]\)と\S{2,10}\([左右中]\)$"
    r"|^左(?:から)?:\S{1,12}[\s、,]+(?:中央:\S{1,12}[\s、,]+)?右:\S{1,12}$",
    re.IGNORECASE,
)
# What is seen, where a photographer's name has no such words: 「写真：窓口を見る二人」.
_SEEN = re.compile(
    r"^(?:写真|画像|図) ?: ?\S*"
    rf"(?:[{KANJI}々ァ-ヴー」)](?:[をがでに]|から)[{KANJI}々ぁ-んァ-ヴ]|の様子|の前|左から)"
    # 「左から、速水透（県副知事）、緒方玲子（汐見市副市長）」
    r"|^左(?:から|より)[、,: ](?:[^。ぁ-ん]|さん)*[^。、ぁ-ん]$"
)
_LONGEST_CAPTION = 24
_LONGEST_SEEN = 60


def is_bare_caption(line: str) -> bool:
    """Whether a line is nothing but the name of a picture, or what one shows: 画像2, スライド6,
    20211020座談会_04, 図1 窓口の流れ, 写真：窓口を見る二人."""
    if len(line) > _LONGEST_SEEN:
        return False
    words = half_width(line).strip()
    is_name = len(line) <= _LONGEST_CAPTION and _CAPTION.match(words)
    is_whole = not (words.endswith("。") or is_open(words))
    return bool(is_name or (is_whole and _SEEN.match(words)))
