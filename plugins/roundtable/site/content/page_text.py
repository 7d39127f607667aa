"""A text of ``pages/``: its header and its address, and what an editor gets wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from roundtable.checks.leftovers import notes_to_self
from roundtable.checks.unreadable import unreadable_letters
from roundtable.checks.wide_links import wide_links
from roundtable.magazine.publication import announced
from roundtable.site.site import PageText
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.comments import without_comments
from roundtable.transcript.grammar.blocks.front_matter import place_of_entry, read_front_matter
from roundtable.transcript.grammar.slips.held_back import held_back, held_back_entries
from roundtable.transcript.grammar.slips.lost_tag import lost_tags
from roundtable.transcript.grammar.slips.wide_marks import wide_marks
from roundtable.transcript.grammar.words.lines import split_lines
from roundtable.transcript.model import OTHER, Lang
from roundtable.transcript.source import Source

BAD_NAME = Fault(
    "E511",
    Severity.ERROR,
    ja="ページのファイル名「{file}」は使えません。about.ja.md のように、半角の英小文字、数字、"
    "ハイフンの名前に言語（ja か en）を続けてください。",
    en="A page cannot have the file name “{file}”. Use small letters, digits and hyphens and then "
    "the language, ja or en, as in about.en.md.",
)
NO_TITLE = Fault(
    "E512",
    Severity.ERROR,
    ja="ページに題名がありません。ヘッダーに「title: …」を書いてください。",
    en="This page has no title. Write “title: …” in its header.",
)
NO_STATUS = Fault(
    "E513",
    Severity.ERROR,
    ja="ページに status がありません。ヘッダーに「status: published」か「status: draft」と"
    "書いてください。",
    en="This page has no status. Write “status: published” or “status: draft” in its header.",
)
PICTURE = Fault(
    "E514",
    Severity.ERROR,
    ja="ページには写真を載せられません。「![…](…)」を消すか、写真を号の記事に移してください。",
    en="A page cannot show pictures. Delete “![…](…)”, or move the picture into an article.",
)
DATED = Fault(
    "E516",
    Severity.ERROR,
    ja="ページは日付を待たずに公開されるため、date は使えません。この行を消し、公開する日までは"
    "「status: draft」としてください。",
    en="A page waits for no day, so it cannot have a date. Delete this line, and leave “status: "
    "draft” until the page may be public.",
)
UNTRANSLATED = Fault(
    "N517",
    Severity.NOTICE,
    ja="もう一方の言語の版（{file}）が公開されないため、このページはこの言語だけで公開されます。"
    "訳すまでこのままでよければ、ヘッダーに「translation: later」と書いてください。",
    en="This page is public in one language alone, since there is no {file} to publish. If that is "
    "meant for now, write “translation: later” in the header.",
)

_IMAGE = re.compile(r"[!！][\[［]")
_FILE = re.compile(r"([a-z0-9-]+)\.(?:ja|en)\.md")


@dataclass(slots=True)
class PageReading:
    """The pages read so far and what was found."""

    pages: list[PageText] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)


def read_page(source: Source, file: str, lang: Lang | None, reading: PageReading) -> None:
    """Add one page, or what stands in its way."""
    name = _FILE.fullmatch(file)
    if name is None or lang is None:
        reading.found.append(BAD_NAME.at(source, 0, file=file))
        return
    header, found = read_front_matter(source)
    reading.found.extend(found)
    if not found and not header.title:
        reading.found.append(NO_TITLE.at(source, 0))
    if not found and not header.status:
        reading.found.append(NO_STATUS.at(source, 0))
    if header.date:
        reading.found.append(DATED.at(source, place_of_entry("date", source, header)))
    shown, comments_found = without_comments(source, header.span.end)
    reading.found.extend(comments_found)
    picture = _IMAGE.search(shown.text, header.span.end)
    if picture:
        reading.found.append(PICTURE.at(source, picture.start()))
    reading.pages.append(PageText(name[1], lang, shown, header))


def slips(pages: Iterable[PageText], today: date) -> Iterator[Diagnostic]:
    """What these pages would print and was meant otherwise, perhaps, as it is told of articles."""
    for page in pages:
        source, header = page.source, page.header
        lines = split_lines(source, header.span.end)
        yield from held_back(lines)
        yield from held_back_entries(source, header)
        yield from announced(source, header, today)
        yield from wide_marks(lines)
        yield from lost_tags(source, header.span.end)
        yield from notes_to_self(source, header)
        yield from wide_links(source)
        yield from unreadable_letters(source)


def paired(pages: Iterable[PageText]) -> tuple[PageText, ...]:
    """The pages of a site, each told whether that site has it in the other language as well."""
    built = tuple(pages)
    names = {(page.name, page.lang) for page in built}
    return tuple(replace(page, twin=(page.name, OTHER[page.lang]) in names) for page in built)


def untranslated(pages: Iterable[PageText]) -> Iterator[Diagnostic]:
    """Public pages whose other language is not public, and which do not say that it may wait."""
    for page in paired(page for page in pages if page.header.is_published):
        if not page.twin and page.header.translation != "later":
            file = f"{page.name}.{OTHER[page.lang]}.md"
            yield UNTRANSLATED.at(page.source, 0, file=file)
