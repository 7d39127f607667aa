"""Is every published article there in both languages, or says that it will be?

Whether the two say the same turns is found where the languages are paired.
"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.front_matter import place_of_entry

NO_ENGLISH = Fault(
    "W331",
    Severity.WARNING,
    ja="英語版がありません。同じフォルダーに {name}.en.md を置いてください。"
    "訳す前に公開するなら、ヘッダーに「translation: later」と書いてください。",
    en="There is no English edition. Add {name}.en.md to the same folder. To publish before it is "
    "translated, write “translation: later” in the header.",
)
NO_JAPANESE = Fault(
    "W332",
    Severity.WARNING,
    ja="日本語版がありません。同じフォルダーに {name}.ja.md を置いてください。"
    "訳す前に公開するなら、ヘッダーに「translation: later」と書いてください。",
    en="There is no Japanese edition. Add {name}.ja.md to the same folder. To publish before it is "
    "translated, write “translation: later” in the header.",
)
TRANSLATED = Fault(
    "W335",
    Severity.WARNING,
    ja="もう両方の言語で公開しています。「translation: later」の行を消してください。",
    en="Both languages are published by now. Delete the line “translation: later”.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    there = magazine.unread | {_place(text.source.path) for text in magazine.unready}
    for issue, article, edition in magazine.editions:
        later = edition.transcript.header.translation == "later"
        if len(article.editions) == 1 and not later:
            fault, lang = (NO_ENGLISH, "en") if edition.lang == "ja" else (NO_JAPANESE, "ja")
            if f"{issue.folder}/{article.name}.{lang}.md" not in there:
                yield fault.at(edition.source, 0, name=article.name)
        elif len(article.editions) > 1 and later and not article.is_draft:
            place = place_of_entry("translation", edition.source, edition.transcript.header)
            yield TRANSLATED.at(edition.source, place)


def _place(path: str) -> str:
    """The path of a text from its issue's folder on."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])
