"""The texts of an issue's folder, laid side by side by their file names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from roundtable.magazine.manuscript import Text
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import LANGS, Lang
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

OTHER_LANGUAGE = Fault(
    "E352",
    Severity.ERROR,
    ja="ファイル名の言語（{named}）と本文の言語（{lang}）が違います。"
    "ファイル名かヘッダーの lang を直してください。",
    en="The file name says {named}, the text says {lang}. Correct the file name, or lang in the "
    "header.",
)
SAME_EDITION = Fault(
    "E353",
    Severity.ERROR,
    ja="記事「{article}」の {lang} 版は {other} にもあります。どちらか一つにしてください。",
    en="The {lang} edition of “{article}” is in {other} as well. Keep one of the two.",
)

Editions = dict[Lang, Parsed]
"""The texts of one article by language, Japanese first."""

_FILE_NAME = re.compile(r"(?P<article>.+?)(?:\.(?P<lang>ja|en))?\.[^.]+")


class IssueFolder(Struct, frozen=True):
    """One folder below issues/: its name, the text of issue.yaml if there is one, the texts of its
    articles, and the names of all these that are there but could not be read as text."""

    name: str
    definition: Source | None
    texts: tuple[Text, ...]
    unread: tuple[str, ...] = ()

    @property
    def unread_articles(self) -> frozenset[str]:
        """The names of the articles of which a text could not be read."""
        return frozenset(_article_of(file) for file in self.unread if file.endswith(".md"))


def pair(texts: Iterable[Parsed]) -> tuple[dict[str, Editions], list[Diagnostic]]:
    """The editions of each article, articles by their names."""
    found: list[Diagnostic] = []
    pairs: dict[str, Editions] = {}
    for parsed in sorted(texts, key=_order):
        name, lang = article_name(parsed), parsed.transcript.lang
        other = pairs.setdefault(name, {}).setdefault(lang, parsed)
        if other is not parsed:
            values = {"article": name, "lang": lang, "other": file_name(other)}
            found.append(SAME_EDITION.at(parsed.source, 0, **values))
        found.extend(_language(parsed))
    return pairs, found


def file_name(parsed: Parsed) -> str:
    """The last part of a text's path."""
    return parsed.source.path.replace("\\", "/").rsplit("/", 1)[-1]


def article_name(parsed: Parsed) -> str:
    """The name of the article a text belongs to: ``part-1`` for ``part-1.ja.md``."""
    return _article_of(file_name(parsed))


def _article_of(file: str) -> str:
    match = _FILE_NAME.fullmatch(file)
    return match["article"] if match else file


def _order(parsed: Parsed) -> tuple[str, int, str]:
    return article_name(parsed), LANGS.index(parsed.transcript.lang), parsed.source.path


def _language(parsed: Parsed) -> Iterator[Diagnostic]:
    match = _FILE_NAME.fullmatch(file_name(parsed))
    named, lang = match and match["lang"], parsed.transcript.header.lang or parsed.transcript.lang
    if named and named != lang:
        yield OTHER_LANGUAGE.at(parsed.source, 0, named=named, lang=lang)
