"""What a build writes, known by address before anything is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from roundtable.site import urls
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views import View
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Lang

SAME_ADDRESS = Fault(
    "E531",
    Severity.ERROR,
    ja="{other} と同じアドレス（{address}）になります。どちらかの名前を変えてください。",
    en="This would get the same address ({address}) as {other}. Rename one of the two.",
)


class PlannedPage(Struct, frozen=True):
    """A page to render. `source` is the file it comes from, as people know it; `make` gives its
    view from the shelf of its language."""

    address: str
    source: str
    lang: Lang
    make: Callable[[Shelf], View]


class PlannedFile(Struct, frozen=True):
    """A file for machines; `make` gives what is in it from the shelf of its language."""

    address: str
    lang: Lang
    make: Callable[[Shelf], bytes]


class Asset(Struct, frozen=True):
    """A file to write as it is."""

    address: str
    source: str
    data: bytes


def addresses(outputs: Iterable[PlannedPage | PlannedFile | Asset]) -> frozenset[str]:
    """Where outputs are to be found."""
    return frozenset(output.address for output in outputs)


def collisions(outputs: Iterable[PlannedPage | Asset]) -> Iterator[Diagnostic]:
    """Outputs that are one file to some file system: equal after NFC and case folding."""
    first: dict[str, PlannedPage | Asset] = {}
    for output in outputs:
        key = unicodedata.normalize("NFC", urls.file_of(output.address)).casefold()
        other = first.setdefault(key, output)
        if other is not output:
            yield SAME_ADDRESS.on_line(output.source, 1, other=other.source, address=output.address)
