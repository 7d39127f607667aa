"""A file of entries, issue.yaml or a registry: read as YAML, its slips told as those of a header.

YAML would call them “mapping values are not allowed in this context”, or name a key nobody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.grammar.blocks.header_slips import FULL_WIDTH_COLON, NO_SPACE
from roundtable.transcript.source import Source
from roundtable.transcript.yaml_text import Value, read_yaml

_BEFORE_A_KEY = r"(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)"
_AFTER_A_KEY = r"(?:[ \t　]*(?P<wide>：)|:(?=[^ \t\n]))"


def read_file(source: Source, keys: Iterable[str]) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """What the file says, None if it is empty or unreadable, and what is wrong with its form.

    `keys` are all that may stand in it, at any depth.
    """
    slips = tuple(_slips(source, keys))
    return (None, slips) if slips else read_yaml(source.path, source.text)


def _slips(source: Source, keys: Iterable[str]) -> Iterator[Diagnostic]:
    names = "|".join(sorted({*keys, "ja", "en"}))
    entry = re.compile(f"{_BEFORE_A_KEY}(?P<key>{names}){_AFTER_A_KEY}", re.MULTILINE)
    for match in entry.finditer(source.text):
        above = source.text.rfind("\n", 0, match.start("key")) + 1
        if "#" not in source.text[above : match.start()]:  # what stands there is a comment
            fault = FULL_WIDTH_COLON if match["wide"] else NO_SPACE
            yield fault.at(source, match.end() - 1, key=match["key"])
