"""Pasted words that Markdown would take for marks are escaped, so that they stay words.

Python-Markdown knows a backslash before most marks; <, & and | must become entities.
"""

from __future__ import annotations

import re

from roundtable.transcript import prose

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", "|": "&#124;"})
_SPECIAL = re.compile(r"([\\`*_\[\]])")
_OPENING = re.compile(r"^([#>+]|-{2,})")
_ENTITY = re.compile(r"^(?:=|~(?=~~))")
_LIST_MARK = re.compile(r"^(?:[-*+•]|\d+[.)])\s+")
_FENCE = re.compile(r"^(?:`{3}|~{3})")
_SPACES = re.compile(r"\s+")


def escape(line: str) -> str:
    """The line so that Markdown shows every character of it; spaces before it go.

    An indented line would be code, and a list stays a list.
    """
    text = line.strip()
    if not text or _LIST_MARK.match(text):
        return text
    marked = _SPECIAL.sub(r"\\\1", text.translate(_ENTITIES))
    for candidate in (text, _opening_escaped(text), _opening_escaped(marked)):
        if not _FENCE.match(candidate) and _shown(candidate) == _SPACES.sub("", text):
            return candidate
    return _opening_escaped(marked)


def _opening_escaped(text: str) -> str:
    return _ENTITY.sub(_as_entity, _OPENING.sub(r"\\\1", text))


def _as_entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _shown(text: str) -> str:
    return _SPACES.sub("", "".join(prose.plain_blocks(text)))
