"""No page scrolls sideways on a small telephone or at 200 %, nor with letters of double size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .pages import Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser

# CSS pixels and the pixels of the screen to each: 320 px is WCAG's smallest window; 640 px at 2 is
# a window of 1280 px that the reader has zoomed to 200 %.
WINDOWS = {"320 px": (320, 640, 1), "200 %": (640, 450, 2)}

# What sticks out to the right, unless an element around it scrolls or cuts it off.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const kept = (e) => e && e !== document.documentElement
    && (getComputedStyle(e).overflowX !== "visible" || kept(e.parentElement));
  const out = [...document.body.querySelectorAll("*")]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 1 && !kept(e))
    .map((e) => `${e.tagName} ${e.className} ${e.getBoundingClientRect().right}`);
  return {scrolls: document.documentElement.scrollWidth - width, out};
}"""


@pytest.fixture(scope="package", params=WINDOWS)
def narrow(request: pytest.FixtureRequest, chromium: Browser, host: str) -> Iterator[Page]:
    width, height, scale = WINDOWS[request.param]
    context = chromium.new_context(
        base_url=host, viewport={"width": width, "height": height}, device_scale_factor=scale
    )
    yield context.new_page()
    context.close()


@every_language
@every_kind
def test_no_page_scrolls_sideways(narrow: Page, kind: str, lang: Lang) -> None:
    narrow.goto(address(kind, lang))
    assert narrow.evaluate(STICKING_OUT) == {"scrolls": 0, "out": []}


@every_language
@every_kind
def test_letters_of_double_size_fit_as_well(narrow: Page, kind: str, lang: Lang) -> None:
    narrow.goto(address(kind, lang))
    narrow.evaluate("document.documentElement.style.fontSize = '200%'")
    assert narrow.evaluate(STICKING_OUT) == {"scrolls": 0, "out": []}


@every_language
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_role_is_pressed_into_a_column_of_letters(page: Page, lang: Lang, width: int) -> None:
    """Where a name leaves too little room beside it, the role stands below the name."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address("bilingual", lang))
    narrow = page.locator(".role").evaluate_all(
        """roles => roles
          .filter((e) => e.offsetHeight > 4 * parseFloat(getComputedStyle(e).lineHeight))
          .map((e) => e.innerText)"""
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    assert narrow == []


@every_language
@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_name_in_a_table_is_pressed_into_a_column_of_letters(
    page: Page, lang: Lang, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address("issue", lang))
    names = page.locator(".shares th[scope=row]")
    lines = names.evaluate_all(
        "names => names.map((e) => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight))"
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    assert len(lines) > 3 and max(lines) < 3.5


def test_a_picture_taller_than_the_screen_is_drawn_smaller_and_keeps_its_shape(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(address("article", "ja"))
    picture = page.locator("figure img").first
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("e => e.clientHeight") <= 300
    assert picture.evaluate("e => getComputedStyle(e).objectFit") == "contain"


def test_many_years_are_scrolled_from_the_newest_back(page: Page) -> None:
    """With letters of four times the size five years are as wide as twenty."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address("topic", "ja"))
    page.evaluate("document.documentElement.style.fontSize = '400%'")
    chart = page.locator(".over-time")
    scrolled = chart.evaluate("e => [e.scrollWidth > e.clientWidth, e.scrollLeft]")
    last = chart.locator("text").last.bounding_box()
    assert (scrolled, last["x"] + last["width"] <= 390) == ([True, 0], True)


@every_language
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_day_is_broken_over_two_lines(page: Page, lang: Lang, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address("organisation", lang))
    lines = page.locator(".timeline time").evaluate_all(
        """all => all.map((e) => e.getBoundingClientRect().height
          / parseFloat(getComputedStyle(e).lineHeight))"""
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    assert len(lines) > 2 and max(lines) < 1.5


@every_language
def test_both_names_are_as_near_to_their_words_on_a_telephone(page: Page, lang: Lang) -> None:
    """Turn 5 is the second of its speaker: no role stands below the names."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address("bilingual", lang))
    name, words = page.locator("#u-5 > div:last-child .name"), page.locator("#u-5 .words").last
    above, below = name.bounding_box(), words.bounding_box()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert below["y"] - above["y"] - above["height"] < 10
