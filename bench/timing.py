"""One command as a whole process: how long it took and how much memory its largest process held."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

CORES = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds by the wall, peak resident memory in megabytes (10^6), and the exit status."""

    seconds: float
    peak_mb: float
    status: int


def use_two_cores() -> None:
    """Keeps this process and all it starts on two cores, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])


def run(command: list[str], log: Path, cache: Path) -> Run:
    """Runs a command to its end; what it says goes to `log`, what it caches to `cache`."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    # As on any installed machine, Python keeps its compiled modules after the first run.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with log.open("wb") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, usage.ru_maxrss * 1024 / 1e6, process.returncode)
