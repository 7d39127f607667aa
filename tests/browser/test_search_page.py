"""The search finds words of any length, and people by the reading of their names."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .pages import Lang, address, every_language

pytestmark = pytest.mark.browser


def look_for(page: Page, lang: Lang, words: str) -> None:
    page.goto(address("search", lang))
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")


@every_language
@pytest.mark.parametrize("words", ["窓口", "窓"])
def test_words_are_found_and_lead_to_their_turn(page: Page, lang: Lang, words: str) -> None:
    look_for(page, lang, words)
    first = page.locator(".entry-found .place a").first
    expect(first).to_be_visible()
    expect(page.locator(".entry-found .words mark").first).to_have_text(words)
    expect(page.locator(".found-count")).to_contain_text(re.compile(r"[1-9]"))
    first.click()
    anchor = page.url.partition("#")[2]
    assert anchor
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


@every_language
def test_what_was_said_stands_before_titles_and_notes(page: Page, lang: Lang) -> None:
    look_for(page, lang, "生成AI")
    article = page.locator(".article-found").first
    article.get_by_role("button").click()
    links = article.locator(".entry-found .place a")
    is_turn = ["#u-" in (link.get_attribute("href") or "") for link in links.all()]
    assert 0 < sum(is_turn) < len(is_turn)
    assert is_turn == sorted(is_turn, reverse=True)


@every_language
@pytest.mark.parametrize("kind", ["speaker", "topic"])
def test_a_count_leads_to_as_many_turns(page: Page, lang: Lang, kind: str) -> None:
    page.goto(address(kind, lang))
    links = page.locator(".topics a.count, .people .meta a").all()
    counts = [
        (link.get_attribute("href") or "", re.findall(r"\d+", link.inner_text())[0])
        for link in links
    ]
    assert len(counts) > 2
    turns = "発言{}件" if lang == "ja" else "{} turn"
    for href, count in counts:
        page.goto(href)
        expect(page.locator(".found-count")).to_contain_text(turns.format(count))


@every_language
def test_the_other_language_is_asked_the_same(page: Page, lang: Lang) -> None:
    page.goto(f"{address('search', lang)}?q=AI&year=2025&lang={lang}")
    expect(page.locator(".entry-found").first).to_be_visible()
    page.locator(".masthead .twin-page").click()
    other = address("search", "en" if lang == "ja" else "ja")
    expect(page).to_have_url(re.compile(rf"{other}\?q=AI&year=2025(#.*)?$"))
    expect(page.locator(".entry-found").first).to_be_visible()


def test_only_words_in_the_other_language_say_so(page: Page) -> None:
    page.goto(f"{address('search', 'ja')}?q=Kaguragawa&lang=en")
    found = page.locator(".article-found").first
    expect(found.locator("h2")).to_have_attribute("lang", "en")
    expect(found.locator(".words").first).to_have_attribute("lang", "en")
    expect(found.locator(".meta")).to_contain_text("英語")
    assert found.get_attribute("lang") is None
    assert found.locator(".meta").get_attribute("lang") is None


@every_language
@pytest.mark.parametrize("reading", ["たかみざわ", "タカミザワ", "takamizawa"])
def test_a_reading_leads_to_the_person(page: Page, lang: Lang, reading: str) -> None:
    look_for(page, lang, reading)
    person = page.locator("#search .people a[href$='/speakers/takamizawa-jun/']")
    expect(person).to_be_visible()


@every_language
def test_a_typed_apostrophe_leads_to_the_printed_one(page: Page, lang: Lang) -> None:
    look_for(page, lang, "don't")
    instead = page.locator("#search .instead a")
    expect(instead).to_contain_text("don’t")
    expect(page.locator(".entry-found")).to_have_count(0)
    instead.click()
    expect(page.locator(".entry-found .words mark").first).to_have_text(re.compile("don’t", re.I))
    expect(instead).to_be_hidden()


@every_language
def test_what_nobody_said_is_said_to_be_so(page: Page, lang: Lang) -> None:
    look_for(page, lang, "潜水艦基地")
    expect(page.locator(".found-count")).to_have_text(
        page.locator("#search").get_attribute("data-nothing") or "?"
    )
    expect(page.locator(".entry-found")).to_have_count(0)
    expect(page.locator(".ways")).to_be_visible()


@every_language
def test_a_search_has_an_address_to_send(page: Page, lang: Lang) -> None:
    page.goto(f"{address('search', lang)}?q=%E7%AA%93%E5%8F%A3")
    expect(page.locator("#q")).to_have_value("窓口")
    expect(page.locator(".entry-found").first).to_be_visible()


@every_language
def test_a_name_that_nobody_said_is_told_from_a_word(page: Page, lang: Lang) -> None:
    look_for(page, lang, "takamizawa")
    expect(page.locator(".found-count")).to_have_text(
        page.locator("#search").get_attribute("data-named") or "?"
    )


@every_language
def test_the_ways_in_stand_there_until_something_is_asked(page: Page, lang: Lang) -> None:
    page.goto(address("search", lang))
    expect(page.locator(".ways")).to_be_visible()
    look_for(page, lang, "窓口")
    expect(page.locator(".ways")).to_be_hidden()


@every_language
def test_the_ways_in_stand_there_on_a_phone_too(new_page: Page, lang: Lang) -> None:
    new_page.set_viewport_size({"width": 390, "height": 844})
    new_page.goto(address("search", lang))
    expect(new_page.locator(".ways")).to_be_visible()


@every_language
@pytest.mark.parametrize("kind", ["home", "missing"])
def test_other_pages_ask_as_well(page: Page, lang: Lang, kind: str) -> None:
    page.goto(address(kind, lang))
    page.get_by_role("search").get_by_role("searchbox").fill("窓口")
    page.keyboard.press("Enter")
    expect(page.locator(".entry-found").first).to_be_visible()


NOTES = {"ja": ("悪さをするおそれ", "地の文・注"), "en": ("do harm before", "Editors’ text")}


@every_language
def test_a_note_is_found_and_is_nobodys_turn(page: Page, lang: Lang) -> None:
    words, kind = NOTES[lang]
    look_for(page, lang, f'"{words}"')
    expect(page.locator(".entry-found .words mark")).to_have_text(words)
    found = page.locator(".entry-found .place a")
    expect(found).to_have_text(kind)
    expect(page.locator(".found-count")).not_to_have_text("")
    found.click()
    expect(page.locator(".note", has_text=words)).to_be_attached()
