"""The characters of Japanese words that are no kana, and the shapes of names made of them."""

from __future__ import annotations

KANJI = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What stands for any kanji in a set of an expression: those outside the common block too, since
people are called 﨑, 㐂 and 𠮷, and the marks behind a kanji that choose one of its forms."""

SURNAME = f"[{KANJI}々ヶ]{{1,4}}"
GIVEN_NAME = f"[{KANJI}々ヶぁ-んァ-ヴー]{{1,4}}"
"""What a given name may be where a surname and a space stand before it."""
