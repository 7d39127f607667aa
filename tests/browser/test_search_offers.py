"""Above its results a query offers the topics it means and what a person it names said."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .pages import SCHEMES, Lang, address, every_language
from .test_axe import RULES, RUN
from .test_search_page import look_for
from .test_targets import SMALL

pytestmark = pytest.mark.browser

OFFERS = {"topic": "ランサムウェア", "person": "速水 窓口", "results": "テレワーク"}


@every_language
@pytest.mark.parametrize("words", ["テレワーク", "telework", "在宅勤務"])
def test_a_word_of_a_topic_leads_to_its_page(page: Page, lang: Lang, words: str) -> None:
    look_for(page, lang, words)
    topic = page.locator("#search .topics a:not(.count)")
    expect(topic).to_have_text("テレワーク" if lang == "ja" else "Telework")
    topic.click()
    expect(page).to_have_url(re.compile(rf"{address('home', lang)}topics/telework/$"))
    expect(page.locator("h1")).to_be_visible()


@every_language
def test_the_number_beside_a_topic_leads_to_as_many_turns(page: Page, lang: Lang) -> None:
    look_for(page, lang, "テレワーク")
    count = page.locator("#search .topics a.count")
    turns = count.inner_text()
    said = f"テレワークについての発言{turns}件" if lang == "ja" else f"{turns} turns about Telework"
    expect(count).to_have_accessible_name(said)
    count.click()
    expect(page).to_have_url(re.compile(rf"\?topic=telework&lang={lang}$"))
    found = f"発言{turns}件" if lang == "ja" else f"{turns} turns"
    expect(page.locator(".found-count")).to_contain_text(found)


@every_language
def test_a_topic_stands_there_though_nobody_said_the_word(page: Page, lang: Lang) -> None:
    look_for(page, lang, "ランサムウェア")
    expect(page.locator("#search .topics a").first).to_be_visible()
    expect(page.locator(".found-count")).to_have_text(
        page.locator("#search").get_attribute("data-topical") or "?"
    )
    look_for(page, lang, "潜水艦基地")
    expect(page.locator(".found-count")).not_to_be_empty()
    expect(page.locator("#search .topics-meant")).to_be_hidden()


@every_language
@pytest.mark.parametrize("name", ["速水", "はやみ", "Hayami", "Toru Hayami"])
def test_a_name_and_a_word_lead_to_what_that_person_said(page: Page, lang: Lang, name: str) -> None:
    look_for(page, lang, f"{name} 窓口")
    expect(page.locator(".found-count")).to_have_text(
        page.locator("#search").get_attribute("data-beside") or "?"
    )
    page.locator("#search .people a.said").click()
    expect(page.locator("#q")).to_have_value("窓口")
    expect(page).to_have_url(re.compile(r"&speaker=hayami-tooru$"))
    marks = page.locator(".entry-found .words mark")
    expect(marks.first).to_have_text("窓口")
    speakers = page.locator(".entry-found .place a").all_inner_texts()
    assert {"速水" in speaker for speaker in speakers} == {True}


@every_language
def test_an_offer_keeps_the_quotes_and_filters_of_the_query(page: Page, lang: Lang) -> None:
    page.goto(f'{address("search", lang)}?q=Hayami "the city" DX&year=2023')
    expect(page.locator("#search .people a.said")).to_have_attribute(
        "href", re.compile(r"\?q=%22the\+city%22\+DX&speaker=hayami-tooru&year=2023$")
    )


@every_language
def test_an_offer_changes_no_result(page: Page, lang: Lang) -> None:
    """窓口 alone is in many turns; beside a name that no turn has it is in none."""
    look_for(page, lang, "速水 窓口")
    expect(page.locator("#search .people a.said")).to_be_visible()
    expect(page.locator(".entry-found")).to_have_count(0)


def test_words_of_the_other_language_say_so(page: Page) -> None:
    look_for(page, "en", "速水 窓口")
    said = page.locator("#search .people a.said")
    expect(said).to_have_text("What this person said with “窓口”")
    expect(said.locator("span")).to_have_attribute("lang", "ja")


@every_language
@pytest.mark.parametrize("words", OFFERS.values(), ids=OFFERS)
def test_axe_finds_nothing_in_what_is_offered(page: Page, axe: str, lang: Lang, words: str) -> None:
    look_for(page, lang, words)
    expect(page.locator("#search :is(.people, .topics) a").first).to_be_visible()
    page.evaluate(axe)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN, RULES)["violations"] == [], scheme


@every_language
@pytest.mark.parametrize("words", OFFERS.values(), ids=OFFERS)
def test_a_finger_hits_what_is_offered(new_page: Page, lang: Lang, words: str) -> None:
    new_page.set_viewport_size({"width": 390, "height": 844})
    look_for(new_page, lang, words)
    expect(new_page.locator("#search :is(.people, .topics) a").first).to_be_visible()
    assert new_page.evaluate(SMALL) == []
    assert new_page.evaluate("document.documentElement.scrollWidth") == 390
