"""What somebody probably meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from roundtable.transcript.key import key


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to this one, if any is near."""
    near = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def id_called(name: str, names: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, str] | None:
    """A sentence for a `Fault` with the id of what has this name, where a name stands for an id."""
    wanted = key(name)
    found = next((identity for identity, each in names if wanted in map(key, each)), None)
    return (f"id は「{found}」です。", f"The id is “{found}”. ") if found else None


def did_you_mean(word: str, known: Iterable[str]) -> tuple[str, str]:
    """A sentence for a `Fault` that names the nearest known word; empty where none is near."""
    near = nearest(word, known)
    return hint_of(near) if near else ("", "")


def hint_of(meant: str) -> tuple[str, str]:
    """The sentence for a `Fault` that names what was probably meant."""
    return f"「{meant}」のことですか。", f"Did you mean “{meant}”? "
