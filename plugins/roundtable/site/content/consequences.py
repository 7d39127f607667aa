"""Findings that only follow from others.

Without speakers.yaml everybody is unknown, and one full-width colon in it was told as often as the
magazine has people. Of a line whose slip is known, what else it looks like is not told: the advice
would be another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roundtable.checks.people import UNKNOWN_SPEAKER
from roundtable.checks.recorded import TIME_BESIDE_A_NAME
from roundtable.checks.topics import UNKNOWN_TOPIC
from roundtable.magazine.fields import BAD_ID, MISSING
from roundtable.magazine.registry import TWICE, UNKNOWN_ORGANISATION
from roundtable.magazine.strangers import UNREGISTERED, UNREGISTERED_IN_DRAFT
from roundtable.site.broken_links import NO_MARK
from roundtable.site.content.content_folder import SYMLINK, UNREADABLE
from roundtable.site.content.file_names import MISNAMED_DEFINITION, meant_definition
from roundtable.site.content.page_text import PICTURE
from roundtable.transcript.diagnostic import Diagnostic, Fault
from roundtable.transcript.encoding import CONTROL_CHARACTER, NO_TEXT, NOT_UTF8
from roundtable.transcript.grammar.blocks.header_slips import FULL_WIDTH_COLON, NO_SPACE
from roundtable.transcript.grammar.slips.missed_label import MISSED_LABEL
from roundtable.transcript.grammar.slips.stray_label import SPACE_FOR_COLON
from roundtable.transcript.grammar.slips.wide_marks import NO_PICTURE
from roundtable.transcript.yaml_slips import (
    BROKEN,
    COLON_INSIDE,
    NOT_PLAIN,
    TAB,
    WIDE_SIGN,
    WORDS_BEHIND,
)
from roundtable.transcript.yaml_text import RUN_ON, TOO_DEEP

# A file of which one of these is found gives nothing at all.
_LOST = (
    *(SYMLINK, UNREADABLE, NOT_UTF8, CONTROL_CHARACTER, NO_TEXT),
    *(BROKEN, COLON_INSIDE, WORDS_BEHIND, TAB, WIDE_SIGN, NOT_PLAIN, RUN_ON, TOO_DEEP),
    *(FULL_WIDTH_COLON, NO_SPACE),
)
# With one of these in speakers.yaml, somebody there may have no id by which to be found.
_NOBODY = (BAD_ID, TWICE, MISSING)
# What is not told of a line of which the first is found.
_ON_ITS_LINE: dict[Fault, tuple[Fault, ...]] = {
    TIME_BESIDE_A_NAME: (SPACE_FOR_COLON, MISSED_LABEL),
    NO_PICTURE: (NO_MARK,),
    PICTURE: (NO_PICTURE, NO_MARK),
}
# What is missing where the registry of that name is lost.
_MISSING: dict[str, tuple[Fault, ...]] = {
    "speakers.yaml": (UNREGISTERED, UNREGISTERED_IN_DRAFT, UNKNOWN_SPEAKER),
    "organisations.yaml": (UNKNOWN_ORGANISATION,),
    "topics.yaml": (UNKNOWN_TOPIC,),
}


def without_consequences(findings: Iterable[Diagnostic], root: str) -> list[Diagnostic]:
    """The findings but for those that a lost registry below `root` explains."""
    found = list(findings)
    lost_codes = {fault.code for fault in _LOST}
    lost_files = {one.path for one in found if one.code in lost_codes}
    lost_files |= {f"{root}/{name}" for name in _misnamed(found, root)}
    no_ids = {fault.code for fault in _NOBODY}
    people = f"{root}/speakers.yaml"
    lost_files |= {people for one in found if one.path == people and one.code in no_ids}
    explained = {
        fault.code
        for name, faults in _MISSING.items()
        if f"{root}/{name}" in lost_files
        for fault in faults
    }
    return [one for one in found if one.code not in explained]


def one_by_line(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings but for those of which a better one of the same line takes the place."""
    found = list(findings)
    idle = {fault.code: [other.code for other in others] for fault, others in _ON_ITS_LINE.items()}
    passed_over = {(one.path, one.line, code) for one in found for code in idle.get(one.code, ())}
    return [one for one in found if (one.path, one.line, one.code) not in passed_over]


def _misnamed(found: Iterable[Diagnostic], root: str) -> Iterator[str]:
    """The names that misnamed registries were to have."""
    for one in found:
        if one.code == MISNAMED_DEFINITION.code:
            slip = meant_definition(one.path.removeprefix(f"{root}/"), ())
            if slip:
                yield slip[1]
