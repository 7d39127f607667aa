"""`python bench/profile_build.py N`: where our build of N roundtables spends its time.

Not called `profile.py`: beside `run.py` that would hide the standard library's `profile`.
"""

from __future__ import annotations

import pstats
import shutil
import subprocess
import sys
from pathlib import Path

from writers import ours

RUNS = Path(__file__).parent / "runs" / "profile"
DEFAULT_COUNT = 500
ROWS = 25


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else DEFAULT_COUNT
    shutil.rmtree(RUNS, ignore_errors=True)
    ours.write(count, RUNS / "input")
    status = _profiled_build()
    if status == 0:
        _print_slowest()
    return status


def _profiled_build() -> int:
    """Builds in a process of its own, so that starting Python and importing count as well."""
    profiler = [sys.executable, "-m", "cProfile", "-o", str(RUNS / "profile.out")]
    settings = str(RUNS.parents[1] / "magazineconf.py")
    build = ["-m", "pelican", str(RUNS / "input"), "-s", settings, "-o", str(RUNS / "output"), "-q"]
    return subprocess.run([*profiler, *build], check=False).returncode


def _print_slowest() -> None:
    profile = pstats.Stats(str(RUNS / "profile.out"))
    profile.strip_dirs().sort_stats("tottime").print_stats(ROWS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
