"""Every address within the site leads somewhere, and no page fetches anything from elsewhere."""

from __future__ import annotations

import re
import shutil

import pytest
from bs4 import BeautifulSoup
from built_site import HERE, Builder, Built, Magazine
from reading import ReadPage, addresses, read_pages, within

# Elements whose address a browser fetches by itself, and the kinds of ``<link>`` it does so for.
FETCHING = ("script", "img", "source", "iframe", "embed", "object", "video", "audio", "track")
FETCHED_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


def lost(built: Built) -> list[tuple[str, str]]:
    """Page and target of every address within the site that leads nowhere."""
    pages, known = read_pages(built), addresses(built)
    found = []
    for page in pages.values():
        for target in page.targets:
            place = within(page.address, target)
            if place is None:
                continue
            address, anchor = place
            if address not in known or (anchor and anchor not in pages[address].ids):
                found.append((page.address, target))
    return found


def fetched_elsewhere(page: ReadPage) -> list[str]:
    """What a browser would fetch from another host to show a page."""
    fetching = list(page.soup.find_all(FETCHING))
    fetching += [
        tag for tag in page.soup.find_all("link") if FETCHED_LINKS & set(tag.get("rel", ()))
    ]
    targets = [
        target
        for tag in fetching
        for target in ReadPage(page.address, BeautifulSoup(str(tag), "html.parser")).targets
    ]
    return [target for target in targets if within(page.address, target) is None]


def test_every_address_leads_somewhere(published: Built) -> None:
    assert lost(published) == []


def test_people_and_topics_of_an_untranslated_part_are_no_lost_links(
    magazine: Magazine, built: Builder
) -> None:
    site = built(magazine(HERE / "magazines" / "only-in-japanese"), production=True)
    assert lost(site) == []


def test_no_page_fetches_from_elsewhere(published: Built) -> None:
    for page in read_pages(published).values():
        assert fetched_elsewhere(page) == [], page.address


def test_no_style_fetches_from_elsewhere(published: Built) -> None:
    styles = [name for name in published.files if name.endswith(".css")]
    assert styles
    for name in styles:
        text = (published.output / name).read_text(encoding="utf-8")
        assert "@import" not in text
        for target in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            assert within(f"/{name}", target) is not None, target


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://elsewhere.example/a.js"></script>',
        '<link rel="stylesheet" href="//elsewhere.example/a.css">',
        '<img src="/a.png" srcset="/a.png 1x, https://elsewhere.example/b.png 2x">',
    ],
)
def test_what_would_be_fetched_is_recognised(html: str) -> None:
    page = ReadPage("/", BeautifulSoup(html, "html.parser"))
    assert len(fetched_elsewhere(page)) == 1


def test_a_text_may_link_to_feeds_and_other_files_of_the_site(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    text = content / "issues/002-kaguragawa/part-2.ja.md"
    said = text.read_text(encoding="utf-8")
    links = "[一](/atom.xml) [二](/topics/telework/feed.json) [三](/sitemap.xml) [四](/nothing.xml)"
    text.write_text(said + f"\n{links}\n", encoding="utf-8")
    found = [
        finding for finding in built(content, production=True).findings if "E5" in finding.code
    ]
    assert [finding.code for finding in found] == ["E542"]
    assert "/nothing.xml" in found[0].ja


def test_broken_links_are_told_of_a_magazine_without_pages(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine(HERE / "refusals" / "broken-links")
    shutil.rmtree(content / "pages")
    assert [line for line in built(content).lines if line.endswith("E541")] == [
        "issues/002-kaguragawa/part-2.ja.md:15:1: E541"
    ]
