"""The archive narrowed down: by hand, by an address that was passed on, and back to everything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .pages import Lang, address, every_language

pytestmark = pytest.mark.browser

# The Government Cloud comes up at the tables of two issues of the sample, in 2023 and 2026.
TOPIC = "government-cloud"
YEARS = {
    "ja": ["2026年（令和8年）", "2023年（令和5年）"],
    "en": ["2026", "2023"],
}


def expect_topic_alone(page: Page, lang: Lang) -> None:
    for shown in (page.locator(".year h3:visible"), page.locator(".years a:visible")):
        expect(shown).to_have_text(YEARS[lang])
    chosen = page.locator(".rows li:visible")
    expect(chosen).to_have_count(2)
    assert all(TOPIC in row.get_attribute("data-topics").split() for row in chosen.all())
    assert page.locator(".fiscal dd:visible").count() == chosen.count()


@every_language
def test_a_choice_leaves_its_issues_and_their_years(page: Page, lang: Lang) -> None:
    page.goto(address("archive", lang))
    page.locator("#topics").select_option(TOPIC)
    expect_topic_alone(page, lang)
    assert page.url.endswith(f"?topics={TOPIC}")


@every_language
def test_the_address_of_a_choice_can_be_passed_on(page: Page, lang: Lang) -> None:
    page.goto(f"{address('archive', lang)}?topics={TOPIC}")
    expect_topic_alone(page, lang)
    page.locator(".narrow button").click()
    expect(page.locator(".rows li:visible")).to_have_count(6)
    expect(page.locator(".years a:visible")).to_have_count(5)
    assert page.url.endswith(address("archive", lang))


def test_the_years_at_the_head_lead_to_their_issues(page: Page) -> None:
    page.goto(address("archive", "ja"))
    page.locator(".years a", has_text="2022年").click()
    expect(page.locator("#y-2022")).to_be_in_viewport()
