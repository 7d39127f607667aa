"""The form in which names, posts and labels are compared.

Published words are never changed. 﨑 and 崎, 髙 and 高, 渡邊 and 渡邉 stay different under NFKC,
which is what a register of names needs.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 14)  # The same names, posts and labels come again in every article.
def key(text: str) -> str:
    """What two ways of writing one name share: NFKC, case-folded, plain apostrophes, no space."""
    words = "".join(unicodedata.normalize("NFKC", text).split()).casefold()
    return words.replace("’", "'")
