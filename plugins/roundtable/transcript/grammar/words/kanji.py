"""The characters of Japanese words and names that are no kana."""

from __future__ import annotations

KANJI = "一-鿿豈-﫿\U00020000-\U0002ffff\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What stands for any kanji in a set of an expression: those outside the common block too, since
people are called 﨑 and 𠮷, and the marks behind a kanji that choose one of its forms."""
