"""All planned pages rendered and written: one language a process where the system can fork."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path

from roundtable.pictures import Cache, finished
from roundtable.site import urls
from roundtable.site.markup.environment import environment
from roundtable.site.markup.strings import read_words
from roundtable.site.preparation import Prepared
from roundtable.site.second_process import CAN_FORK, beside
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.writing.writer import Writer
from roundtable.transcript.model import LANGS, Lang

# Below this many pages a second process takes longer to start than it saves.
WORTH_A_PROCESS = 100


def write_site(prepared: Prepared, theme: Path, output: Path, cache: Cache) -> None:
    """Write every page, asset and picture below `output`; pictures come from the cache if it has
    them."""
    writer = Writer(output)
    # What is there now stays to the end, and views go as soon as they are written: the collector
    # would look through a million values and find nothing.
    gc.freeze()
    gc.disable()
    try:
        write = partial(_write_pages, prepared, theme, writer)
        if CAN_FORK and len(prepared.pages) > WORTH_A_PROCESS:
            beside(partial(write, "en"), partial(write, "ja"))
        else:
            for lang in LANGS:
                write(lang)
    finally:
        gc.enable()
    for asset in prepared.assets:
        writer.write(urls.file_of(asset.address), asset.data)
    for name, data in finished(prepared.jobs, cache):
        writer.write(urls.file_of(urls.picture(name)), data)


def _write_pages(prepared: Prepared, theme: Path, writer: Writer, lang: Lang) -> bytes:
    """Render one language. A view and its page live no longer than it takes to write them.

    All it makes is files: what it gives, to another process as well, is nothing."""
    shelf = Shelf(prepared.site, lang)
    jinja = environment(theme, read_words(theme / "translations", lang))
    for page in prepared.pages:
        if page.lang == lang:
            view = page.make(shelf)
            html = jinja.get_template(view.template).render(view=view)
            writer.write(urls.file_of(page.address), html.encode())
    for file in prepared.files:
        if file.lang == lang:
            writer.write(urls.file_of(file.address), file.make(shelf))
    return b""
