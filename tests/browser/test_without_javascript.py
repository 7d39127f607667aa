"""Everything but the search is there for a reader whose browser runs no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .pages import Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser


@pytest.fixture(scope="package")
def plain(chromium: Browser, host: str) -> Iterator[Page]:
    """A tab of a reader without JavaScript."""
    context = chromium.new_context(base_url=host, java_script_enabled=False)
    yield context.new_page()
    context.close()


@every_language
@every_kind
def test_every_page_has_its_words(plain: Page, kind: str, lang: Lang) -> None:
    plain.goto(address(kind, lang))
    expect(plain.locator("h1").first).to_be_visible()
    assert len(plain.locator("main").inner_text()) > 40


@every_language
def test_every_turn_shows_its_name_and_words(plain: Page, lang: Lang) -> None:
    plain.goto(address("article", lang))
    turns = plain.locator(".turn").all()
    assert len(turns) > 20
    for turn in turns:
        assert turn.locator(".name, .mark").first.inner_text().strip()
        assert len(turn.locator(".words").inner_text().strip()) > 1


@every_language
def test_a_telephone_folds_the_contents_away_and_wider_screens_show_them(
    plain: Page, lang: Lang
) -> None:
    plain.set_viewport_size({"width": 390, "height": 844})
    plain.goto(address("article", lang))
    entries, button = plain.locator(".contents ol a"), plain.locator(".contents summary")
    expect(entries.first).to_be_hidden()
    assert plain.locator(".turn").first.bounding_box()["y"] < 2 * 844
    button.click()
    expect(entries.first).to_be_visible()
    for width in (768, 1280):
        plain.set_viewport_size({"width": width, "height": 900})
        plain.goto(address("article", lang))
        expect(button).to_be_hidden()
        expect(entries.last).to_be_visible()


@every_language
def test_the_search_page_says_where_else_to_look(plain: Page, lang: Lang) -> None:
    plain.goto(address("search", lang))
    expect(plain.locator("#q")).to_be_hidden()
    expect(plain.locator("main a[href$='/archive/']")).to_be_visible()
    expect(plain.locator("main a[href*='/topics/']").first).to_be_visible()
    expect(plain.locator("main a[href*='/speakers/']").first).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "issue", "article", "speaker", "topic", "about"])
def test_the_language_switch_leads_there_and_back(plain: Page, host: str, kind: str) -> None:
    plain.goto(address(kind, "ja"))
    plain.locator(".masthead .twin-page").click()
    expect(plain).to_have_url(f"{host}{address(kind, 'en')}")
    expect(plain.locator("html")).to_have_attribute("lang", "en")
    plain.locator(".masthead .twin-page").click()
    expect(plain).to_have_url(f"{host}{address(kind, 'ja')}")


def test_a_turn_leads_to_itself_in_the_other_language(plain: Page, host: str) -> None:
    plain.goto(f"{address('article', 'ja')}#u-5")
    plain.locator("#u-5 .twin").click()
    expect(plain).to_have_url(f"{host}{address('article', 'en')}#u-5")
