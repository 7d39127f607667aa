"""The pictures that articles show, as files of the site; all others stay where they are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from roundtable.magazine.library import Magazine
from roundtable.pictures import Job, PictureSet, picture_job, picture_set
from roundtable.site.content.content_folder import UNREADABLE, ContentFolder
from roundtable.site.reasons import reason_within
from roundtable.site.site import picture_path
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

SAME_NAME = Fault(
    "E527",
    Severity.ERROR,
    ja="{other} と見た目が同じ名前です（「が」などの表し方だけが違います）。"
    "どちらの写真か決められません。一方の名前を変えるか、消してください。",
    en="Its name looks the same as {other}: only the way letters such as é are stored differs. "
    "Which of the two pictures is meant cannot be told, so rename or delete one of them.",
)


class ContentPictures(Struct, frozen=True):
    """The sets by path below the content folder (in NFC), the work of making them, and what is
    wrong with the files."""

    sets: dict[str, PictureSet]
    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...]


def content_pictures(folder: ContentFolder, magazine: Magazine, shown: str) -> ContentPictures:
    """Every picture an article shows. `shown` is how people name the content folder."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for path in folder.pictures:
        names[unicodedata.normalize("NFC", path)].append(path)
    sets: dict[str, PictureSet] = {}
    jobs: dict[tuple[str, ...], Job] = {}
    found: list[Diagnostic] = []
    for path in dict.fromkeys(_shown(magazine)):
        if path in names:
            first, *others = names[path]
            found += [SAME_NAME.on_line(f"{shown}/{one}", 1, other=first) for one in others]
            try:
                data = folder.pictures[first].read_bytes()
            except OSError as error:
                found.append(UNREADABLE.on_line(f"{shown}/{path}", 1, reason=reason_within(error)))
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
