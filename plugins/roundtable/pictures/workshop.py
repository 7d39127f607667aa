"""Pictures made in parallel, each only if the cache does not have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from msgspec import Struct

from roundtable.pictures.cache import Cache
from roundtable.pictures.recipe import name_of, recipe

# Pillow lets go of the interpreter while it scales and encodes, so threads are enough.
HANDS = 2


class Job(Struct, frozen=True):
    """Files that are made in one go: their names, which stand for what they are made from, and how.

    `make` gives the files of the names it is asked for, in that order.
    """

    names: tuple[str, ...]
    make: Callable[[tuple[str, ...]], Iterable[bytes]]


def finished(jobs: Iterable[Job], cache: Cache) -> Iterator[tuple[str, bytes]]:
    """Every file of all jobs with its name, in the order of the jobs."""
    with ThreadPoolExecutor(HANDS) as hands:
        for files in hands.map(lambda job: _files(job, cache), jobs):
            yield from files


def key_of(name: str) -> str:
    """The key of a file in the cache."""
    return name_of(recipe(), name)


def _files(job: Job, cache: Cache) -> list[tuple[str, bytes]]:
    kept = {name: data for name in job.names if (data := cache.get(key_of(name))) is not None}
    missing = tuple(name for name in job.names if name not in kept)
    if missing:
        for name, data in zip(missing, job.make(missing), strict=True):
            cache.put(key_of(name), data)
            kept[name] = data
    return [(name, kept[name]) for name in job.names]
