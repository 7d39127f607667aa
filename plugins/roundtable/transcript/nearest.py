"""What somebody probably meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A sentence for a `Fault` that names the nearest known word; empty where none is near."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    if not near:
        return "", ""
    return f"「{near[0]}」のことですか。", f"Did you mean “{near[0]}”? "
