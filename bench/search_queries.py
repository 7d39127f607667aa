"""What the bench of the search asks: a table by hand, and samples of what was said."""

from __future__ import annotations

import random
import re

# One to eight letters, frequent and rare, in both languages; the last ones have several words.
BY_HAND = (
    *("の", "。", "e", "A", "県", "髙"),
    *("ます", "京都", "AI", "職員", "th", "ＩＴ"),
    *("ました", "クラウ", "データ", "the", "DX化"),
    *("テレワーク", "思います。", "information", "ラウドサー", "ing the", "マイナンバーカ"),
    *("デジタル人材を", "電子申請について", "municipal"),
    *("職員 研修", "クラウド　セキュリティ", "the mayor staff", "生成AI 県 ます"),
)
SAMPLES = 200
ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")


def kinds(ja: list[str], en: list[str]) -> dict[str, tuple[str, ...]]:
    """Queries by kind, out of what is said in each language; the same texts give the same ones.

    A sentence is asked as it stands, as a reader pastes it: in English it is many words, so it is
    asked in quotation marks as well.
    """
    sentences = _stretches(en, 20, 80)
    return {
        "by hand": BY_HAND,
        "ja, 1-4 letters": _stretches(ja, 1, 4),
        "en, 1-4 letters": _stretches(en, 1, 4),
        "ja, 20-80 letters": _stretches(ja, 20, 80),
        "en, 20-80 letters": sentences,
        "en, 20-80 quoted": tuple(f'"{sentence}"' for sentence in sentences),
        "en, one word": _words(en),
    }


def _stretches(texts: list[str], shortest: int, longest: int) -> tuple[str, ...]:
    """Stretches of random length from random places."""
    chance = random.Random(len(texts) + shortest)
    found: list[str] = []
    while len(found) < SAMPLES:
        text = chance.choice(texts)
        length = chance.randint(shortest, longest)
        start = chance.randrange(max(1, len(text) - length + 1))
        stretch = text[start : start + length].strip()
        if len(stretch) >= shortest and '"' not in stretch:
            found.append(stretch)
    return tuple(found)


def _words(texts: list[str]) -> tuple[str, ...]:
    every = sorted({word for text in texts for word in ENGLISH_WORD.findall(text)})
    return tuple(random.Random(1).sample(every, min(SAMPLES, len(every))))
