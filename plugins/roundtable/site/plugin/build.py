"""One build as the desk asks for it: a Pelican run in this process, with the project's settings."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pelican.log
from pelican import Pelican
from pelican.settings import read_settings

from roundtable.site.plugin.project import PROJECT
from roundtable.site.plugin.refusal import Refused
from roundtable.transcript.diagnostic import Diagnostic


def build(
    content: Path, output: Path, *, drafts: bool = False, production: bool = False
) -> tuple[Diagnostic, ...]:
    """Build the site of `content` in `output` and give all findings, by path and line.

    With an error among them nothing was written. `drafts` are built and marked; `production` uses
    publishconf.py instead of pelicanconf.py. Only the operating system's errors are raised.
    """
    found: list[Diagnostic] = []
    pelican.log.init(level=logging.WARNING)
    pelican.log.console.quiet = True
    name = "publishconf.py" if production else "pelicanconf.py"
    override = {
        "PATH": os.path.abspath(content),  # noqa: PTH100
        "OUTPUT_PATH": os.path.abspath(output),  # noqa: PTH100
        "MAGAZINE_SHOWN_PATH": str(content),
        "MAGAZINE_DRAFTS": drafts,
        "MAGAZINE_REPORT": found.extend,
    }
    try:
        Pelican(read_settings(str(PROJECT / name), override=override)).run()
    except Refused:
        pass
    finally:
        pelican.log.console.quiet = False
    return tuple(found)
