"""Every convention of a real roundtable gives what its case file says, in whatever width."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from transcript_tests.cases import Case, cases
from transcript_tests.notation import described, outline
from transcript_tests.widths import full_width, half_width

from roundtable.transcript import parse, serialize
from roundtable.transcript.model import Lang, Parsed
from roundtable.transcript.source import Source
