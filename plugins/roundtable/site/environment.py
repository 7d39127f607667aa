"""The Jinja environment: a template sees `view` and the theme's words, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from html import escape as escape_text
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from roundtable.site.strings import Words


def environment(theme: Path, words: Words) -> Environment:
    """The templates of a theme in one language. What a template misspells is an error.

    The words are globals, so that macros of imported templates have them as well.
    """
    jinja = _Environment(
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


# Names, addresses and titles come back on page after page.
escaped = lru_cache(maxsize=1 << 16)(escape_text)


def text(value: object) -> str:
    """A value as it stands on a page: escaped, unless it is clean HTML already."""
    kind = type(value)
    if kind is str:
        return escaped(value)
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind is int else escape(value)


class _Compiler(CodeGenerator):
    """Compiles templates for values that are views: attributes are looked up as Python does it, and
    what is put out is escaped without making a `Markup` of every piece. It halves rendering."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        assert frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        self.write("environment.text(")


class _Environment(Environment):
    code_generator_class = _Compiler
    text = staticmethod(text)
