"""What a template can reach: its view and the theme's words. All else is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup
from roundtable.site.markup.environment import environment
from roundtable.site.markup.strings import MissingWordError, read_words
from roundtable.site.views.common import Phrase, TurnLink

WORDS = """
msgid "Turns & more"
msgstr "発言<など>"

msgid "%(num)s turn"
msgid_plural "%(num)s turns"
msgstr[0] "%(num)s発言"

msgid "By %(name)s"
msgstr "%(name)sによる"

msgid "Empty"
msgstr ""
"""
VIEW = TurnLink(href="/a/?b&c", number=7)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "ja.po").write_text(WORDS, encoding="utf-8")
    return tmp_path


def render(theme: Path, template: str, view: object) -> str:
    (theme / "templates" / "page.html").write_text(template, encoding="utf-8")
    words = read_words(theme / "translations", "ja")
    return environment(theme, words).get_template("page.html").render(view=view)


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("{{ view.href }}", "/a/?b&amp;c"),
        ("{{ view.number }}", "7"),
        ("{{ _('Turns & more') }}", "発言&lt;など&gt;"),
        ("{{ _('By %(name)s', name=view.href) }}", "/a/?b&amp;cによる"),
        ("{{ ngettext('%(num)s turn', '%(num)s turns', 2) }}", "2発言"),
        ("{% macro m() %}<b>{{ view.number }}</b>{% endmacro %}{{ m() }}", "<b>7</b>"),
    ],
)
def test_values_are_escaped_once(template: str, page: str, theme: Path) -> None:
    assert render(theme, template, VIEW) == page


def test_clean_html_stays(theme: Path) -> None:
    assert render(theme, "{{ view }}", Markup("<b>&amp;</b>")) == "<b>&amp;</b>"


@pytest.mark.parametrize(
    ("phrase", "page"),
    [
        (Phrase("A & B"), "A &amp; B"),
        (Phrase("A & B", "en"), '<span lang="en">A &amp; B</span>'),
    ],
)
def test_a_phrase_of_the_other_language_says_so(phrase: Phrase, page: str, theme: Path) -> None:
    assert render(theme, "{{ view }}", phrase) == page


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ view.missing }}", AttributeError),
        ("{{ SITEURL }}", UndefinedError),
        ("{{ range(9) }}", UndefinedError),
        ("{{ _('No such word') }}", MissingWordError),
        ("{{ _('Empty') }}", MissingWordError),
        ("{{ ngettext('one', 'many', 2) }}", MissingWordError),
    ],
)
def test_everything_else_is_an_error(template: str, error: type[Exception], theme: Path) -> None:
    with pytest.raises(error):
        render(theme, template, VIEW)
