"""What people put into the folder of a site, such as CNAME or .git, goes into the next one too."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def carry(foreign: frozenset[str], site: Path, new: Path) -> None:
    """Put these files and all empty folders of a site into the new one as well.

    The site keeps them too until it is replaced. A build leaves no folder empty, so such a folder
    is theirs.
    """
    for file in foreign:
        _make_like(site, new, Path(file).parent)
        _link(site / file, new / file)
    for folder, folders, files in os.walk(site, onerror=_stop):
        if not folders and not files:
            _make_like(site, new, Path(folder).relative_to(site))


def _stop(error: OSError) -> None:
    """A folder that cannot be read may hold empty ones: without its refs/ a .git is none."""
    raise error


def _make_like(site: Path, new: Path, folder: Path) -> None:
    if not (new / folder).is_dir():
        _make_like(site, new, folder.parent)
        (new / folder).mkdir()
        shutil.copystat(site / folder, new / folder)


def _link(file: Path, twin: Path) -> None:
    """One more name for a file, or a copy where the disk knows one name a file only."""
    try:
        os.link(file, twin, follow_symlinks=False)
    except OSError:
        shutil.copy2(file, twin, follow_symlinks=False)
