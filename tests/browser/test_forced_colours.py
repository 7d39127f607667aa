"""Under colours the reader has forced on all pages, words, the focus and the turn are visible."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .pages import SCHEMES, Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser

# Words whose colour is that of the nearest background painted behind them. A cover is a picture
# with colours of its own, and says nothing that does not stand beside it.
UNSEEN = """() => {
  const painted = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!/^rgba\\(.*, 0\\)$/.test(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((e) => e.checkVisibility() && !e.closest(".cover") && [...e.childNodes].some(
      (n) => n.nodeType === Node.TEXT_NODE && n.data.trim()))
    .filter((e) => getComputedStyle(e).color === painted(e))
    .map((e) => `${e.tagName}.${e.className} ${getComputedStyle(e).color}`);
}"""


@every_language
@every_kind
def test_no_words_have_the_colour_of_their_ground(page: Page, kind: str, lang: Lang) -> None:
    page.goto(address(kind, lang))
    for scheme in SCHEMES:
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(UNSEEN) == []


@every_language
def test_the_focus_and_the_turn_are_visible(page: Page, lang: Lang) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{address('article', lang)}#u-5")
    expect(page.locator("#u-5 .words")).to_be_in_viewport()
    border = page.evaluate(
        "(({borderTopStyle, borderTopWidth}) => [borderTopStyle, borderTopWidth])"
        "(getComputedStyle(document.querySelector('#u-5'), '::before'))"
    )
    assert border == ["solid", "2px"]
    page.keyboard.press("Tab")
    outline = page.evaluate(
        "(({outlineStyle, outlineWidth, outlineColor}) => [outlineStyle, outlineWidth,"
        " outlineColor])(getComputedStyle(document.activeElement))"
    )
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert outline[:2] == ["solid", "3px"] and outline[2] != ground
