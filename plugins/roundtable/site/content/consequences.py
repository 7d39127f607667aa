"""Findings that only follow from a registry nobody can read: without speakers.yaml everybody is
unknown, and one full-width colon in it was told as often as the magazine has people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roundtable.checks.people import UNKNOWN_SPEAKER
from roundtable.checks.topics import UNKNOWN_TOPIC
from roundtable.magazine.registry import UNKNOWN_ORGANISATION
from roundtable.magazine.strangers import UNREGISTERED, UNREGISTERED_IN_DRAFT
from roundtable.site.content.content_folder import SYMLINK, UNREADABLE
from roundtable.site.content.file_names import MISNAMED_REGISTRY, meant_registry
from roundtable.transcript.diagnostic import Diagnostic, Fault
from roundtable.transcript.encoding import CONTROL_CHARACTER, NO_TEXT, NOT_UTF8
from roundtable.transcript.grammar.blocks.header_slips import FULL_WIDTH_COLON, NO_SPACE
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
    explained = {
        fault.code
        for name, faults in _MISSING.items()
        if f"{root}/{name}" in lost_files
        for fault in faults
    }
    return [one for one in found if one.code not in explained]


def _misnamed(found: Iterable[Diagnostic], root: str) -> Iterator[str]:
    """The names that registries with other names were to have."""
    for one in found:
        if one.code == MISNAMED_REGISTRY.code:
            slip = meant_registry(one.path.removeprefix(f"{root}/"), ())
            if slip:
                yield slip[1]
