"""The feeds as a feed reader gets them: of a language, of a topic, of a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from built_site import Builder, Built, Magazine
from reading import HOST, addresses, read_pages

HERE = Path(__file__).parent
NAMES = {"ja": "円卓", "en": "Entaku"}


def atom(built: Built, address: str) -> Any:
    feed = feedparser.parse((built.output / address.lstrip("/")).read_bytes())
    assert not feed.bozo, (address, feed.get("bozo_exception"))
    return feed


def as_json(built: Built, address: str) -> dict[str, Any]:
    feed: dict[str, Any] = json.loads(built.page(address))
    return feed


def language(address: str) -> str:
    return "en" if address.startswith("/en/") else "ja"


def feeds(built: Built, name: str) -> list[str]:
    return sorted(address for address in addresses(built) if address.endswith(f"/{name}"))


def test_both_formats_of_the_magazine_its_people_and_topics(published: Built) -> None:
    pages = [address for address in addresses(published) if address.endswith("/")]
    subjects = {
        address
        for address in pages
        if address in ("/", "/en/")
        or "/speakers/" in address.rstrip("/")
        or "/topics/" in address.rstrip("/")
    }
    assert {a.removesuffix("atom.xml") for a in feeds(published, "atom.xml")} == subjects
    assert {a.removesuffix("feed.json") for a in feeds(published, "feed.json")} == subjects


def test_atom_says_its_language_its_page_and_its_own_address(published: Built) -> None:
    for address in feeds(published, "atom.xml"):
        feed = atom(published, address).feed
        links = {link.rel: link.href for link in feed.links}
        assert feed.title_detail.language == language(address)
        assert feed.id == links["self"] == HOST + address
        assert links["alternate"] == HOST + address.removesuffix("atom.xml")
        assert feed.author == NAMES[language(address)]


def test_entries_are_articles_of_the_feeds_language(published: Built) -> None:
    pages = read_pages(published)
    for address in feeds(published, "atom.xml"):
        entries = atom(published, address).entries
        assert entries
        for entry in entries:
            page = pages[entry.link.removeprefix(HOST)]
            assert entry.id == entry.link
            assert page.lang == entry.title_detail.language == language(address)
            assert entry.title == page.soup.h1.get_text()
            assert entry.updated == f"{page.node('Article')['dateCreated']}T00:00:00Z"


def test_both_formats_say_the_same(published: Built) -> None:
    for address in feeds(published, "atom.xml"):
        feed = atom(published, address)
        own = address.removesuffix("atom.xml") + "feed.json"
        other = as_json(published, own)
        assert other["version"] == "https://jsonfeed.org/version/1.1"
        assert other["language"] == language(address)
        assert other["feed_url"] == HOST + own
        assert other["home_page_url"] == HOST + address.removesuffix("atom.xml")
        assert other["title"] == feed.feed.title
        assert [
            (i["id"], i["url"], i["title"], i["content_text"], i["date_published"])
            for i in other["items"]
        ] == [(e.id, e.link, e.title, e.get("summary", ""), e.published) for e in feed.entries]


def test_the_newest_article_comes_first_and_dates_the_feed(published: Built) -> None:
    for address in feeds(published, "atom.xml"):
        feed = atom(published, address)
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True)
        assert feed.feed.updated == days[0]


def test_a_topic_and_a_person_list_their_own_articles(good: Built) -> None:
    def listed(address: str) -> list[str]:
        return [item["url"] for item in as_json(good, address)["items"]]

    assert listed("/feed.json") == ["/issues/2/2/", "/issues/2/1/", "/issues/1/1/"]
    assert listed("/en/feed.json") == ["/en/issues/2/1/", "/en/issues/1/1/"]
    assert listed("/topics/telework/feed.json") == ["/issues/2/2/", "/issues/1/1/"]
    assert listed("/en/topics/telework/feed.json") == ["/en/issues/1/1/"]
    assert listed("/speakers/kusunoki-daisuke/feed.json") == ["/issues/1/1/"]


def test_titles_that_look_like_markup_stay_text(magazine: Magazine, built: Builder) -> None:
    site = built(magazine(HERE / "magazines" / "markup-in-titles"), production=True)
    title = "調達 <b>&</b> 契約 ]]> </script>"
    assert atom(site, "/atom.xml").entries[0].title_detail.value == title
    assert as_json(site, "/feed.json")["items"][0]["title"] == title
    assert read_pages(site)["/issues/2/2/"].node("Article")["headline"] == title


def test_an_article_without_a_day_stands_at_the_day_of_the_one_before(
    magazine: Magazine, built: Builder
) -> None:
    site = built(magazine(HERE / "magazines" / "undated"), production=True)
    feed = atom(site, "/atom.xml")
    assert [entry.updated[:10] for entry in feed.entries] == ["2022-07-14"] * 3


@pytest.mark.parametrize("lang", NAMES)
def test_the_page_lists_every_feed_of_its_language(lang: str, published: Built) -> None:
    page = read_pages(published)["/feeds/" if lang == "ja" else "/en/feeds/"]
    own = [a for name in ("atom.xml", "feed.json") for a in feeds(published, name)]
    assert {a for a in own if language(a) == lang} == {
        link["href"] for link in page.soup.main.find_all("a", type=True)
    }
    assert page.lang == lang
    assert page.soup.h1.string == {"ja": "フィード", "en": "Feeds"}[lang]


def test_pages_name_the_feed_of_their_language_and_their_own(published: Built) -> None:
    pages = read_pages(published)

    def named(address: str) -> list[str]:
        return pages[address].link(rel="alternate", type="application/atom+xml")

    assert named("/issues/1/1/") == ["/atom.xml"]
    assert named("/en/topics/telework/") == ["/en/atom.xml", "/en/topics/telework/atom.xml"]
    assert named("/speakers/hayami-tooru/") == ["/atom.xml", "/speakers/hayami-tooru/atom.xml"]
    for address, page in pages.items():
        assert f'href="{"/en" if page.lang == "en" else ""}/feeds/"' in str(page.soup.footer), (
            address
        )
