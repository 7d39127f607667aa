"""From a content folder to a site that is ready to be written, or to every reason why it is not.

Nothing here knows Pelican, and nothing is written.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from roundtable import checks
from roundtable.magazine.assemble import assemble
from roundtable.magazine.company import Company, company
from roundtable.magazine.library import Bilingual, Magazine
from roundtable.magazine.manuscript import Read, Text, one_by_one
from roundtable.pictures import Job, installed_font
from roundtable.site import urls
from roundtable.site.broken_links import broken_links
from roundtable.site.content.consequences import one_by_line, without_consequences
from roundtable.site.content.content_folder import ContentFolder, read_content
from roundtable.site.content.content_pictures import content_pictures
from roundtable.site.content.page_text import paired, slips, untranslated
from roundtable.site.feeds.planned import feeds
from roundtable.site.files.artwork import Drawings, drawings
from roundtable.site.files.assets import theme_assets
from roundtable.site.files.search_files import search_assets, version
from roundtable.site.files.share_cards import page_cards
from roundtable.site.files.sitemap import sitemap
from roundtable.site.markup.strings import read_words
from roundtable.site.outputs import Asset, PlannedFile, PlannedPage, addresses, collisions
from roundtable.site.plan import plan
from roundtable.site.rendered_anchors import RenderedAnchors
from roundtable.site.second_process import CAN_FORK, beside, every
from roundtable.site.shelf.faces import marks
from roundtable.site.site import PageText, Presence, Site, presence
from roundtable.site.years import Years, years
from roundtable.transcript.diagnostic import Diagnostic, has_errors
from roundtable.transcript.model import LANGS, Lang
from roundtable.transcript.source import Source

# Below this many texts a second process takes longer to start than it saves.
WORTH_A_PROCESS = 50


class Prepared(Struct, frozen=True):
    """A site with everything it will consist of; `diagnostics` has warnings only. The files of
    `jobs` belong below ``pictures/``."""

    site: Site
    pages: tuple[PlannedPage, ...]
    files: tuple[PlannedFile, ...]
    assets: tuple[Asset, ...]
    jobs: tuple[Job, ...]
    diagnostics: tuple[Diagnostic, ...]


class Wishes(Struct, frozen=True):
    """What to make of a content folder: which one and how people name it, the theme, the titles of
    the magazine, scheme and host of the site (or nothing), whether drafts are shown, what day it is
    where the magazine appears, and whether there is a search, and covers and share cards."""

    content: Path
    shown: str
    theme: Path
    names: Bilingual
    host: str
    drafts: bool
    today: date
    search: bool
    drawings: bool


def prepare(wishes: Wishes) -> Prepared | tuple[Diagnostic, ...]:
    """The site, or all findings if there is an error among them."""
    folder = read_content(wishes.content, wishes.shown)
    magazine = assemble(
        folder.issues,
        folder.registries,
        drafts=wishes.drafts,
        today=wishes.today,
        pictures=frozenset(folder.pictures),
        every=_read_every,
    )
    checked, overview = _checks_and_overview(magazine)
    pictures = content_pictures(folder, magazine, wishes.shown)
    shown = paired(page for page in folder.pages if wishes.drafts or not page.is_draft)
    pages = (*untranslated(folder.pages), *slips(shown, wishes.today))
    found = (*folder.diagnostics, *pages, *checked, *pictures.diagnostics)
    if has_errors(found):
        return _in_order(without_consequences(found, wishes.shown))
    present = overview.presence
    drawn = _drawings(folder, magazine, present, wishes) if wishes.drawings else Drawings()
    theme, files_of_theme = theme_assets(wishes.theme)
    search = search_assets(magazine, wishes.names.ja) if wishes.search else ()
    site = Site(
        root=wishes.shown,
        magazine=magazine,
        names=wishes.names,
        host=wishes.host,
        pages=shown,
        pictures=pictures.sets,
        artwork=drawn.artwork,
        addresses=_addresses(magazine, shown, wishes.shown),
        presence=present,
        marks=overview.marks,
        company=overview.company,
        years=overview.years,
        theme=theme,
        search=version(search) if search else None,
        notice=folder.notice,
    )
    assets = (*files_of_theme, *drawn.covers, *search)
    jobs = (*pictures.jobs, *drawn.jobs)
    return _planned(site, wishes.theme, assets, jobs, (*found, *drawn.diagnostics))


def _planned(
    site: Site,
    look: Path,
    assets: tuple[Asset, ...],
    jobs: tuple[Job, ...],
    found: tuple[Diagnostic, ...],
) -> Prepared | tuple[Diagnostic, ...]:
    """Everything a site consists of; or all findings, if two files of it meet at one address, a
    link leads nowhere, or there was an error among what was `found` before."""
    pages, files = plan(site), feeds(site)
    assets = (*assets, *sitemap(site, pages))
    rendered = RenderedAnchors(site, pages, look)
    lost = broken_links(site, addresses((*pages, *files, *assets)), rendered.at)
    findings = _in_order((*found, *collisions((*pages, *assets)), *lost))
    if has_errors(findings):
        return findings
    return Prepared(site, pages, files, assets, jobs, findings)


class _Overview(Struct, frozen=True):
    """What only the whole magazine tells: who and what has a page and a mark, what keeps company,
    and whose turns need a page a year."""

    presence: dict[Lang, Presence]
    marks: dict[str, int]
    company: Company
    years: Years


def _overview(magazine: Magazine) -> _Overview:
    return _Overview(presence(magazine), marks(magazine.issues), company(magazine), years(magazine))


def _checks_and_overview(magazine: Magazine) -> tuple[tuple[Diagnostic, ...], _Overview]:
    """What the checks find, and the overview; half of the checks in a second process, where the
    system can fork and that saves time."""
    if not CAN_FORK or len(magazine.issues) <= WORTH_A_PROCESS:
        return checks.run(magazine), _overview(magazine)
    half = len(checks.CHECKS) // 2
    packed, (found, overview) = beside(
        lambda: msgspec.msgpack.encode(list(checks.told_by(checks.CHECKS[:half], magazine))),
        lambda: (list(checks.told_by(checks.CHECKS[half:], magazine)), _overview(magazine)),
    )
    there = msgspec.msgpack.decode(packed, type=list[Diagnostic])
    return (*checks.told_by_reading(magazine), *there, *found), overview


def _in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once, by path and line, and the better of two of one line."""
    return tuple(sorted(set(one_by_line(found))))


