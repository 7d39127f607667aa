"""The Jinja environment: a template sees `view` and the theme's words, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from roundtable.site.html import escaped
from roundtable.site.stencils import Stencils
from roundtable.site.strings import Words
from roundtable.site.views.common import Phrase


def environment(theme: Path, words: Words) -> Environment:
    """The templates of a theme in one language. What a template misspells is an error.

    `stencilled(pieces)` is what the macros of the stencils make of some pieces.

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
    jinja.words = words
    stencilled = Stencils(jinja).html
    jinja.globals = {"_": words.gettext, "ngettext": words.ngettext, "stencilled": stencilled}
    return jinja


def text(value: object) -> str:
    """A value as it stands on a page: escaped, unless it is clean HTML already."""
    kind = type(value)
    if kind is str:
        return escaped(value)
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is Phrase:
        return value.html  # type: ignore[attr-defined, no-any-return]
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


class _Words(NodeTransformer):
    """Puts the theme's words into a template when it is read: a look-up each time costs more than
    everything else of a page. A missing word is an error even where no page would show it."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        call = self.generic_visit(node)
        match call:
            case nodes.Call(
                node=nodes.Name(name="_"), args=[nodes.Const(value=str(word))], kwargs=[]
            ):
                return nodes.TemplateData(self._words.gettext(word), lineno=node.lineno)
        return call


class _Environment(Environment):
    """`words` are those of the language of its pages."""

    code_generator_class = _Compiler
    text = staticmethod(text)
    words: Words

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        _Words(self.words).visit(parsed)
        return parsed
