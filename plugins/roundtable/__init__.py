"""The Pelican plugin: transcripts of roundtables become a bilingual magazine."""

from __future__ import annotations

import gc


def register() -> None:
    """Connect to Pelican. Everything else is imported when Pelican is there to ask for it; to look
    for garbage meanwhile takes a fifth of that time and finds none."""
    from pelican.plugins import signals

    gc.disable()
    try:
        from roundtable.site.plugin import generators, reader
    finally:
        gc.enable()

    signals.readers_init.connect(reader.add_reader)
    signals.article_generator_pretaxonomy.connect(generators.give_articles)
    signals.page_generator_finalized.connect(generators.give_pages)
    signals.get_generators.connect(generators.magazine_generator)
    signals.all_generators_finalized.connect(reader.refuse_what_was_found)
