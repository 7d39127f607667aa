"""What people are called by behind their name: さん and its like, or a title such as 副市長."""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.lines import half_width

COURTESY = "さん|氏|様|君|くん|先生"
TITLE = (
    "副?知事|副?[市町村区]長|[部課局室係議会社座]長|教育長|学長|(?:副?委員|副会|理事)長|(?:CIO)?補佐官"
    "|准?教授|議員|委員"
)
"""Titles as they stand right behind a surname; for all posts a list may print see `posts`."""

_AT_END = re.compile(rf"(?:{COURTESY}|【[^【】]*】)$")


def without_courtesy(text: str) -> str:
    """Words without さん, 氏 or 【座長】 behind them."""
    match = _AT_END.search(half_width(text))
    return text[: match.start()].rstrip() if match else text
