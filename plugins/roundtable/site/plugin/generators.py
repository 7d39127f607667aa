"""The magazine within one Pelican run: prepared before Pelican's articles, written after them."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.writers import Writer

from roundtable.magazine.library import Bilingual
from roundtable.pictures import Cache
from roundtable.site.plugin.articles import MagazinePage, Run, TranscriptArticle
from roundtable.site.plugin.refusal import conclude, on_stderr
from roundtable.site.preparation import Prepared, Wishes, files_of, prepare, shown_path
from roundtable.site.reasons import reason_within
from roundtable.site.writing.output_folder import NOT_WRITTEN, unfit, write_whole
from roundtable.site.writing.rendering import write_site
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

NO_HOST = Fault(
    "E555",
    Severity.ERROR,
    ja="SITEURL に「{address}」は使えません。https://example.jp のように、https:// とホスト名だけを"
    "書いてください。サイトはホストの最上位（/）に置くもので、下のフォルダーには置けません。",
    en="SITEURL cannot be “{address}”. Write the scheme and the host alone, as in "
    "https://example.org: the site stands at the top of its host, not in a folder below it.",
)
_HOST = re.compile(r"https?://[^/?#\s]+/?")

# Where the prepared magazine stands in Pelican's shared context; other plugins may read it there.
KEY = "roundtable"

Contents = list[Any]


def is_magazine(settings: dict[str, Any]) -> bool:
    """Whether the settings ask for a magazine; else transcripts are ordinary articles."""
    return "MAGAZINE" in settings


class MagazineGenerator(Generator):
    """Writes every page of the magazine."""

    def generate_output(self, writer: Writer) -> None:
        del writer
        prepared: Prepared = self.context[KEY]
        output, shown = Path(self.output_path), shown_path(Path(self.output_path))
        cache = Cache(Path(self.settings["MAGAZINE_CACHE"]))
        write = partial(write_site, prepared, Path(self.theme), output, cache)
        try:
            findings = tuple(write_whole(output, shown, files_of(prepared), write))
        except OSError as error:
            if "MAGAZINE_REPORT" in self.settings:
                raise  # the desk tells it
            place, reason = str(error.filename or shown), reason_within(error)
            findings = (NOT_WRITTEN.on_line(place, 1, reason=reason),)
        _conclude(self.settings, findings)


def magazine_generator(pelican: Pelican) -> type[Generator] | None:
    """Pelican asks for further generators."""
    return MagazineGenerator if is_magazine(pelican.settings) else None


def give_articles(generator: ArticlesGenerator) -> None:
    """Prepare the magazine and hand its editions to Pelican; with errors the run ends here.

    Pelican asks between reading its own articles, of which there are none, and sorting them.
    """
    settings = generator.settings
    if not is_magazine(settings):
        return
    wishes = _wishes(settings)
    output = Path(settings["OUTPUT_PATH"])
    wrong = (*unfit(output, wishes.content, shown_path(output)), *_no_host(settings["SITEURL"]))
    _conclude(settings, wrong)
    prepared = _prepared(wishes, settings)
    generator.context[KEY] = prepared
    run = _run(prepared, wishes, generator)
    for issue in reversed(prepared.site.magazine.issues):
        for roundtable in issue.articles:
            both = [TranscriptArticle(run, issue, roundtable, e) for e in roundtable.editions]
            _pair(both, run.context)
            _sort_in(
                both,
                published=(generator.articles, generator.translations),
                drafts=(generator.drafts, generator.drafts_translations),
            )


def give_pages(generator: PagesGenerator) -> None:
    """Hand the pages to Pelican, so that links to them resolve."""
    if not is_magazine(generator.settings):
        return
    prepared: Prepared = generator.context[KEY]
    run = _run(prepared, _wishes(generator.settings), generator)
    by_name: dict[str, list[MagazinePage]] = {}
    for text in sorted(prepared.site.pages, key=lambda text: text.lang, reverse=True):
        by_name.setdefault(text.name, []).append(MagazinePage(run, text))
    for both in by_name.values():
        _pair(both, run.context)
        _sort_in(
            both,
            published=(generator.pages, generator.translations),
            drafts=(generator.draft_pages, generator.draft_translations),
        )
    generator.context["pages"] = generator.pages


def _pair(both: Contents, context: dict[str, Any]) -> None:
    for content in both:
        content.translations = [other for other in both if other is not content]
        context["generated_content"][content.relative_source_path] = content


def _sort_in(
    both: Contents, published: tuple[Contents, Contents], drafts: tuple[Contents, Contents]
) -> None:
    """Into Pelican's two lists of a status: of originals, and of their translations."""
    for place, content in enumerate(both):
        (published if content.status == "published" else drafts)[place > 0].append(content)


def _wishes(settings: dict[str, Any]) -> Wishes:
    content = Path(settings["PATH"])
    return Wishes(
        content=content,
        shown=settings.get("MAGAZINE_SHOWN_PATH") or shown_path(content),
        theme=Path(settings["THEME"]),
        names=Bilingual(**settings["MAGAZINE"]),
        host=settings["SITEURL"].rstrip("/"),
        drafts=settings["MAGAZINE_DRAFTS"],
        today=datetime.now(ZoneInfo(settings["TIMEZONE"])).date(),
        search=settings["MAGAZINE_SEARCH"],
        drawings=settings["MAGAZINE_DRAWINGS"],
    )


def _no_host(address: str) -> Iterator[Diagnostic]:
    """Every link of a page begins at the top of the host, so no site works anywhere else."""
    if address and not _HOST.fullmatch(address):
        yield NO_HOST.on_line("publishconf.py", 1, address=address)


def _prepared(wishes: Wishes, settings: dict[str, Any]) -> Prepared:
    """The site; the run ends where there is none. Collecting garbage has to wait: there is none
    to speak of while a million values are made that all stay. They stay frozen after the build as
    well, for the system takes them back faster than Python takes them apart; only a second build
    in the same process needs their room."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        prepared = prepare(wishes)
    finally:
        gc.freeze()
        gc.enable()
    _conclude(settings, prepared.diagnostics if isinstance(prepared, Prepared) else prepared)
    assert isinstance(prepared, Prepared)
    return prepared


def _conclude(settings: dict[str, Any], findings: Iterable[Diagnostic]) -> None:
    conclude(findings, settings.get("MAGAZINE_REPORT", on_stderr))


def _run(prepared: Prepared, wishes: Wishes, generator: Generator) -> Run:
    return Run(
        site=prepared.site,
        settings=generator.settings,
        context=generator.context,
        content=wishes.content,
        zone=ZoneInfo(generator.settings["TIMEZONE"]),
    )
