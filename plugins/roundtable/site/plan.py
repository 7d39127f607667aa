"""All pages of a site: a row a kind of page, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from roundtable.magazine.library import Issue
from roundtable.site import urls
from roundtable.site.outputs import PlannedPage
from roundtable.site.pages.archive import archive_view
from roundtable.site.pages.article import article_view
from roundtable.site.pages.bilingual import bilingual_view
from roundtable.site.pages.directory import organisations_view, speakers_view, topics_view
from roundtable.site.pages.feeds import feeds_view
from roundtable.site.pages.home import home_view
from roundtable.site.pages.issue import issue_view
from roundtable.site.pages.organisation import organisation_view
from roundtable.site.pages.page import not_found_view, page_view
from roundtable.site.pages.search import search_view
from roundtable.site.pages.speaker import speaker_view
from roundtable.site.pages.speaker_year import speaker_year_view
from roundtable.site.pages.topic import topic_view
from roundtable.site.pages.topic_year import topic_year_view
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.site import Site
from roundtable.site.views import View
from roundtable.transcript.model import LANGS, Lang

Planner = Callable[[Site, Lang], Iterator[PlannedPage]]


def plan(site: Site) -> tuple[PlannedPage, ...]:
    """Every page that will be written, Japanese first."""
    return tuple(page for lang in LANGS for planner in PLANNERS for page in planner(site, lang))


def _single(
    address: Callable[[Lang], str], view: Callable[[Shelf], View], site: Site, lang: Lang
) -> Iterator[PlannedPage]:
    yield PlannedPage(address(lang), site.names.get(lang), lang, view)


def _issues(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for issue in site.magazine.issues:
        if issue.is_written(lang):
            address = urls.issue(lang, issue.number)
            yield PlannedPage(address, issue.folder, lang, partial(issue_view, issue=issue))
            yield from _articles(issue, lang)


def _articles(issue: Issue, lang: Lang) -> Iterator[PlannedPage]:
    for article in issue.articles:
        edition = article.edition(lang)
        if edition is None:
            continue
        copy, source = Copy(issue, article, edition), edition.source.path
        address = urls.article(lang, issue.number, article.part)
        yield PlannedPage(address, source, lang, partial(article_view, copy=copy))
        if len(article.editions) == len(LANGS):
            address = urls.bilingual(lang, issue.number, article.part)
            yield PlannedPage(address, source, lang, partial(bilingual_view, copy=copy))


def _speakers(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for speaker in site.magazine.speakers.values():
        if speaker.id in site.presence[lang].speakers:
            address = urls.speaker(lang, speaker.id)
            yield PlannedPage(address, speaker.id, lang, partial(speaker_view, speaker=speaker))
            for year in site.years.of_speaker(speaker.id, lang):
                make = partial(speaker_year_view, speaker=speaker, year=year)
                yield PlannedPage(urls.in_year(address, year), speaker.id, lang, make)


def _topics(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for topic in site.magazine.topics.values():
        if topic.id in site.presence[lang].topics:
            address = urls.topic(lang, topic.id)
            yield PlannedPage(address, topic.id, lang, partial(topic_view, topic=topic))
            for year in site.years.of_topic(topic.id, lang):
                make = partial(topic_year_view, topic=topic, year=year)
                yield PlannedPage(urls.in_year(address, year), topic.id, lang, make)


def _search(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    if site.search is not None:
        yield from _single(urls.search, search_view, site, lang)


def _organisations(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for organisation in site.magazine.organisations.values():
        if organisation.id in site.presence[lang].organisations:
            make = partial(organisation_view, organisation=organisation)
            address = urls.organisation(lang, organisation.id)
            yield PlannedPage(address, organisation.id, lang, make)


def _pages(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for page in site.pages:
        if page.lang == lang:
            make = partial(page_view, page=page)
            yield PlannedPage(urls.page(lang, page.name), page.source.path, lang, make)


PLANNERS: tuple[Planner, ...] = (
    partial(_single, urls.home, home_view),
    _issues,
    _speakers,
    _topics,
    _organisations,
    partial(_single, urls.speakers, speakers_view),
    partial(_single, urls.topics, topics_view),
    partial(_single, urls.organisations, organisations_view),
    partial(_single, urls.archive, archive_view),
    _search,
    partial(_single, urls.feeds, feeds_view),
    _pages,
    partial(_single, urls.not_found, not_found_view),
)
