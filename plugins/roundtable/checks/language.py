"""Is each edition written in its own language? A file saved over its twin has all turns in step, as
has one in which a turn still waits for its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Lang

_JAPANESE_IN_ENGLISH = (
    "英語版なのに、本文が日本語です。日本語版を英語版の名前で保存していないか確かめ、英文に"
    "差し替えてください。",
    "This is the English edition, but its text is Japanese. See whether the Japanese edition was "
    "saved under this name, and put the English words here.",
)
_ENGLISH_IN_JAPANESE = (
    "日本語版なのに、本文が英語です。英語版を日本語版の名前で保存していないか確かめ、日本文に"
    "差し替えてください。",
    "This is the Japanese edition, but its text is English. See whether the English edition was "
    "saved under this name, and put the Japanese words here.",
)
JAPANESE_IN_ENGLISH = Fault("E354", Severity.ERROR, *_JAPANESE_IN_ENGLISH)
JAPANESE_IN_ENGLISH_DRAFT = Fault("W354", Severity.WARNING, *_JAPANESE_IN_ENGLISH)
ENGLISH_IN_JAPANESE = Fault("E355", Severity.ERROR, *_ENGLISH_IN_JAPANESE)
ENGLISH_IN_JAPANESE_DRAFT = Fault("W355", Severity.WARNING, *_ENGLISH_IN_JAPANESE)

STILL_JAPANESE = Fault(
    "W358",
    Severity.WARNING,
    ja="英語版なのに、この段落は日本語のままです。英訳に差し替えてください。日本語で引用するのであれば、"
    "英訳を同じ段落に添えてください。",
    en="This paragraph of the English edition is still in Japanese. Put its translation here; if "
    "the Japanese is quoted, add the translation in the same paragraph.",
)

# By the language an edition should have and whether it is a draft, often translated in place.
_FAULTS: dict[tuple[Lang, bool], Fault] = {
    ("en", False): JAPANESE_IN_ENGLISH,
    ("en", True): JAPANESE_IN_ENGLISH_DRAFT,
    ("ja", False): ENGLISH_IN_JAPANESE,
    ("ja", True): ENGLISH_IN_JAPANESE_DRAFT,
}
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_LATIN = re.compile("[A-Za-z]")
# The address of a link, and lines that are quoted.
_NOT_WRITTEN = re.compile(r"\]\([^)\n]*\)|^ {0,3}>.*$", re.MULTILINE)
_LOOKED_AT = 2000
_FEWEST = 20
# So many are a sentence; a name of something may be quoted by itself.
_FEWEST_OF_A_PARAGRAPH = 4


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        start = edition.transcript.header.span.end
        body = edition.source.text[start : start + _LOOKED_AT]
        if _is_foreign(_NOT_WRITTEN.sub("", body), edition):
            yield _FAULTS[edition.lang, edition.is_draft].at(edition.source, start)
        elif edition.lang == "en" and not edition.is_draft:
            yield from _still_japanese(edition)


def _still_japanese(edition: Edition) -> Iterator[Diagnostic]:
    """Paragraphs of a published edition; a draft is often translated one after the other."""
    if not _KANA.search(edition.source.text):
        return
    for _, paragraph in edition.transcript.paragraphs:
        words = _NOT_WRITTEN.sub("", paragraph.text)
        if len(_KANA.findall(words)) > max(_FEWEST_OF_A_PARAGRAPH, len(_LATIN.findall(words))):
            yield STILL_JAPANESE.at(edition.source, paragraph.span.start)


def _is_foreign(body: str, edition: Edition) -> bool:
    """Japanese has kana everywhere; an English text quotes a few words of it at most."""
    if edition.lang == "ja":
        return not _KANA.search(body) and len(_LATIN.findall(body)) >= _FEWEST
    return bool(_KANA.search(body)) and _outnumber(body)


def _outnumber(body: str) -> bool:
    kana = len(_KANA.findall(body))
    return kana >= _FEWEST and kana > len(_LATIN.findall(body))
