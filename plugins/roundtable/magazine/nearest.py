"""What somebody probably meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from roundtable.magazine.library import Bilingual


def did_you_mean(word: str, known: Iterable[str]) -> Bilingual:
    """A sentence that names the nearest known word; empty where none is near."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    if not near:
        return Bilingual()
    return Bilingual(f"「{near[0]}」のことでしょうか。", f"Did you mean “{near[0]}”? ")
