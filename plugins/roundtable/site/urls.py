"""Addresses within the site, one function a kind of page. Japanese stands at ``/``, English at
``/en/``. Everything that links to a page asks here, so no address is spelt twice."""

from __future__ import annotations

from urllib.parse import quote, unquote

from roundtable.transcript.model import Lang

PREFIX: dict[Lang, str] = {"ja": "/", "en": "/en/"}


def home(lang: Lang) -> str:
    return PREFIX[lang]


def issue(lang: Lang, number: int) -> str:
    return f"{PREFIX[lang]}issues/{number}/"


def article(lang: Lang, number: int, part: int) -> str:
    return f"{PREFIX[lang]}issues/{number}/{part}/"


def turn(lang: Lang, number: int, part: int, turn_id: str) -> str:
    return f"{PREFIX[lang]}issues/{number}/{part}/#{turn_id}"


def speaker(lang: Lang, speaker_id: str) -> str:
    """A person's page. Only the ids of people no registry knows yet need quoting."""
    return f"{PREFIX[lang]}speakers/{quote(speaker_id)}/"


def speakers(lang: Lang) -> str:
    """Everybody with a page; so are the two below for topics and organisations."""
    return f"{PREFIX[lang]}speakers/"


def topics(lang: Lang) -> str:
    return f"{PREFIX[lang]}topics/"


def organisations(lang: Lang) -> str:
    return f"{PREFIX[lang]}organisations/"


def topic(lang: Lang, topic_id: str) -> str:
    return f"{PREFIX[lang]}topics/{topic_id}/"


def bilingual(lang: Lang, number: int, part: int) -> str:
    """Both languages of an article side by side, for readers of one of them."""
    return f"{PREFIX[lang]}issues/{number}/{part}/bilingual/"


def organisation(lang: Lang, organisation_id: str) -> str:
    return f"{PREFIX[lang]}organisations/{organisation_id}/"


def archive(lang: Lang) -> str:
    return f"{PREFIX[lang]}archive/"


def page(lang: Lang, name: str) -> str:
    return f"{PREFIX[lang]}{name}/"


def feeds(lang: Lang) -> str:
    """The page that lists the feeds."""
    return f"{PREFIX[lang]}feeds/"


def search(lang: Lang) -> str:
    return f"{PREFIX[lang]}search/"


def search_index() -> str:
    """The folder of the files that both languages' search pages read."""
    return "/search/index/"


def in_year(page: str, year: int | None) -> str:
    """What a person said in one year, or what was said on a topic; `page` is theirs. None is for
    what was said on a day nobody has noted."""
    return f"{page}{year or 'undated'}/"


def atom(page: str) -> str:
    """The feed about what a page is about; that of the home page has everything."""
    return f"{page}atom.xml"


def json_feed(page: str) -> str:
    return f"{page}feed.json"


def sitemap() -> str:
    return "/sitemap.xml"


def robots() -> str:
    return "/robots.txt"


def not_found(lang: Lang) -> str:
    return f"{PREFIX[lang]}404.html"


def picture(name: str) -> str:
    return f"/pictures/{name}"


def asset(name: str) -> str:
    """What the theme brings along: style, scripts, its own pictures."""
    return f"/theme/{name}"


def file_of(address: str) -> str:
    """The file below the output folder that a server gives for an address."""
    return unquote(address.lstrip("/")) + ("index.html" if address.endswith("/") else "")
