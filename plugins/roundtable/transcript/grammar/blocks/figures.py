"""Pictures: a Markdown image alone on a line, or the caption that a paste leaves behind."""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Fault, Severity
from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.words.captions import is_bare_caption
from roundtable.transcript.model import Figure

BARE_CAPTION = Fault(
    "W220",
    Severity.WARNING,
    ja="「{caption}」は写真や図の説明のようです。写真や図を添えるなら"
    '「![何が写っているか](images/… "{caption}")」と書いてください。'
    "角かっこの中は読み上げのための言葉、引用符の中は写真の下に載る言葉です。添えないなら、この行を消してください。",
    en="“{caption}” looks like the caption of a picture. To show the picture write "
    '“![what it shows](images/… "{caption}")”: the words in the brackets are read aloud, those in '
    "the quotation marks stand below it. If there is none, delete this line.",
)

_IMAGE = re.compile(
    r"^[ ]{0,3}!\[(?P<alt>[^\]\n]*)\]"
    r'\(\s*+(?P<target>[^\s)"]*+)(?:\s++"(?P<title>[^"]*)")?\s*+\)\s*$'
)


def figure(page: Page, index: int) -> Taken | None:
    """An image with its caption: the title in quotation marks, or else its alt text."""
    lines = page.lines
    text = lines.texts[index]
    image = _IMAGE.match(text)
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
