"""The place beside a site where the next one is made, and how it takes the place of the former.

Whoever works there holds a lock on it. A process that was killed leaves it behind without the lock;
the next one clears it up, and puts a site back that was on its way.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from roundtable.desk.exchange import exchange
from roundtable.desk.words import Refusal
from roundtable.site.writing.lock import locked


class Staging(Struct, frozen=True):
    """`new` is where the site is made that will stand at `site`; `old` is needed for a moment."""

    site: Path
    new: Path
    old: Path

    def swap(self) -> None:
        """The new site takes the old one's place. Where the system cannot exchange two folders in
        one step, a process that is killed between the two steps leaves the old one to `clear`."""
        if not self.site.exists():
            self.new.rename(self.site)
        elif not exchange(self.new, self.site):
            self.site.rename(self.old)
            try:
                self.new.rename(self.site)
            except OSError:
                self.old.rename(self.site)
                raise

    def clear(self) -> None:
        """Put a site back that was moved out of the way, and remove what is left of other work."""
        if self.old.exists() and not self.site.exists():
            self.old.rename(self.site)
        for left in (self.new, self.old):
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def staging(site: Path) -> Iterator[Staging]:
    """The place beside a site, ours alone until the end of the block, and then gone."""
    place = site.with_name(f".{site.name}-publishing")
    _make(place, site)
    with locked(place) as free:
        if not free:
            raise _busy(site)
        ours = Staging(site, place / "new", place / "old")
        ours.clear()
        try:
            yield ours
        finally:
            with suppress(OSError):  # what is left the next one clears up
                ours.clear()
                place.rmdir()


def _make(place: Path, site: Path) -> None:
    """Where nothing can be made, the error names the site."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(site)) from error


def _busy(site: Path) -> Refusal:
    return Refusal.about(
        site,
        "別の公開作業がこのフォルダーで進んでいます。終わってから、もう一度実行してください。",
        "Another publish is at work on this folder. Run this again when it has ended.",
    )
