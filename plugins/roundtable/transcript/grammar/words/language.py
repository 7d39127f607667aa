"""The language of a text that nobody has named."""

from __future__ import annotations

import re

from roundtable.transcript.model import Lang
from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source

_KANA_OR_KANJI = seldom("[\u3041-\u30ff\u4e00-\u9fff]")
_LANG_IN_NAME = re.compile(r"\.(ja|en)\.[a-z]+$")


def language_of(source: Source) -> Lang:
    """The language of a text by the name of its file, else by the letters it is in."""
    named = _LANG_IN_NAME.search(source.path)
    if named:
        return "ja" if named[1] == "ja" else "en"
    letters = len(_KANA_OR_KANJI.findall(source.text[:4000]))
    return "ja" if letters * 20 >= min(len(source.text), 4000) else "en"
