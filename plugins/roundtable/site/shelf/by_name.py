"""People in the order readers look for them: by reading in Japanese, by family name in English."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from roundtable.magazine.library import Speaker
from roundtable.transcript.model import Lang

# The first kana of each row of the syllabary; those between belong to the one before them.
_ROWS = "あかさたなはまやらわ"


def by_name(people: Iterable[Speaker], lang: Lang) -> list[Speaker]:
    """These people in that order; in Japanese those without a reading come last."""
    if lang == "en":
        # By its convention an id is the family name and the given name, in Latin letters.
        return sorted(people, key=lambda speaker: speaker.id)
    return sorted(
        people, key=lambda speaker: (not speaker.reading, _hiragana(speaker.reading), speaker.id)
    )


def heading(speaker: Speaker, lang: Lang) -> str:
    """What such a list heads a person with: あ行, H; nothing for one without a reading."""
    if lang == "en":
        return speaker.id[:1].upper()
    kana = _hiragana(speaker.reading)[:1]
    return f"{_ROWS[max(bisect_right(_ROWS, kana) - 1, 0)]}行" if kana else ""


def _hiragana(reading: str) -> str:
    letters = unicodedata.normalize("NFKC", reading)
    return "".join(chr(ord(one) - 0x60) if "ァ" <= one <= "ヶ" else one for one in letters)