def _read_every(read: Callable[[Text], Read], texts: Sequence[Text]) -> Sequence[Read]:
    """In two processes, where the system can fork and that saves time."""
    if CAN_FORK and len(texts) > WORTH_A_PROCESS:
        return every(read, texts, Read)
    return one_by_one(read, texts)


def files_of(prepared: Prepared) -> frozenset[str]:
    """The path below the output folder of every file the site will consist of."""
    pictures = (urls.picture(name) for job in prepared.jobs for name in job.names)
    planned = addresses((*prepared.pages, *prepared.files, *prepared.assets))
    return frozenset(map(urls.file_of, (*planned, *pictures)))


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


def _drawings(
    folder: ContentFolder, magazine: Magazine, present: dict[Lang, Presence], wishes: Wishes
) -> Drawings:
    words = {lang: read_words(wishes.theme / "translations", lang) for lang in LANGS}
    cards = page_cards(magazine, wishes.names, present, words)
    return drawings(magazine, cards, _sources(folder, magazine), installed_font(), wishes.shown)


def _sources(folder: ContentFolder, magazine: Magazine) -> tuple[Source, ...]:
    """Every text that names somebody or something, the registries first."""
    registries = folder.registries
    kept = (registries.speakers, registries.topics, registries.organisations)
    named = (*kept, *(issue.definition for issue in folder.issues))
    articles = (edition.source for _, _, edition in magazine.editions)
    return (*(source for source in named if source is not None), *articles)
