"""YAML as an editor wrote it: words with their places, nothing interpreted.

libyaml finds the structure; every scalar stays the text it is, so ``no`` is the word "no" and
``10:30`` is not a number of seconds. What a value has to be is for its reader to say. Anchors,
aliases and tags have no use in our files and are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

BROKEN = Fault(
    "E101",
    Severity.ERROR,
    ja="YAMLとして読めません（{problem}）。コロンの後の空白、字下げ、引用符の閉じ忘れを確かめてください。",
    en="This is not readable YAML ({problem}). Check the space after each colon, the indentation "
    "and that every quotation mark is closed.",
)
TWICE = Fault(
    "E102",
    Severity.ERROR,
    ja="「{key}」が二度書かれています。どちらか一つにしてください。",
    en="“{key}” stands here twice. Keep one of the two.",
)
NOT_PLAIN = Fault(
    "E103",
    Severity.ERROR,
    ja="YAMLの「&」「*」「!」の記法は使えません。値を引用符で囲むか、そのまま書いてください。",
    en="YAML anchors (&), aliases (*) and tags (!) are not used here. Put the value in quotation "
    "marks, or write it out.",
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as its text. Line and column count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Value, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file; a key that stands twice keeps its first value."""

    entries: dict[str, tuple[Scalar, Value]]
    line: int
    column: int

    def __iter__(self) -> Iterator[tuple[Scalar, Value]]:
        return iter(self.entries.values())


Value = Scalar | Sequence | Mapping


def read_yaml(
    path: str, text: str, first_line: int = 1
) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """The YAML of `text` with places, and what is wrong with it; None if empty or unreadable.

    `first_line` is the line of the file on which `text` begins.
    """
    found: list[Diagnostic] = []
    try:
        found.extend(_references(path, text, first_line))
        node = None if found else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column + 1) if mark else (0, 1)
        found.append(BROKEN.on_line(path, line + first_line, column, problem=error.problem))
        return None, tuple(found)
    except yaml.YAMLError as error:
        found.append(BROKEN.on_line(path, first_line, problem=str(error).splitlines()[0]))
        return None, tuple(found)
    if node is None:
        return None, tuple(found)
    return _value(node, path, first_line - 1, found), tuple(found)


def _references(path: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """Anchors, aliases and tags; looked for only where one of the three signs stands in the text.

    They are found before composing, because aliases of aliases grow without bound when composed.
    """
    if not any(sign in text for sign in "&*!"):
        return
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        anchored = getattr(event, "anchor", None) is not None
        tagged = getattr(event, "tag", None) is not None
        mark = event.start_mark
        if mark and (anchored or tagged):
            yield NOT_PLAIN.on_line(path, mark.line + first_line, mark.column + 1)


def _value(node: yaml.Node, path: str, lines_above: int, found: list[Diagnostic]) -> Value:
    line, column = node.start_mark.line + 1 + lines_above, node.start_mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, line, column, quoted=node.style in ("'", '"'))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_value(item, path, lines_above, found) for item in node.value)
        return Sequence(items, line, column)
    entries: dict[str, tuple[Scalar, Value]] = {}
    for key_node, value_node in node.value:
        key = _value(key_node, path, lines_above, found)
        if not isinstance(key, Scalar):
            found.append(BROKEN.on_line(path, key.line, key.column, problem="key"))
            continue
        value = _value(value_node, path, lines_above, found)
        if key.text in entries:
            found.append(TWICE.on_line(path, key.line, key.column, key=key.text))
            continue
        entries[key.text] = (key, value)
    return Mapping(entries, line, column)
