"""All back numbers: `archive.html`."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from roundtable.site.views.common import Page, Phrase
from roundtable.site.views.home import IssueCard


class ArchiveEntry(Struct, frozen=True):
    """An issue with what readers may filter by: ids of its topics, of the organisations at the
    table and of everybody who sat there."""

    card: IssueCard
    topics: tuple[str, ...]
    organisations: tuple[str, ...]
    speakers: tuple[str, ...]


class Choice(Struct, frozen=True):
    """Something to filter by."""

    id: str
    name: Phrase


class ArchiveYear(Struct, frozen=True):
    """The issues of one year, newest first. `text` names the year in the page's language with the
    Japanese era on Japanese pages: 2021年（令和3年）, 2021年度（令和3年度）, 2021 or Fiscal year
    2021; it is empty for issues without a date. `anchor` is the heading's id."""

    anchor: str
    text: str
    issues: tuple[ArchiveEntry, ...]


class ArchiveView(Struct, frozen=True):
    """Everything of the archive: the same issues by calendar year and by fiscal year (年度, from
    April), newest first; and what to filter them by, only what some issue has: people by name, the
    rest in the order of its registry. `script` filters."""

    template: ClassVar[str] = "archive.html"
    page: Page
    script: str
    years: tuple[ArchiveYear, ...]
    fiscal_years: tuple[ArchiveYear, ...]
    topics: tuple[Choice, ...]
    organisations: tuple[Choice, ...]
    speakers: tuple[Choice, ...]
