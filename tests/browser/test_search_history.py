"""Back and forward walk through what was asked and its filters; the list goes on when asked to."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .pages import Lang, address, every_language
from .test_search_page import look_for


@every_language
def test_back_and_forward_keep_query_and_filters(page: Page, lang: Lang) -> None:
    look_for(page, lang, "AI")
    expect(page.locator(".found-count")).not_to_be_empty()
    everything = page.locator(".found-count").inner_text()

    page.locator(".filters summary").click()
    page.locator("select[name=year]").select_option("2024")
    expect(page).to_have_url(re.compile(r"\?q=AI&year=2024$"))
    expect(page.locator(".found-count")).not_to_have_text(everything)
    narrowed = page.locator(".found-count").inner_text()

    page.locator("#q").fill("DX")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=DX&year=2024$"))

    page.go_back()
    expect(page.locator("#q")).to_have_value("AI")
    expect(page.locator("select[name=year]")).to_have_value("2024")
    expect(page.locator(".found-count")).to_have_text(narrowed)

    page.go_back()
    expect(page.locator("select[name=year]")).to_have_value("")
    expect(page.locator(".found-count")).to_have_text(everything)

    page.go_forward()
    expect(page.locator("select[name=year]")).to_have_value("2024")
    expect(page.locator(".found-count")).to_have_text(narrowed)


@every_language
def test_a_reader_who_returns_from_a_turn_finds_the_results_again(page: Page, lang: Lang) -> None:
    look_for(page, lang, "窓口")
    count = page.locator(".found-count")
    expect(count).not_to_be_empty()
    said = count.inner_text()
    page.locator(".entry-found .place a").first.click()
    page.go_back()
    expect(page.locator("#q")).to_have_value("窓口")
    expect(count).to_have_text(said)
    expect(page.locator(".entry-found").first).to_be_visible()


@every_language
def test_more_articles_follow_and_the_keyboard_goes_on_there(page: Page, lang: Lang) -> None:
    look_for(page, lang, "の")
    articles = page.locator(".article-found")
    more = page.locator("button.more")
    expect(more).to_be_visible()
    shown = articles.count()
    more.focus()
    more.press("Enter")
    expect(articles.nth(shown)).to_be_visible()
    expect(articles.nth(shown).locator("a").first).to_be_focused()
    while more.is_visible():
        before = articles.count()
        more.click()
        expect(articles.nth(before)).to_be_visible()
    titles = articles.locator("h2 a").evaluate_all("links => links.map((link) => link.href)")
    assert len(titles) == len(set(titles)) > shown


@every_language
def test_an_article_shows_the_rest_of_its_turns(page: Page, lang: Lang) -> None:
    look_for(page, lang, "の")
    article = page.locator(".article-found").first
    expect(article.locator("button")).to_be_visible()
    shown = article.locator(".entry-found").count()
    rest = article.locator("button")
    hidden = int(re.findall(r"\d+", rest.inner_text())[0])
    rest.click()
    expect(article.locator(".entry-found")).to_have_count(shown + hidden)


@every_language
def test_nothing_is_searched_while_letters_are_composed(page: Page, lang: Lang) -> None:
    page.goto(address("search", lang))
    keyboard = page.context.new_cdp_session(page)
    page.locator("#q").focus()
    keyboard.send(
        "Input.imeSetComposition", {"text": "まど", "selectionStart": 2, "selectionEnd": 2}
    )
    page.wait_for_timeout(400)
    expect(page).not_to_have_url(re.compile(r"\?q="))
    expect(page.locator(".found-count")).to_be_empty()
    keyboard.send("Input.insertText", {"text": "窓口"})
    expect(page).to_have_url(re.compile(r"\?q=%E7%AA%93%E5%8F%A3$"))
    expect(page.locator(".entry-found").first).to_be_visible()
