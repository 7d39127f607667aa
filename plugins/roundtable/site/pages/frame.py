"""The frame around every page."""

from __future__ import annotations

from markupsafe import Markup

from roundtable.site import urls
from roundtable.site.feeds.links import magazine_feed
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import NO_DATA, FeedLink, NavLink, Page


def frame(
    shelf: Shelf,
    path: str,
    twin: str | None,
    title: str,
    description: str = "",
    *,
    draft: bool = False,
    og_type: str = "website",
    feed: FeedLink | None = None,
    structured: Markup = NO_DATA,
    part_of: str | None = None,
) -> Page:
    """The frame of the page at `path`, whose counterpart in the other language is at `twin`.

    `feed` is that of what the page is about. A page that is `part_of` another one is passed on with
    the card of that.
    """
    site = shelf.site
    card = site.artwork.cards.get(part_of or path)
    return Page(
        lang=shelf.lang,
        other_lang=shelf.other,
        title=title,
        description=description,
        path=path,
        canonical=site.host + path,
        twin=twin,
        twin_canonical=None if twin is None else site.host + twin,
        home=urls.home(shelf.lang),
        other_home=urls.home(shelf.other),
        site_name=site.names.get(shelf.lang),
        nav=navigation(shelf, path),
        css=site.theme.css,
        feeds_page=urls.feeds(shelf.lang),
        feeds=(magazine_feed(shelf),) if feed is None else (magazine_feed(shelf), feed),
        scripts=site.theme.scripts,
        draft=draft,
        og_type=og_type,
        card=None if card is None else site.host + card,
        structured=structured,
        notice=phrase(site.notice, shelf.lang),
    )


def _search(shelf: Shelf, path: str) -> tuple[NavLink, ...]:
    search = urls.search(shelf.lang)
    return (NavLink("search", search, "", search == path),) if shelf.site.search else ()


def navigation(shelf: Shelf, path: str) -> tuple[NavLink, ...]:
    """Home, the archive, the directories, and the pages that are written in this language."""
    lang = shelf.lang
    home, archive = urls.home(lang), urls.archive(lang)
    topics, speakers = urls.topics(lang), urls.speakers(lang)
    own = [page for page in shelf.site.pages if page.lang == shelf.lang]
    return (
        NavLink("home", home, "", home == path),
        NavLink("archive", archive, "", archive == path),
        NavLink("topics", topics, "", topics == path),
        NavLink("speakers", speakers, "", speakers == path),
        *_search(shelf, path),
        *(
            NavLink(
                page.name,
                address := urls.page(shelf.lang, page.name),
                page.title,
                address == path,
            )
            for page in own
        ),
    )
