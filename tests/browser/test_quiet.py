"""A page asks for nothing outside the site and has nothing to complain of in the console."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .pages import Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser


@every_language
@every_kind
def test_no_request_leaves_and_the_console_is_empty(
    new_page: Page, host: str, kind: str, lang: Lang
) -> None:
    asked: list[str] = []
    trouble: list[str] = []
    new_page.on("request", lambda request: asked.append(request.url))
    new_page.on("console", lambda message: trouble.append(message.text))
    new_page.on("pageerror", lambda error: trouble.append(str(error)))
    new_page.on("response", lambda answer: trouble.append(answer.url) if not answer.ok else None)
    new_page.goto(address(kind, lang), wait_until="networkidle")
    assert f"{host}{address(kind, lang)}" in asked
    assert [url for url in asked if not url.startswith(f"{host}/")] == []
    assert trouble == []


def test_the_policy_refuses_what_is_written_into_a_page(new_page: Page) -> None:
    trouble: list[str] = []
    new_page.on("console", lambda message: trouble.append(message.text))
    new_page.goto(address("about", "ja"))
    new_page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        "document.body.append(s); }"
    )
    assert new_page.evaluate("window.ran") is None
    assert any("Content Security Policy" in line for line in trouble)


@every_language
@every_kind
def test_the_icon_is_where_the_page_says(page: Page, kind: str, lang: Lang) -> None:
    page.goto(address(kind, lang))
    icon = page.locator("link[rel=icon]").get_attribute("href")
    assert page.request.get(icon or "").headers["content-type"] == "image/svg+xml"
