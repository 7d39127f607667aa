"""What JavaScript adds for a reader: the other language opens at the turn, a number is copied."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .pages import Lang, address, every_language

pytestmark = pytest.mark.browser

# How long a turn stands still until it counts as read, in ms, and some more.
READ = 800

QUOTED = {
    "ja": re.compile(r"「[^\n]+」緒方.*、「塀か見張りか.+』第6号（2026年4月16日開催）、https://"),
    "en": re.compile(
        r"“[^\n]+” .*Ogata, “A Wall or a Watch.+”, Entaku, No. 6 \(roundtable of 16 April 2026\), https://"
    ),
}
STATUS = {"ja": "リンクをコピーしました", "en": "Link copied"}


@every_language
def test_the_language_switch_keeps_the_turn(page: Page, host: str, lang: Lang) -> None:
    other: Lang = "en" if lang == "ja" else "ja"
    page.goto(f"{address('article', lang)}#u-5")
    page.locator(".masthead .twin-page").click()
    expect(page).to_have_url(f"{host}{address('article', other)}#u-5")
    expect(page.locator("#u-5")).to_be_in_viewport()


@every_language
@pytest.mark.parametrize("switch", [".masthead", ".footer"])
def test_above_and_below_the_talk_the_switch_leads_to_the_turn_read_last(
    new_page: Page, host: str, switch: str, lang: Lang
) -> None:
    other: Lang = "en" if lang == "ja" else "ja"
    new_page.goto(f"{address('article', lang)}#u-5")
    new_page.locator("#u-20").evaluate("turn => turn.scrollIntoView()")
    new_page.wait_for_timeout(READ)
    new_page.locator(f"{switch} .twin-page").click()
    expect(new_page).to_have_url(f"{host}{address('article', other)}#u-20")


@every_language
def test_the_contents_beside_the_text_have_the_ways_to_the_other_language(
    page: Page, host: str, lang: Lang
) -> None:
    other: Lang = "en" if lang == "ja" else "ja"
    here, there = address("article", lang), address("article", other)
    for way, to in ((".twin-page", there), (".keep-place", f"{here}bilingual/")):
        page.goto(f"{here}#u-20")
        link = page.locator(f".contents {way}")
        expect(link).to_be_in_viewport()
        link.click()
        expect(page).to_have_url(f"{host}{to}#u-20")


@every_language
def test_side_by_side_the_way_there_and_back_ends_where_it_began(page: Page, lang: Lang) -> None:
    """Above the turn that a link led to some of the one before is left, but none of its words."""
    page.goto(f"{address('bilingual', lang)}#u-20")
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.locator(".masthead .twin-page").dispatch_event("click")
    expect(page).to_have_url(re.compile(r"#u-20$"))
    expect(page.locator("#u-20")).to_be_in_viewport()


@every_language
def test_a_click_on_a_number_copies_the_address_of_the_turn(
    reader: BrowserContext, page: Page, host: str, lang: Lang
) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"], origin=host)
    page.goto(address("article", lang))
    page.locator("#u-5 .here").click()
    expect(page.locator(".copied")).to_have_text(STATUS[lang])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{host}{address('article', lang)}#u-5" == page.url
    expect(page.locator(".copied")).to_be_empty()


@every_language
def test_after_that_the_words_can_be_copied_as_a_quotation(
    reader: BrowserContext, page: Page, host: str, lang: Lang
) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"], origin=host)
    page.goto(address("article", lang))
    turn = page.locator(".turn:has(.name:text('緒方'), .name:text('Ogata'))").first
    expect(page.locator(".quote")).to_be_hidden()
    turn.locator(".here").click()
    turn.locator(".quote").click()
    expect(page.locator(".copied")).not_to_have_text(STATUS[lang])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert QUOTED[lang].match(copied), copied
    assert turn.locator(".words").inner_text() in copied
    assert copied.endswith(f"{address('article', lang)}#{turn.get_attribute('id')}")


@every_language
def test_a_refused_clipboard_still_leads_to_the_turn(new_page: Page, host: str, lang: Lang) -> None:
    trouble: list[str] = []
    new_page.on("pageerror", lambda error: trouble.append(str(error)))
    new_page.goto(address("article", lang))
    new_page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }"
    )
    new_page.locator("#u-5 .here").click()
    expect(new_page).to_have_url(f"{host}{address('article', lang)}#u-5")
    expect(new_page.locator(".copied")).to_be_empty()
    assert trouble == []


@every_language
def test_a_finger_finds_the_same_turn_in_the_other_language(
    chromium: Browser, host: str, lang: Lang
) -> None:
    """Nothing points without pressing: what shows where a mouse points stands there at once."""
    other: Lang = "en" if lang == "ja" else "ja"
    context = chromium.new_context(
        base_url=host, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    telephone = context.new_page()
    telephone.goto(address("article", lang))
    way = telephone.locator("#u-20 .twin")
    assert way.evaluate("e => getComputedStyle(e).opacity") == "1"
    way.tap()
    expect(telephone).to_have_url(f"{host}{address('article', other)}#u-20")
    context.close()


@every_language
def test_the_contents_mark_the_heading_one_is_under(new_page: Page, lang: Lang) -> None:
    """Also where the browser cannot do it itself, as Firefox and Safari cannot yet."""
    new_page.add_init_script("CSS.supports = () => false")
    new_page.goto(address("article", lang))
    current = new_page.locator(".contents [aria-current]")
    expect(current).to_have_count(0)
    for entry in (2, 0):
        link = new_page.locator(".contents a").nth(entry)
        link.click()
        expect(current).to_have_count(1)
        expect(link).to_have_attribute("aria-current", "true")
