"""What a turn is called in an address: the one place that says so."""

from __future__ import annotations

from functools import cache


@cache
def turn_ids(count: int) -> tuple[str, ...]:
    """The ids of an article's turns in order, the same in both languages: ``u-1``, ``u-2``, …"""
    return tuple(f"u-{number}" for number in range(1, count + 1))
