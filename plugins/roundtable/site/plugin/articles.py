"""The magazine's texts as Pelican knows them, so that links and other plugins find them.

Our pages come from views; these articles and pages carry what others ask for, and cost nearly
nothing: no file is read again, no slug is guessed, and `content` is rendered when somebody asks.
"""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from pelican.contents import Article, Page
from pelican.plugins import signals

from roundtable.magazine.library import Article as Roundtable
from roundtable.magazine.library import Edition, Issue
from roundtable.site.markup.prose_html import ProseHtml
from roundtable.site.plugin.turns_html import turns_html
from roundtable.site.site import PageText, Site
from roundtable.transcript.source import Source


class Run(Struct, frozen=True):
    """What all texts of one Pelican run share; `content` is the folder they lie in."""

    site: Site
    settings: dict[str, Any]
    context: dict[str, Any]
    content: Path
    zone: ZoneInfo


class TranscriptArticle(Article):
    """One edition. `transcript` is the typed text, `speakers` and `topics` are ids of the
    registries, `roundtable` and `edition` the magazine's own values."""

    def __init__(self, run: Run, issue: Issue, roundtable: Roundtable, edition: Edition) -> None:
        transcript = edition.transcript
        day = issue.day_of(edition) or date.min
        self.roundtable = roundtable
        self.edition = edition
        self.transcript = transcript
        self.speakers = tuple(name for name in edition.speakers if name is not None)
        self.topics = tuple(dict.fromkeys(tag.topic for tag in edition.tags))
        self.slug = f"{roundtable.issue}-{roundtable.part}"
        self.date = datetime.combine(day, time(), run.zone)
        self.locale_date = day.isoformat()
        self.status = "draft" if edition.is_draft else "published"
        if self.status == "draft":
            # Pelican asks every draft for its category, and sorts all others by theirs.
            self.category = None
        _describe(self, run, transcript.title, edition.lang, edition.source)

    def _get_content(self) -> str:
        return turns_html(self.transcript, self.edition.source)


class MagazinePage(Page):
    """A text of ``pages/``; `text` is the magazine's own value."""

    def __init__(self, run: Run, text: PageText) -> None:
        self.text = text
        self.slug = text.name
        self.status = text.header.status or "draft"
        self._site = run.site
        _describe(self, run, text.title, text.lang, text.source)

    def _get_content(self) -> str:
        return ProseHtml.of(self._site, self.text.source).blocks(self.text.body)


def _describe(
    content: TranscriptArticle | MagazinePage, run: Run, title: str, lang: str, source: Source
) -> None:
    """What every Pelican content has, told instead of guessed. Pelican itself saves nothing."""
    content.settings = run.settings
    content._context = run.context
    content._content = ""
    content.title = title
    content.lang = lang
    content.in_default_lang = lang == "ja"
    content.override_url = run.site.address_of(source).removeprefix("/")
    content.override_save_as = ""
    content.template = content.default_template
    content.translations = []
    content.metadata = {"title": title, "lang": lang, "slug": content.slug}
    content.relative_source_path = run.site.path_of(source)
    content.source_path = f"{run.content}/{content.relative_source_path}"
    content.timezone = run.zone
    if signals.content_object_init.receivers:
        signals.content_object_init.send(content)
