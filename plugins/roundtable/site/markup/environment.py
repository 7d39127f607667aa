"""The Jinja environment: a template sees `view` and the theme's words, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from roundtable.site.html import escaped
from roundtable.site.markup.stencils import Stencils
from roundtable.site.markup.strings import Words
from roundtable.site.markup.title_breaks import phrased
from roundtable.site.views.common import Phrase

# Its macros make the same of the same: of a person, a title, an issue that page after page names.
REMEMBERED = "partials/pieces.html"
MOST_REMEMBERED = 3 << 8


def environment(theme: Path, words: Words) -> Environment:
    """The templates of a theme in one language. What a template misspells is an error.

    `stencilled(pieces)` is what the macros of the stencils make of some pieces, and
    `phrased(title)` a title with marks where a line may end.

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
    counted = lru_cache(MOST_REMEMBERED)(words.ngettext)
    jinja.globals = {
        "_": words.gettext,
        "ngettext": counted,
        "phrased": _phrased,
        "stencilled": stencilled,
    }
    return jinja


def _phrased(title: str) -> Markup:
    return Markup(phrased(escaped(title)))


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
    """Compiles templates for values that are views: attributes are looked up and macros called as
    Python does it, what is put out is escaped without making a `Markup` of every piece, and a block
    comes whole and not piece by piece. It halves rendering."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:
        # The blocks of a template that extends another are called by that other one.
        if not (frame.toplevel and self.has_known_extends):
            self.writeline(f'yield "".join(context.blocks[{node.name!r}][0](context))', node)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        remembered = self.name == REMEMBERED and not macro_ref.accesses_caller
        self.write("environment.remembered(" if remembered else "(")
        super().macro_def(macro_ref, frame)
        self.write(")")

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
    remembered = staticmethod(lru_cache(MOST_REMEMBERED))
    words: Words

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        _Words(self.words).visit(parsed)
        return parsed
