"""How a build that must not happen ends: all findings on standard error, and exit code 1."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

from roundtable.transcript.diagnostic import Diagnostic, has_errors
from roundtable.transcript.model import Lang

Report = Callable[[tuple[Diagnostic, ...]], None]


class Refused(SystemExit):
    """Ends a Pelican run without a traceback; Pelican lets every `Exception` of a plugin pass or
    prints where it came from, and neither is for editors."""

    def __init__(self) -> None:
        super().__init__(1)


def conclude(findings: Iterable[Diagnostic], report: Report) -> None:
    """Report what was found; with an error among it the run ends here."""
    found = tuple(sorted(set(findings)))
    report(found)
    if has_errors(found):
        raise Refused


def on_stderr(findings: tuple[Diagnostic, ...]) -> None:
    """One finding a line: ``path:line:column: CODE message``."""
    lang = terminal_language()
    for finding in findings:
        print(finding.text(lang), file=sys.stderr)


def terminal_language() -> Lang:
    """Japanese where the terminal is set to Japanese, else English."""
    return "ja" if os.environ.get("LANG", "").startswith("ja") else "en"
