"""What the head of a page tells search engines and those who share it."""

from __future__ import annotations

from collections import Counter

from built_site import Built
from reading import HOST, read_pages

LOCALES = {"ja": "ja_JP", "en": "en_GB"}


def test_every_page_names_its_own_address(published: Built) -> None:
    for address, page in read_pages(published).items():
        assert page.link(rel="canonical") == [HOST + address]
        assert page.meta("og:url") == [HOST + address]


def test_twins_name_each_other_and_themselves(published: Built) -> None:
    pages = {HOST + address: page for address, page in read_pages(published).items()}
    for address, page in pages.items():
        alternates = page.alternates
        if not alternates:
            continue
        assert set(alternates) == {"ja", "en", "x-default"}, address
        assert alternates[page.lang] == address
        assert alternates["x-default"] == alternates["ja"]
        for lang in LOCALES:
            twin = pages[alternates[lang]]
            assert twin.lang == lang
            assert twin.alternates == alternates


def test_a_page_has_alternates_exactly_where_it_has_a_twin(published: Built) -> None:
    pages = read_pages(published)
    for address, page in pages.items():
        twin = address.removeprefix("/en") if page.lang == "en" else f"/en{address}"
        assert bool(page.alternates) == (twin in pages), address


def test_the_locale_of_a_twin_is_named_only_where_there_is_one(published: Built) -> None:
    for page in read_pages(published).values():
        other = LOCALES["en" if page.lang == "ja" else "ja"]
        assert page.meta("og:locale") == [LOCALES[page.lang]]
        assert page.meta("og:locale:alternate") == ([other] if page.alternates else [])


def test_open_graph_says_what_a_page_is(published: Built) -> None:
    pages = read_pages(published)
    for address, kind in (
        ("/", "website"),
        ("/en/issues/1/1/", "article"),
        ("/speakers/hayami-tooru/", "profile"),
        ("/topics/telework/", "website"),
    ):
        assert pages[address].meta("og:type") == [kind]
        (title,) = pages[address].meta("og:title")
        assert pages[address].soup.title.string.startswith(title)


def test_a_description_is_made_of_what_the_page_holds(published: Built) -> None:
    pages = read_pages(published)
    for address, words in (
        ("/", "最新号は第"),
        ("/en/", "The newest issue is No. "),
        ("/archive/", "号の一覧です"),
        ("/en/archive/", "by year and fiscal year"),
        ("/speakers/hayami-tooru/", "速水 透が"),
        ("/en/speakers/hayami-tooru/", "Everything that Toru Hayami has said"),
        ("/organisations/shiomi/", "汐見市"),
        ("/en/feeds/", "A feed tells"),
    ):
        description = pages[address].soup.find("meta", attrs={"name": "description"})["content"]
        assert words in description
        assert pages[address].meta("og:description") == [description]


def test_every_page_is_described(good: Built, published: Built) -> None:
    for site in (good, published):
        for address, page in read_pages(site).items():
            described = page.soup.find("meta", attrs={"name": "description"})
            assert described and described["content"].strip(), address


def test_no_two_pages_of_a_language_have_one_title(published: Built) -> None:
    pages = read_pages(published)
    titles = Counter((page.lang, page.soup.title.string) for page in pages.values())
    assert [title for title, times in titles.items() if times > 1] == []


def test_without_a_host_addresses_stay_within_the_site(good: Built) -> None:
    page = read_pages(good)["/issues/1/1/"]
    assert page.link(rel="canonical") == ["/issues/1/1/"]
    assert page.alternates["en"] == "/en/issues/1/1/"
