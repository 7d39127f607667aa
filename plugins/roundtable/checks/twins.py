"""Is every published article there in both languages?

Whether the two say the same turns is found where the languages are paired.
"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

NO_ENGLISH = Fault(
    "W331",
    Severity.WARNING,
    ja="英語版がありません。同じフォルダーに {name}.en.md を置いてください。",
    en="There is no English edition. Add {name}.en.md to the same folder.",
)
NO_JAPANESE = Fault(
    "W332",
    Severity.WARNING,
    ja="日本語版がありません。同じフォルダーに {name}.ja.md を置いてください。",
    en="There is no Japanese edition. Add {name}.ja.md to the same folder.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for issue, article, edition in magazine.editions:
        if len(article.editions) == 1:
            fault, lang = (NO_ENGLISH, "en") if edition.lang == "ja" else (NO_JAPANESE, "ja")
            if f"{issue.folder}/{article.name}.{lang}.md" not in magazine.unread:
                yield fault.at(edition.source, 0, name=article.name)
