"""The archive narrowed down: by hand, by an address that was passed on, and back to everything."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from editing import edit
from playwright.sync_api import Page, expect
from roundtable.site.plugin.build import build

from .pages import SAMPLE, Lang, address, every_language
from .server import serving

pytestmark = pytest.mark.browser

# The Government Cloud comes up at the tables of two issues of the sample, in 2023 and 2026.
TOPIC = "government-cloud"
YEARS = {
    "ja": ["2026年（令和8年）", "2023年（令和5年）"],
    "en": ["2026", "2023"],
}


def expect_topic_alone(page: Page, lang: Lang) -> None:
    expect(page.locator(".year h3:visible")).to_have_text(YEARS[lang])
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
    expect(page.locator(".narrow button")).to_be_hidden()
    expect(page.locator("#topics")).to_be_focused()
    expect(page.locator(".rows li:visible")).to_have_count(6)
    assert page.url.endswith(address("archive", lang))


@every_language
def test_nothing_is_undone_where_nothing_is_chosen(page: Page, lang: Lang) -> None:
    page.goto(address("archive", lang))
    expect(page.locator("#topics")).to_be_visible()
    expect(page.locator(".narrow button")).to_be_hidden()
    expect(page.locator(".years")).to_have_count(0)


@pytest.fixture(scope="module")
def long_archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a magazine of more issues than one glance holds."""
    content = tmp_path_factory.mktemp("long") / "content"
    shutil.copytree(SAMPLE, content)
    for number in range(7, 14):
        issue = content / "issues" / f"{number:03}-again"
        shutil.copytree(content / "issues" / "001-shiomi", issue)
        edit(issue / "issue.yaml", "number: 1\n", f"number: {number}\n")
        edit(issue / "part-1.ja.md", "第1回", f"第{number}回")
        edit(issue / "part-1.en.md", "No. 1 brings", f"No. {number} brings")
    output = content.parent / "site"
    assert not [f for f in build(content, output) if f.code.startswith("E")]
    with serving(output) as host:
        yield f"{host}{address('archive', 'ja')}"


def test_a_long_archive_leads_to_its_years(page: Page, long_archive: str) -> None:
    page.goto(long_archive)
    page.locator(".years a", has_text="2023年").click()
    expect(page.locator("#y-2023")).to_be_in_viewport()


def test_its_years_are_those_that_a_choice_leaves(page: Page, long_archive: str) -> None:
    page.goto(f"{long_archive}?topics={TOPIC}")
    expect(page.locator(".year h3:visible")).to_have_text(YEARS["ja"])
    expect(page.locator(".years a:visible")).to_have_text(YEARS["ja"])
