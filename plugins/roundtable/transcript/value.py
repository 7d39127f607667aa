"""Frozen values that are made and packed by machine code; a magazine holds about a million of them.

They are structs of msgspec: made in a third of the time of a frozen dataclass, and carried from one
process to another as they are.
"""

from __future__ import annotations

from typing import Any

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A value, compared by all its fields."""


class Placed(msgspec.Struct, frozen=True, eq=False, tag=True, array_like=True):
    """A value that stands somewhere in a source. Where that is, its `span`, takes no part in
    comparison."""

    def _meaning(self) -> list[Any]:
        return [getattr(self, name) for name in self.__struct_fields__ if name != "span"]

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._meaning() == other._meaning()

    def __hash__(self) -> int:
        return hash((type(self), *self._meaning()))
