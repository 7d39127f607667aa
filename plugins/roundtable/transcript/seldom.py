"""Regular expressions that few texts ask."""

from __future__ import annotations

import re
from typing import Any, cast


class _Seldom:
    """Becomes a compiled expression method by method: what was asked once is asked without ado."""

    def __init__(self, expression: str, flags: int) -> None:
        self._given = expression, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(*self._given), name)
        setattr(self, name, method)
        return method


def seldom(expression: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that is compiled when it is first asked. One with a range of kanji takes a
    millisecond to compile; the common ones are compiled with their module, which is faster to ask.
    """
    return cast(re.Pattern[str], _Seldom(expression, flags))
