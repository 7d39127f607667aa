"""Words in angle brackets, which HTML takes for a tag and no page shows: <laughs>, a<b and c>d."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript import prose
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.table.roster import is_roster_heading
from roundtable.transcript.source import Source

LOST_TAG = Fault(
    "W216",
    Severity.WARNING,
    ja="「{tag}」はHTMLのタグと見なされ、ページに載りません。文字として載せるなら「{right}」と書き、"
    "要らなければ消してください。",
    en="“{tag}” is taken for an HTML tag, and no page shows it. To have it shown, write “{right}”; "
    "if it is not needed, delete it.",
)

_AUTOLINK = r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>"
_TAG = re.compile(
    rf"<(?!{_AUTOLINK})(?P<name>[A-Za-z][^\s<>/]*)(?P<rest>[^<>]*)>"
    r"|<\?[^<>]*\?>|<!\[CDATA\[[^<>]*\]\]>"
)
_ATTRIBUTES = re.compile(r"""(?:\s+[A-Za-z:-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+))*\s*/?""")


def lost_tags(source: Source, start: int) -> Iterator[Diagnostic]:
    """Every opening tag below `start` that cleaning drops, or whose attributes look like words."""
    if "<" not in source.text:
        return
    for tag in _TAG.finditer(prose.without_code(source.text), start):
        name = (tag["name"] or "").lower()
        if is_roster_heading(tag[0]):
            continue
        if name not in prose.TAGS or not _ATTRIBUTES.fullmatch(tag["rest"]):
            right = tag[0].replace("<", "&lt;")
            yield LOST_TAG.at(source, tag.start(), tag=tag[0], right=right)
