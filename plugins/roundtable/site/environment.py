"""The Jinja environment: a template sees `view` and the theme's words, and nothing else."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from roundtable.site.strings import Words


def environment(theme: Path, words: Words) -> Environment:
    """The templates of a theme in one language. What a template misspells is an error.

    The words are globals, so that macros of imported templates have them as well.
    """
    jinja = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    jinja.globals = {"_": words.gettext, "ngettext": words.ngettext}
    return jinja
