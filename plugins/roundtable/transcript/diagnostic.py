"""What an editor should look at: a value with a place, a stable code and words in both languages.

A `Fault` is one kind of mistake and stands beside the rule or check that finds it. `Fault.at` makes
a `Diagnostic` of it. Nothing here is raised: findings are values, exceptions are bugs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from roundtable.transcript.seldom import seldom
from roundtable.transcript.source import Source

_BLANK_LINES = seldom(r"^(?:[ \t　]*\n)++(?=[ \t　]*\S)", re.MULTILINE)


class Severity(StrEnum):
    """An error refuses the build; a warning lets a preview pass, but no publication. A notice
    tells what was done, and asks for nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Diagnostic(Struct, frozen=True, order=True, array_like=True):
    """One finding in one place. Line and column count from 1."""

    path: str
    line: int
    column: int
    code: str
    severity: Severity
    ja: str
    en: str

    def message(self, lang: str) -> str:
        """The finding in words: Japanese for ``ja``, English for any other language."""
        return self.ja if lang == "ja" else self.en

    def text(self, lang: str) -> str:
        """`path:line:column: CODE message`, which editors' programs turn into a link. It is one
        line, whatever stands in the name of a file or in a value."""
        text = f"{self.path}:{self.line}:{self.column}: {self.code} {self.message(lang)}"
        return " ".join(text.splitlines())


class Fault(Struct, frozen=True):
    """One kind of mistake: its code, how grave it is, and its message with ``{names}`` to fill in.

    A value to fill in that differs by language is a pair (Japanese, English).
    """

    code: str
    severity: Severity
    ja: str
    en: str

    def at(self, source: Source, offset: int, /, **values: object) -> Diagnostic:
        """The finding at a character offset of a source, or below blank lines that begin there."""
        blank = _BLANK_LINES.match(source.text, offset)
        place = source.position(blank.end() if blank else offset)
        return self.on_line(source.path, place.line, place.column, **values)

    def on_line(self, path: str, line: int, column: int = 1, /, **values: object) -> Diagnostic:
        """The finding at a line and column of a file that is not held as a `Source`."""
        return Diagnostic(
            path,
            line,
            column,
            self.code,
            self.severity,
            self.ja.format(**_in_language(values, 0)),
            self.en.format(**_in_language(values, 1)),
        )


def _in_language(values: dict[str, object], index: int) -> dict[str, object]:
    return {name: v[index] if isinstance(v, tuple) else v for name, v in values.items()}


def has_faults(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding is grave enough to refuse a publication."""
    return any(finding.severity is not Severity.NOTICE for finding in diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any finding is grave enough to refuse a build."""
    return any(finding.severity is Severity.ERROR for finding in diagnostics)
