"""What an editor does to a file of a magazine, for tests of what comes of it."""

from __future__ import annotations

from pathlib import Path


def edit(file: Path, old: str, new: str, most: int = -1) -> None:
    """Put new words in the place of old ones wherever they stand, or so many times at most.

    Old words that do not stand there are a slip of the test.
    """
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new, most), encoding="utf-8")
