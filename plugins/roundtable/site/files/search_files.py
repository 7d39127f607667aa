"""The search as files of the site: the index, and the version the search page asks for."""

from __future__ import annotations

from hashlib import sha256

from roundtable.magazine.library import Magazine
from roundtable.site import urls
from roundtable.site.outputs import Asset
from roundtable.site.shelf.outline import anchors


def search_assets(magazine: Magazine, source: str) -> tuple[Asset, ...]:
    """Every file of the index; `source` is what people know the magazine by."""
    # numpy takes longer to import than a small site to build; who has no search shall not wait.
    from roundtable.search import Addresses, index_files

    files = index_files(magazine, Addresses(urls.article, anchors))
    return tuple(Asset(urls.search_index() + file.name, source, file.data) for file in files)


def version(assets: tuple[Asset, ...]) -> str:
    """A digest that changes with any file, so that no browser mixes an old file with a new one."""
    digest = sha256()
    for asset in assets:
        digest.update(asset.data)
    return digest.hexdigest()[:10]
