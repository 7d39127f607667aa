"""What a finger is to hit is at least 24 by 24 px, unless it stands within a line of words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .pages import Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser

# A link within running words has words of the same block beside it; WCAG 2.5.8 leaves it alone.
SMALL = """() => {
  const running = (e) => {
    if (getComputedStyle(e).display !== "inline") return false;
    let block = e.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block.innerText.trim() !== e.innerText.trim();
  };
  return [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((e) => e.checkVisibility({opacityProperty: true}) && !e.matches(".skip") && !running(e))
    .map((e) => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
    .map(([e, box]) => `${e.parentElement.tagName}.${e.parentElement.className} > `
      + `${e.tagName}.${e.className} `
      + `${e.innerText.slice(0, 12)} ${box.width.toFixed(1)}x${box.height.toFixed(1)}`);
}"""


@pytest.fixture(scope="package")
def phone(chromium: Browser, host: str) -> Iterator[Page]:
    context = chromium.new_context(
        base_url=host, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@every_language
@every_kind
def test_targets_are_24_px(phone: Page, kind: str, lang: Lang) -> None:
    phone.goto(address(kind, lang))
    assert phone.evaluate(SMALL) == []


@every_language
def test_results_are_targets_as_well(phone: Page, lang: Lang) -> None:
    """A speaker's name may be a single letter: 楠."""
    phone.goto(f"{address('search', lang)}?q=テレワーク")
    expect(phone.locator(".entry-found").first).to_be_visible()
    assert phone.evaluate(SMALL) == []
