"""Is every published article there in both languages, or says that it will be?

Whether the two say the same turns is found where the languages are paired.
"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.checks.header import was_not_read
from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.front_matter import place_of_entry
from roundtable.transcript.model import OTHER, Lang

NO_ENGLISH = Fault(
    "W331",
    Severity.WARNING,
    ja="公開できる英語版がありません。{name}.en.md を同じフォルダーに置くか、下書きであれば"
    "「status: published」にしてください。訳す前に公開するなら、ヘッダーに"
    "「translation: later」と書いてください。",
    en="There is no English edition to publish. Add {name}.en.md to the same folder or, if it is "
    "there as a draft, write “status: published” in it. To publish before it is translated, write "
    "“translation: later” in the header.",
)
NO_JAPANESE = Fault(
    "W332",
    Severity.WARNING,
    ja="公開できる日本語版がありません。{name}.ja.md を同じフォルダーに置くか、下書きであれば"
    "「status: published」にしてください。訳す前に公開するなら、ヘッダーに"
    "「translation: later」と書いてください。",
    en="There is no Japanese edition to publish. Add {name}.ja.md to the same folder or, if it is "
    "there as a draft, write “status: published” in it. To publish before it is translated, write "
    "“translation: later” in the header.",
)
ENGLISH_IS_DRAFT = Fault(
    "W336",
    Severity.WARNING,
    ja="英語版（{name}.en.md）は下書きなので、公開されません。公開してよければ、英語版のヘッダーを"
    "「status: published」にしてください。まだなら、この記事のヘッダーに"
    "「translation: later」と書いてください。",
    en="The English edition ({name}.en.md) is a draft and will not be public. If it may be, write "
    "“status: published” in its header; if not yet, write “translation: later” in the header here.",
)
JAPANESE_IS_DRAFT = Fault(
    "W337",
    Severity.WARNING,
    ja="日本語版（{name}.ja.md）は下書きなので、公開されません。公開してよければ、日本語版の"
    "ヘッダーを「status: published」にしてください。まだなら、この記事のヘッダーに"
    "「translation: later」と書いてください。",
    en="The Japanese edition ({name}.ja.md) is a draft and will not be public. If it may be, write "
    "“status: published” in its header; if not yet, write “translation: later” in the header here.",
)
TRANSLATED = Fault(
    "W335",
    Severity.WARNING,
    ja="もう両方の言語で公開しています。「translation: later」の行を消してください。",
    en="Both languages are published by now. Delete the line “translation: later”.",
)


# By the language of the twin: that it is missing, and that it is a draft.
_FAULTS: dict[Lang, tuple[Fault, Fault]] = {
    "en": (NO_ENGLISH, ENGLISH_IS_DRAFT),
    "ja": (NO_JAPANESE, JAPANESE_IS_DRAFT),
}


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    there = magazine.unread | {_place(text.source.path) for text in magazine.unready}
    for issue, article, edition in magazine.editions:
        later = edition.transcript.header.translation == "later"
        lang = OTHER[edition.lang]
        missing, is_draft = _FAULTS[lang]
        twin = article.edition(lang)
        if later and twin and not article.is_draft:
            place = place_of_entry("translation", edition.source, edition.transcript.header)
            yield TRANSLATED.at(edition.source, place)
        elif not later and twin and _is_draft_beside(twin, edition):
            yield is_draft.at(edition.source, 0, name=article.name)
        elif not later and not twin:
            file = f"{issue.folder}/{article.name}.{lang}.md"
            if file not in there and not was_not_read(edition.parsed):
                yield missing.at(edition.source, 0, name=article.name)


def _is_draft_beside(twin: Edition, edition: Edition) -> bool:
    """Whether the twin says that it is a draft, and the edition that it is published."""
    header = edition.transcript.header
    return twin.transcript.header.status == "draft" and header.is_published


def _place(path: str) -> str:
    """The path of a text from its issue's folder on."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])
