"""The pictures that articles show, as files of the site; all others stay where they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from roundtable.magazine.library import Magazine
from roundtable.pictures import Job, PictureSet, picture_job, picture_set
from roundtable.site.content_folder import UNREADABLE, ContentFolder
from roundtable.site.site import picture_path
from roundtable.transcript.diagnostic import Diagnostic


class ContentPictures(Struct, frozen=True):
    """The sets by path below the content folder (in NFC), the work of making them, and what is
    wrong with the files."""

    sets: dict[str, PictureSet]
    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...]


def content_pictures(folder: ContentFolder, magazine: Magazine, shown: str) -> ContentPictures:
    """Every picture an article shows. `shown` is how people name the content folder."""
    files = {unicodedata.normalize("NFC", path): file for path, file in folder.pictures.items()}
    sets: dict[str, PictureSet] = {}
    jobs: dict[tuple[str, ...], Job] = {}
    found: list[Diagnostic] = []
    for path in dict.fromkeys(_shown(magazine)):
        if path in files:
            try:
                data = files[path].read_bytes()
            except OSError as error:
                found.append(UNREADABLE.on_line(f"{shown}/{path}", 1, reason=error.strerror))
                continue
            planned = picture_set(f"{shown}/{path}", data)
            if isinstance(planned, Diagnostic):
                found.append(planned)
            else:
                sets[path] = planned
                job = picture_job(data, planned)
                jobs[job.names] = job
    return ContentPictures(sets, tuple(jobs.values()), tuple(found))


def _shown(magazine: Magazine) -> Iterator[str]:
    for issue, _, edition in magazine.editions:
        if "![" in edition.source.text:
            for figure in edition.transcript.figures:
                if figure.target:
                    yield picture_path(issue.folder, figure.target)
