"""The Pelican plugin: transcripts of roundtables become a bilingual magazine."""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican. Everything else is imported when Pelican is there to ask for it."""
    from pelican.plugins import signals

    from roundtable.site.plugin import generators, reader

    signals.readers_init.connect(reader.add_reader)
    signals.article_generator_pretaxonomy.connect(generators.give_articles)
    signals.page_generator_finalized.connect(generators.give_pages)
    signals.get_generators.connect(generators.magazine_generator)
    signals.all_generators_finalized.connect(reader.refuse_what_was_found)
