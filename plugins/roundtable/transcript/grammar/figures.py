"""Pictures: a Markdown image alone on a line, or the caption that a paste leaves behind."""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Fault, Severity
from roundtable.transcript.grammar.lines import half_width
from roundtable.transcript.grammar.taken import Page, Taken
from roundtable.transcript.model import Figure

BARE_CAPTION = Fault(
    "W220",
    Severity.WARNING,
    ja="「{caption}」は写真や図の説明のようです。"
    "画像を添えるなら「![{caption}](images/…)」と書き、添えないなら、この行を消してください。",
    en="“{caption}” looks like the caption of a picture. To show the picture write "
    "“![{caption}](images/…)”; if there is none, delete this line.",
)

_IMAGE = re.compile(
    r"^[ ]{0,3}!\[(?P<alt>[^\]\n]*)\]"
    r'\(\s*+(?P<target>[^\s)"]*+)(?:\s++"(?P<title>[^"]*)")?\s*+\)\s*$'
)
_CAPTION = re.compile(
    r"^(?:画像|図|図表|写真|スライド|キャプチャ|Figure|Fig\.|Slide|Photo|Image)\s*\d{1,3}$"
    r"|^(?:見出し画像|キャプチャ)$"
    r"|^\d{6,8}\S{0,12}_\d{1,3}$"
    r"|^\S{2,10}\([左右中]\)と\S{2,10}\([左右中]\)$"
    r"|^左(?:から)?:\S{1,12}[\s、,]+(?:中央:\S{1,12}[\s、,]+)?右:\S{1,12}$",
    re.IGNORECASE,
)
# What is seen, where a photographer's name has no such words: 「写真：窓口を見る二人」.
_SEEN = re.compile(
    r"^(?:写真|画像|図) ?: ?\S*"
    r"(?:[一-鿿々ァ-ヴー」)](?:[をがでに]|から)[一-鿿々ぁ-んァ-ヴ]|の様子|の前|左から)"
)
_LONGEST_CAPTION = 24
_LONGEST_SEEN = 60


def is_bare_caption(line: str) -> bool:
    """Whether a line is nothing but the name of a picture, or what one shows: 画像2, スライド6,
    20211020座談会_04, 写真：窓口を見る二人."""
    if len(line) > _LONGEST_SEEN:
        return False
    words = half_width(line).strip()
    is_name = len(line) <= _LONGEST_CAPTION and _CAPTION.match(words)
    return bool(is_name or (_SEEN.match(words) and not words.endswith("。")))


def figure(page: Page, index: int) -> Taken | None:
    """An image with its caption: the title in quotation marks, or else its alt text."""
    lines = page.lines
    text = lines.texts[index]
    image = _IMAGE.match(text) if "![" in text[:5] else None
    if image:
        alt, target, title = image["alt"].strip(), image["target"], (image["title"] or "").strip()
        return Taken(
            index + 1, lambda extent: Figure(title or alt, alt, target, extent), ends_turn=False
        )
    if not is_bare_caption(text):
        return None
    caption = text.strip()
    found = BARE_CAPTION.at(lines.source, lines.starts[index], caption=caption)
    return Taken(
        index + 1,
        lambda extent: Figure(caption, caption, "", extent),
        ends_turn=False,
        diagnostics=(found,),
    )
