"""Pasted words that Markdown would take for marks get a backslash, so that they stay words."""

from __future__ import annotations

import re

from roundtable.transcript import prose

_SPECIAL = re.compile(r"([\\`*_<\[\]>&|~])")
_OPENING = re.compile(r"^([#>+=]|-{2,}|\d+(?=[.)] ))")
_LIST_MARK = re.compile(r"^(?:[-*+•]|\d+[.)])\s+")
_SPACES = re.compile(r"\s+")


def escape(line: str) -> str:
    """The line so that Markdown shows every character of it; spaces before it go.

    An indented line would be code, and a list stays a list.
    """
    text = line.strip()
    if not text or _shown(text) == _words(text):
        return text
    escaped = _SPECIAL.sub(r"\\\1", text)
    return _OPENING.sub(r"\\\1", escaped) if not _LIST_MARK.match(text) else text


def _shown(text: str) -> str:
    return _SPACES.sub("", "".join(prose.plain_blocks(text)))


def _words(text: str) -> str:
    return _SPACES.sub("", _LIST_MARK.sub("", text))
