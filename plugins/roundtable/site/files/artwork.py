"""The drawings of a site: a cover for every issue, a share card for every page that has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256

from msgspec import Struct, field

from roundtable.magazine.library import Magazine
from roundtable.pictures import (
    FONT_PACKAGE,
    Card,
    Font,
    Job,
    card,
    cover,
    issue_table,
)
from roundtable.site import urls
from roundtable.site.files.share_cards import PageCard
from roundtable.site.outputs import Asset
from roundtable.site.site import Artwork
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import LANGS
from roundtable.transcript.source import Source

NO_GLYPH = Fault(
    "E561",
    Severity.ERROR,
    ja="共有カード（リンクを共有したときに出る画像）の書体に「{character}」（U+{code}）"
    "の字がありません（「{text}」）。この字を別の字に替えてください。",
    en="The font of the share cards, the pictures shown where a link is shared, has no "
    "“{character}” (U+{code}), which stands in “{text}”. Write another character.",
)
NO_FONT = Fault(
    "W562",
    Severity.WARNING,
    ja="書体がないため、共有カード（リンクを共有したときに出る画像）を作っていません。"
    "make setup を実行して、パッケージ {package} を入れてください。",
    en="There is no font for the share cards, the pictures shown where a link is shared, so none "
    "are made. Run make setup to install the package {package}.",
)


class Drawings(Struct, frozen=True):
    """Where the drawings are found, the covers as files, the work of making the cards, and what
    hinders it."""

    artwork: Artwork = field(default_factory=Artwork)
    covers: tuple[Asset, ...] = ()
    jobs: tuple[Job, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def drawings(
    magazine: Magazine,
    cards: Iterable[PageCard],
    sources: Iterable[Source],
    font: Font | None,
    shown: str,
) -> Drawings:
    """All drawings of a magazine; without a font there are no cards. Where a character comes from
    is looked up in the `sources`; `shown` is how people name the content folder."""
    covers = dict(_covers(magazine))
    by_number = {number: asset.address for number, asset in covers.items()}
    assets = tuple(covers.values())
    if font is None:
        finding = NO_FONT.on_line(shown, 1, package=FONT_PACKAGE)
        return Drawings(Artwork(by_number), assets, (), (finding,))
    pages = tuple(cards)
    found = tuple(_missing(pages, font, tuple(sources), shown))
    by_page = {page.address: urls.picture(page.card.name(font)) for page in pages}
    return Drawings(
        artwork=Artwork(by_number, by_page | dict(_home_cards(magazine, by_page))),
        covers=assets,
        jobs=tuple(_jobs(pages, font)),
        diagnostics=found,
    )


def _covers(magazine: Magazine) -> Iterator[tuple[int, Asset]]:
    for issue in magazine.issues:
        data = cover(issue_table(issue))
        name = f"cover-{issue.number}-{sha256(data).hexdigest()[:10]}.svg"
        yield issue.number, Asset(urls.picture(name), issue.folder, data)


def _home_cards(magazine: Magazine, cards: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The home page is passed on with the card of the newest issue it shows."""
    for lang in LANGS:
        addresses = (urls.issue(lang, issue.number) for issue in reversed(magazine.issues))
        newest = next((cards[address] for address in addresses if address in cards), None)
        if newest is not None:
            yield urls.home(lang), newest


def _jobs(pages: Iterable[PageCard], font: Font) -> Iterator[Job]:
    by_name = {page.card.name(font): page.card for page in pages}
    for name, content in by_name.items():
        yield Job((name,), partial(_made, content, font))


def _made(content: Card, font: Font, names: tuple[str, ...]) -> Iterator[bytes]:
    return (card(content, font) for _ in names)


def _missing(
    pages: Iterable[PageCard], font: Font, sources: tuple[Source, ...], shown: str
) -> Iterator[Diagnostic]:
    """Each character the font lacks, once a text: where it first stands in the sources."""
    texts = dict.fromkeys(text for page in pages for text in page.card.words)
    for text in texts:
        for character in font.missing(text):
            values = {"character": character, "code": f"{ord(character):04X}", "text": text}
            source = next((s for s in sources if character in s.text), None)
            if source is None:
                yield NO_GLYPH.on_line(shown, 1, **values)
            else:
                yield NO_GLYPH.at(source, source.text.index(character), **values)
