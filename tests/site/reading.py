"""The pages of a built site as a browser or a search engine reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from built_site import Built

# What publishconf.py of this repository says.
HOST = "https://entaku.example"
# Attributes whose address a browser fetches or goes to.
ADDRESSES = ("href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href")


@dataclass(frozen=True)
class ReadPage:
    """A page at an address within the site."""

    address: str
    soup: BeautifulSoup

    @cached_property
    def ids(self) -> set[str]:
        return {tag["id"] for tag in self.soup.find_all(id=True)}

    @property
    def lang(self) -> str:
        return self.soup.html["lang"]

    def link(self, **attributes: str) -> list[str]:
        """The addresses of the ``<link>`` elements that have these attributes."""
        return [tag["href"] for tag in self.soup.find_all("link", attrs=attributes)]

    def meta(self, name: str) -> list[str]:
        """What the page says under an Open Graph name."""
        return [tag["content"] for tag in self.soup.find_all("meta", property=name)]

    @property
    def alternates(self) -> dict[str, str]:
        """The address of this page by language, as its head gives them."""
        links = self.soup.head.find_all("link", rel="alternate", hreflang=True)
        return {tag["hreflang"]: tag["href"] for tag in links}

    @property
    def graph(self) -> list[dict[str, Any]]:
        """The JSON-LD of the page; empty where it has none."""
        blocks = self.soup.find_all("script", type="application/ld+json")
        return [node for block in blocks for node in json.loads(block.string)["@graph"]]

    def node(self, kind: str) -> dict[str, Any]:
        (found,) = (node for node in self.graph if node["@type"] == kind)
        return found

    @property
    def targets(self) -> Iterator[str]:
        """Every address the page names, as written."""
        for tag in self.soup.find_all(True):
            yield from _targets(tag)


def read_pages(built: Built) -> dict[str, ReadPage]:
    """Every page of a site by its address."""
    pages = {}
    for name in built.files:
        if name.endswith(".html"):
            address = f"/{name.removesuffix('index.html')}"
            pages[address] = ReadPage(address, BeautifulSoup(built.page(address), "html.parser"))
    return pages


def addresses(built: Built) -> set[str]:
    """Everything that a server would give."""
    return {f"/{name.removesuffix('index.html')}" for name in built.files}


def within(page: str, target: str) -> tuple[str, str] | None:
    """Address and anchor of a target within the site; None for a target elsewhere."""
    url = urlsplit(urljoin(HOST + page, target))
    if f"{url.scheme}://{url.netloc}" != HOST:
        return None
    return unquote(url.path), unquote(url.fragment)


def _targets(tag: Tag) -> Iterator[str]:
    for name in ADDRESSES:
        if name in tag.attrs:
            yield tag[name]
    for candidate in tag.get("srcset", "").split(","):
        if candidate.strip():
            yield candidate.split()[0]
