"""From a content folder to a site that is ready to be written, or to every reason why it is not.

Nothing here knows Pelican, and nothing is written.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roundtable import checks
from roundtable.magazine.assemble import assemble
from roundtable.magazine.company import company
from roundtable.magazine.library import Bilingual, Magazine
from roundtable.pictures import Picture, encode
from roundtable.site import urls
from roundtable.site.assets import theme_assets
from roundtable.site.content_folder import ContentFolder, read_content
from roundtable.site.feeds.planned import feeds
from roundtable.site.links import broken_links
from roundtable.site.outputs import Asset, PlannedFile, PlannedPage, collisions
from roundtable.site.plan import plan
from roundtable.site.search_files import search_assets, version
from roundtable.site.seats import seats
from roundtable.site.site import PageText, Site, picture_path, presence
from roundtable.site.sitemap import sitemap
from roundtable.transcript.diagnostic import Diagnostic, has_errors


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site with everything it will consist of; `diagnostics` has warnings only."""

    site: Site
    pages: tuple[PlannedPage, ...]
    files: tuple[PlannedFile, ...]
    assets: tuple[Asset, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to make of a content folder: which one and how people name it, the theme, the titles of
    the magazine, scheme and host of the site (or nothing), whether drafts are shown, and whether
    there is a search."""

    content: Path
    shown: str
    theme: Path
    names: Bilingual
    host: str
    drafts: bool
    search: bool = False


def prepare(wishes: Wishes) -> Prepared | tuple[Diagnostic, ...]:
    """The site, or all findings if there is an error among them."""
    folder = read_content(wishes.content, wishes.shown)
    magazine = assemble(
        folder.issues,
        folder.registries,
        drafts=wishes.drafts,
        pictures=frozenset(folder.pictures),
    )
    found = [*folder.diagnostics, *checks.run(magazine)]
    pictures, unusable = _pictures(folder, magazine, wishes.shown)
    found += unusable
    if has_errors(found):
        return tuple(sorted(set(found)))
    seated = seats(magazine)
    theme, assets = theme_assets(wishes.theme)
    shown = tuple(page for page in folder.pages if wishes.drafts or not page.is_draft)
    search = search_assets(magazine, wishes.names.ja) if wishes.search else ()
    site = Site(
        root=wishes.shown,
        magazine=magazine,
        names=wishes.names,
        host=wishes.host,
        pages=shown,
        pictures=pictures,
        addresses=_addresses(magazine, shown, wishes.shown),
        presence=presence(magazine, seated),
        seats=seated,
        company=company(magazine),
        theme=theme,
        search=version(search) if search else None,
    )
    pages = plan(site)
    assets = (*assets, *_picture_assets(pictures), *search, *sitemap(site, pages))
    found += [*collisions((*pages, *assets)), *broken_links(site, pages)]
    findings = tuple(sorted(set(found)))
    if has_errors(findings):
        return findings
    return Prepared(site, pages, feeds(site), assets, findings)


def shown_path(folder: Path) -> str:
    """How people name a folder: relative to where they stand, unless that is the longer way."""
    relative = os.path.relpath(folder)
    return min(relative, str(folder), key=len)


def _addresses(magazine: Magazine, pages: tuple[PageText, ...], root: str) -> dict[str, str]:
    addresses = {
        edition.source.path: urls.article(edition.lang, article.issue, article.part)
        for _, article, edition in magazine.editions
    }
    addresses.update({page.source.path: urls.page(page.lang, page.name) for page in pages})
    return {path.removeprefix(f"{root}/"): address for path, address in addresses.items()}


def _pictures(
    folder: ContentFolder, magazine: Magazine, shown: str
) -> tuple[dict[str, Picture], list[Diagnostic]]:
    """The pictures that articles show, encoded anew; all others stay where they are."""
    files = {unicodedata.normalize("NFC", path): file for path, file in folder.pictures.items()}
    pictures: dict[str, Picture] = {}
    found: list[Diagnostic] = []
    for path in dict.fromkeys(_shown_pictures(magazine)):
        if path in files:
            picture = encode(f"{shown}/{path}", files[path].read_bytes())
            if isinstance(picture, Diagnostic):
                found.append(picture)
            else:
                pictures[path] = picture
    return pictures, found


def _shown_pictures(magazine: Magazine) -> Iterator[str]:
    for issue, _, edition in magazine.editions:
        if "![" in edition.source.text:
            for figure in edition.transcript.figures:
                if figure.target:
                    yield picture_path(issue.folder, figure.target)


def _picture_assets(pictures: dict[str, Picture]) -> tuple[Asset, ...]:
    """One file a content, however often it is shown."""
    by_name = {picture.name: (path, picture) for path, picture in pictures.items()}
    return tuple(
        Asset(urls.picture(name), path, picture.data)
        for name, (path, picture) in sorted(by_name.items())
    )
