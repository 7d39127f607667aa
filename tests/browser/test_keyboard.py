"""The keyboard alone reaches and leaves everything, and the reader sees where the focus is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .pages import Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser

# Each element the Tab key should reach gets its place in the page as a mark. A cover is for those
# who point: the title beside it is the same link.
MARK = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary,"
    + " [tabindex='0']")]
  .filter((e) => !e.matches(".cover[aria-hidden='true'][tabindex='-1']"))
  .filter((e) => !e.disabled && e.checkVisibility({visibilityProperty: true}))
  .map((e, place) => { e.dataset.place = place; return place; })"""

FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return {
    place: Number(e.dataset.place ?? -1),
    words: `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 20)}`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    shown: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth && Number(style.opacity) > 0.5,
  };
}"""

# A scroller of its own, such as a wide table, may take the focus too.
SPARE = 20


def walk(page: Page, key: str, steps: int) -> list[dict[str, object]]:
    """Where the focus stands after each press of the key, until it leaves the page.

    Chromium without a window has nothing beside the page and may begin again at once.
    """
    places: list[dict[str, object]] = []
    for _ in range(steps):
        page.keyboard.press(key)
        place = page.evaluate(FOCUSED)
        if place is None or (places and place["place"] == places[0]["place"] != -1):
            break
        places.append(place)
    return places


@every_language
@every_kind
def test_tab_reaches_everything_in_order_and_leaves(page: Page, kind: str, lang: Lang) -> None:
    page.goto(address(kind, lang), wait_until="networkidle")
    marked = page.evaluate(MARK)
    places = walk(page, "Tab", len(marked) + SPARE)
    assert [p["place"] for p in places if p["place"] != -1] == marked
    assert [p["words"] for p in places if not (p["outlined"] and p["shown"])] == []


@every_language
def test_the_way_back_is_as_open(page: Page, lang: Lang) -> None:
    page.goto(address("search", lang), wait_until="networkidle")
    marked = page.evaluate(MARK)
    page.locator("a").last.focus()
    places = walk(page, "Shift+Tab", len(marked) + SPARE)
    assert [p["place"] for p in places] == marked[-2::-1]


@every_kind
def test_the_first_stop_skips_to_the_content(page: Page, kind: str) -> None:
    page.goto(address(kind, "ja"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate(
        "!!document.activeElement.closest('main, .footer') || !document.querySelector('main a')"
    )
