"""YAML as an editor wrote it: words with their places, nothing interpreted.

libyaml finds the structure; every scalar stays the text it is, so ``no`` is the word "no" and
``10:30`` is not a number of seconds. What a value has to be is for its reader to say. Anchors,
aliases and tags have no use in our files and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.seldom import seldom
from roundtable.transcript.yaml_slips import AGAINST_THE_RULES, BROKEN, NOT_PLAIN, yaml_slip

TWICE = Fault(
    "E102",
    Severity.ERROR,
    ja="「{key}」が二度書かれています。どちらか一つにしてください。",
    en="“{key}” stands here twice. Keep one of the two.",
)
RUN_ON = Fault(
    "E122",
    Severity.ERROR,
    ja="「id」からの行が、上の項目の続きになっています。新しい項目なら、「id」の前に「- 」"
    "（半角のハイフンと空白）を書いて、行頭をほかの項目とそろえてください。",
    en="The lines from “id” on go on with the entry above. If a new one begins here, write “- ”, a "
    "hyphen and a space, before “id”, as other entries begin.",
)
NO_COMMENT = Fault(
    "E126",
    Severity.ERROR,
    ja="「{sign}」は、ここでは何も隠さず、ページに載ります。書き込みは「#」で始まる別の行に移し、"
    "この印を消してください。",
    en="“{sign}” hides nothing here: this would be public. Move the note to a line of its own that "
    "begins with #, and delete this sign.",
)

TOO_DEEP = Fault(
    "E128",
    Severity.ERROR,
    ja="項目の中の項目が深すぎて読み取れません。「[」「{{」の閉じ忘れや、行頭に続く「- 」を"
    "確かめてください。",
    en="Entries within entries go too deep here to be read. Check that every [ and {{ is closed, "
    "and what begins with “- - -”.",
)
_DEEPEST = 100
_RUN_OF_SIGNS = re.compile(rf"(?:[-?:][ \t]++){{{_DEEPEST}}}")
_BRACKET = re.compile(r"[\[{}\]]")

_COMMENT_SIGN = seldom(r"^[^\S\n]*#[^\n]*|(?P<sign>[<＜][!！][-－‐–—―−ー]{1,2}|--+>)", re.MULTILINE)

# What is no letter for sure, above ASCII. A set is named by what is not in it, because Python takes
# six times as long to compile the other one.
_ODD = r"\x7f-\xa0\u2028-\u202f\u3000\ud800-\uff00\ufff0-\U0010ffff"
_PLAIN_ENTRY = re.compile(
    rf"([a-z]{{1,40}}): (?:(?![ ._-])([^\x00-\x1f!-,/:-@\[-^`{{|}}~{_ODD}]+)(?<![ ._-])"
    rf"|\"([^\x00-\x1f\"\\{_ODD}]*)\")"
)


class Scalar(Struct, frozen=True):
    """One value, as its text. Line and column count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


class Sequence(Struct, frozen=True):
    """A list of values."""

    items: tuple[Value, ...]
    line: int
    column: int


class Mapping(Struct, frozen=True):
    """Keys with values, in the order of the file; a key that stands twice keeps its first value."""

    entries: dict[str, tuple[Scalar, Value]]
    line: int
    column: int

    def __iter__(self) -> Iterator[tuple[Scalar, Value]]:
        return iter(self.entries.values())


Value = Scalar | Sequence | Mapping


class _Composer(yaml.CSafeLoader):
    """Gives the structure without asking for types, which would take half the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None: ...

    def ascend_resolver(self) -> None: ...


def read_yaml(
    path: str, text: str, first_line: int = 1
) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """The YAML of `text` with places, and what is wrong with it; None if empty or unreadable.

    `first_line` is the line of the file on which `text` begins.
    """
    found = list(_comment_signs(path, text, first_line))
    plain = _plain_entries(text, first_line)
    if plain:
        return plain, tuple(found)
    if _is_deep(text):
        return None, (*found, TOO_DEEP.on_line(path, first_line))
    try:
        references = tuple(_references(path, text, first_line))
        found.extend(references)
        node = None if references else yaml.compose(text, Loader=_Composer)
    except yaml.MarkedYAMLError as error:
        return None, (*found, _broken(path, text, error, first_line))
    except yaml.YAMLError:
        return None, (*found, BROKEN.on_line(path, first_line, problem=AGAINST_THE_RULES))
    if node is None:
        return None, tuple(found)
    return _value(node, path, first_line - 1, found), tuple(found)


def _is_deep(text: str) -> bool:
    """Whether brackets open within brackets, or lists in lists, far beyond what our files have:
    libyaml takes a time that grows with the square of that, and Python runs out of its stack."""
    if _RUN_OF_SIGNS.search(text):
        return True
    if text.count("[") + text.count("{") <= _DEEPEST:
        return False
    depth = 0
    for sign in _BRACKET.findall(text):
        depth = depth + 1 if sign in "[{" else max(depth - 1, 0)
        if depth > _DEEPEST:
            return True
    return False


def _broken(path: str, text: str, error: yaml.MarkedYAMLError, first_line: int) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    place = (mark.line, mark.column) if mark else (0, 0)
    return yaml_slip(path, text.split("\n"), place, error.problem or "", first_line)


def _plain_entries(text: str, first_line: int) -> Mapping | None:
    """Nothing but lines like ``part: 1``, each key once: most headers are, and need no libyaml."""
    entries: dict[str, tuple[Scalar, Value]] = {}
    lines = text.removesuffix("\n").split("\n")
    for number, line in enumerate(lines, first_line):
        match = _PLAIN_ENTRY.fullmatch(line)
        if not match:
            return None
        name, bare, quoted = match.groups()
        words = quoted if bare is None else bare
        value = Scalar(words, number, len(name) + 3, quoted=bare is None)
        entries[name] = Scalar(name, number, 1), value
    return Mapping(entries, first_line, 1) if len(entries) == len(lines) else None


def _comment_signs(path: str, text: str, first_line: int) -> Iterator[Diagnostic]:
    """Signs of a comment of Markdown, which YAML takes for words."""
    if not any(sign in text for sign in ("<", "＜", "->")):
        return
    for found in _COMMENT_SIGN.finditer(text):
        if found["sign"]:
            line = text.count("\n", 0, found.start())
            column = found.start() - text.rfind("\n", 0, found.start())
            yield NO_COMMENT.on_line(path, line + first_line, column, sign=found["sign"])


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
    mark = node.start_mark
    line, column = mark.line + 1 + lines_above, mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, line, column, quoted=node.style in ("'", '"'))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_value(item, path, lines_above, found) for item in node.value)
        return Sequence(items, line, column)
    entries: dict[str, tuple[Scalar, Value]] = {}
    for key_node, value_node in node.value:
        key = _value(key_node, path, lines_above, found)
        if not isinstance(key, Scalar):
            found.append(
                BROKEN.on_line(
                    path,
                    key.line,
                    key.column,
                    problem=("項目の名前が文字ではありません", "the name of an entry is no word"),
                )
            )
            continue
        value = _value(value_node, path, lines_above, found)
        if key.text in entries:
            if key.text == "id":  # what follows belongs to the entry that begins here
                found.append(RUN_ON.on_line(path, key.line, key.column))
                break
            found.append(TWICE.on_line(path, key.line, key.column, key=key.text))
            continue
        entries[key.text] = (key, value)
    return Mapping(entries, line, column)
