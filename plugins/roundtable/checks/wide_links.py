"""Links whose brackets were typed full-width: they would be printed as they stand, address and
all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript import prose
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

NO_LINK = Fault(
    "W418",
    Severity.WARNING,
    ja="かっこが全角なので、リンクになりません。半角にして「{right}」と書いてください。",
    en="This is not a link, because its brackets are not plain ones. Write “{right}”.",
)

_LINK = re.compile(
    r"(?<![!！\\])[\[［](?P<words>[^\[\]［］\n]{1,60})[\]］][ 　]?"
    r"[(（](?P<target>(?:https?://|\{filename\}|/|[\w.-]+\.md)[^\s()（）]*)[)）]"
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from wide_links(edition.source)


def wide_links(source: Source) -> Iterator[Diagnostic]:
    """Those of one text, be it an article or a page."""
    if "［" in source.text or "］" in source.text or "]（" in source.text:
        for link in _LINK.finditer(prose.without_code(source.text)):
            right = f"[{link['words']}]({link['target']})"
            if link[0] != right:
                yield NO_LINK.at(source, link.start(), right=right)
