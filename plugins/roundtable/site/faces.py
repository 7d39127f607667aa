"""What stands for a person beside their words: a letter, and a shape and colour of their own."""

from __future__ import annotations

from zlib import crc32

from roundtable.transcript.model import Lang

MARKS = 12


def monogram(name: str, lang: Lang) -> str:
    """The letter that stands for a person: the first of the family name."""
    family = name.split()[-1 if lang == "en" else 0] if name.strip() else "?"
    return family[0].upper()


def mark(speaker_id: str) -> int:
    """A person's own of the `MARKS` shapes and colours of the theme."""
    return crc32(speaker_id.encode()) % MARKS
