"""sitemap.xml and robots.txt of the public site."""

from __future__ import annotations

from xml.etree import ElementTree

from built_site import Built
from reading import HOST, read_pages

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def urls(built: Built) -> dict[str, dict[str, str]]:
    """The addresses of the sitemap, each with its addresses by language."""
    root = ElementTree.fromstring((built.output / "sitemap.xml").read_bytes())
    assert root.tag == f"{SITEMAP}urlset"
    listed = {}
    for url in root:
        links = url.findall(LINK)
        assert all(link.get("rel") == "alternate" for link in links)
        address = url.findtext(f"{SITEMAP}loc") or ""
        assert address not in listed
        listed[address] = {link.get("hreflang", ""): link.get("href", "") for link in links}
    return listed


def test_it_lists_every_page_but_those_for_lost_readers(published: Built) -> None:
    pages = {HOST + address for address in read_pages(published) if address.endswith("/")}
    assert set(urls(published)) == pages


def test_it_says_the_same_of_twins_as_the_pages(published: Built) -> None:
    pages = read_pages(published)
    for address, alternates in urls(published).items():
        assert alternates == pages[address.removeprefix(HOST)].alternates


def test_robots_are_led_to_the_sitemap(published: Built) -> None:
    assert published.page("/robots.txt").splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {HOST}/sitemap.xml",
    ]


def test_a_site_without_a_host_has_neither(good: Built) -> None:
    assert {"sitemap.xml", "robots.txt"} & set(good.files) == set()
