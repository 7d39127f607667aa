"""Everything the pages are made of, before any language: the Magazine and what surrounds it."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Mapping
from urllib.parse import unquote

from msgspec import Struct, field

from roundtable.magazine.company import Company
from roundtable.magazine.library import Bilingual, Magazine
from roundtable.pictures import PictureSet
from roundtable.site.years import Years
from roundtable.transcript.model import LANGS, FrontMatter, Lang
from roundtable.transcript.source import Source


class PageText(Struct, frozen=True):
    """A page of ``pages/`` in one language. `name` is its address; `twin` tells whether the other
    language has it too; `header` is read, and `body` is everything below it, in Markdown."""

    name: str
    lang: Lang
    source: Source
    header: FrontMatter
    twin: bool = False

    @property
    def title(self) -> str:
        """The title the header gives, else the name."""
        return self.header.title or self.name

    @property
    def body(self) -> str:
        """Nothing on a page is taken for a talk."""
        return self.source.text[self.header.span.end :]

    @property
    def is_draft(self) -> bool:
        """Whether it is not public; only a preview has it then."""
        return not self.header.is_published


class Theme(Struct, frozen=True):
    """What the theme brings along, as addresses: the one style sheet, the scripts of every page,
    and those of the archive and the search page."""

    css: str
    scripts: tuple[str, ...]
    archive: str
    search: str


class Presence(Struct, frozen=True):
    """Who and what comes up in the editions of one language, and so has a page in it."""

    speakers: frozenset[str]
    topics: frozenset[str]
    organisations: frozenset[str]


class Artwork(Struct, frozen=True):
    """The addresses of the drawings: of covers by the number of the issue, of share cards by the
    address of their page. Both are empty where nothing is drawn."""

    covers: Mapping[int, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)


class Site(Struct, frozen=True):
    """What every page may ask for.

    `root` is how people name the content folder; paths of sources begin with it. `names` is the
    magazine's title. `host` is `SITEURL`: scheme and host, or empty. `pictures` are those encoded
    for the site, and `addresses` the addresses of the pages that texts become; both are by path
    below the content folder, the pictures in NFC. `search` is the version of the search's index,
    None while the site has no search. `marks` has everybody's shape and colour, `company` tells
    what keeps company with what, and `years` for whom and for what there are pages by year.
    """

    root: str
    magazine: Magazine
    names: Bilingual
    host: str
    pages: tuple[PageText, ...]
    pictures: Mapping[str, PictureSet]
    artwork: Artwork
    addresses: Mapping[str, str]
    presence: Mapping[Lang, Presence]
    marks: Mapping[str, int]
    company: Company
    years: Years
    theme: Theme
    search: str | None = None
    notice: Bilingual = Bilingual()

    def path_of(self, source: Source) -> str:
        """The path of a text below the content folder."""
        return source.path.removeprefix(f"{self.root}/")

    def address_of(self, source: Source) -> str:
        """The address of the page that a text becomes."""
        return self.addresses[self.path_of(source)]

    def linked(self, source: Source, target: str) -> str | None:
        """The address of the text another text names after ``{filename}``: relative to itself, or
        to the content folder after a slash. None where there is no such text."""
        folder = "" if target.startswith("/") else posixpath.dirname(self.path_of(source))
        path = posixpath.join(folder, unquote(target).lstrip("/"))
        return self.addresses.get(posixpath.normpath(path))


def presence(magazine: Magazine) -> dict[Lang, Presence]:
    """Who and what has a page, by language."""
    speakers: dict[Lang, set[str]] = {lang: set() for lang in LANGS}
    topics: dict[Lang, set[str]] = {lang: set() for lang in LANGS}
    organisations: dict[Lang, set[str]] = {lang: set() for lang in LANGS}
    for issue, _, edition in magazine.editions:
        speakers[edition.lang].update(name for name in edition.speakers if name is not None)
        topics[edition.lang].update(tag.topic for tag in edition.tags)
        organisations[edition.lang].update(seat for seat in edition.seats if seat is not None)
        organisations[edition.lang].update(issue.organisations)
    return {
        lang: Presence(
            frozenset(speakers[lang]), frozenset(topics[lang]), frozenset(organisations[lang])
        )
        for lang in LANGS
    }


def picture_path(issue_folder: str, target: str) -> str:
    """The path of a picture below the content folder, from what an article writes for it."""
    path = posixpath.normpath(f"issues/{issue_folder}/{unquote(target)}")
    return unicodedata.normalize("NFC", path)
