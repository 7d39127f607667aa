"""Adding an article to an issue.yaml by hand, so to say: every other character stays as it is."""

from __future__ import annotations

import re

from roundtable.transcript.source import Source
from roundtable.transcript.yaml_text import Mapping, Scalar, Sequence, Value, read_yaml


def articles(path: str, text: str) -> list[str] | None:
    """The names under `articles`, in their order; None where the text is no readable issue."""
    issue, findings = read_yaml(path, text)
    if findings or not isinstance(issue, Mapping):
        return None
    listed = _listed(issue)
    if isinstance(listed, Sequence):
        return [item.text for item in listed.items if isinstance(item, Scalar)]
    return [] if listed is None or _is_empty(listed) else None


def with_article(path: str, text: str, name: str) -> str | None:
    """The text with one more article, in the order of the parts; None if there is no safe way."""
    before = articles(path, text)
    if before is None or name in before:
        return None if before is None else text
    issue, _ = read_yaml(path, text)
    assert isinstance(issue, Mapping)
    added = _insert(Source(path, text), _listed(issue), name)
    after = articles(path, added)
    return added if after is not None and sorted(after) == sorted([*before, name]) else None


def _listed(issue: Mapping) -> Value | None:
    entry = issue.entries.get("articles")
    return entry[1] if entry else None


def _is_empty(value: Value) -> bool:
    return isinstance(value, Scalar) and not value.text and not value.quoted


def _insert(source: Source, listed: Value | None, name: str) -> str:
    text = source.text
    if listed is None:
        return text + ("" if text.endswith("\n") or not text else "\n") + f"articles:\n  - {name}\n"
    at = _offset(source, listed)
    if isinstance(listed, Scalar):
        return f"{text[:at]} [{name}]{text[at:]}"
    assert isinstance(listed, Sequence)
    scalars = [item for item in listed.items if isinstance(item, Scalar)]
    if not scalars:
        return f"{text[: at + 1]}{name}{text[at + 1 :]}"
    later = next((item for item in scalars if _parts(item.text) > _parts(name)), None)
    on_one_line = text[at] == "["
    if later is None:
        add = _item_after if on_one_line else _line_after
        return add(source, scalars[-1], name)
    add = _item_before if on_one_line else _line_before
    return add(source, later, name)


def _item_before(source: Source, item: Scalar, name: str) -> str:
    """`[part-1, part-3]`: one more before an item of the same line."""
    start, text = _offset(source, item), source.text
    return f"{text[:start]}{name}, {text[start:]}"


def _item_after(source: Source, item: Scalar, name: str) -> str:
    end = _offset(source, item) + len(item.text) + (2 if item.quoted else 0)
    return f"{source.text[:end]}, {name}{source.text[end:]}"


def _line_before(source: Source, item: Scalar, name: str) -> str:
    """One more line that begins as the line of an item does."""
    span, text = source.line_span(item.line), source.text
    return f"{text[: span.start]}{_beginning(source, item)}{name}\n{text[span.start :]}"


def _line_after(source: Source, item: Scalar, name: str) -> str:
    span, text = source.line_span(item.line), source.text
    return f"{text[: span.end]}\n{_beginning(source, item)}{name}{text[span.end :]}"


def _beginning(source: Source, item: Scalar) -> str:
    """What stands before an item on its line."""
    return source.text[source.line_span(item.line).start : _offset(source, item)]


def _offset(source: Source, value: Value) -> int:
    return source.line_span(value.line).start + value.column - 1


def _parts(name: str) -> list[tuple[int, str]]:
    """A key that puts part-2 before part-10."""
    return [(int(run), "") if run.isdigit() else (0, run) for run in re.split(r"(\d+)", name)]
