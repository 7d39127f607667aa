"""What somebody probably meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to this one, if any is near."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A sentence for a `Fault` that names the nearest known word; empty where none is near."""
    near = nearest(word, known)
    if near is None:
        return "", ""
    return f"「{near}」のことですか。", f"Did you mean “{near}”? "
