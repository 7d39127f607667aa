"""Every word the site asks for stands in both languages, and no word stands there unasked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract
from roundtable.site.files.share_cards import KINDS

THEME = Path(__file__).parents[2] / "theme"
LANGS = ("ja", "en")
KEYWORDS = ("_", "ngettext")
VALUE = re.compile(r"%\((\w+)\)s")


def asked_for() -> set[str | tuple[str, ...]]:
    """What templates and share cards ask for: a message id, or two for a counted word."""
    found: set[str | tuple[str, ...]] = set(KINDS.values())
    for template in (THEME / "templates").rglob("*.html"):
        with template.open("rb") as file:
            for _line, function, message, _comments in babel_extract(file, KEYWORDS, (), {}):
                ids = (message,) if isinstance(message, str) else message or ()
                wanted = tuple(text for text in ids if text is not None)
                found.add(wanted[0] if function == "_" else wanted[:2])
    return found


def entries(lang: str) -> list[Message]:
    with (THEME / "translations" / f"{lang}.po").open("rb") as file:
        return [message for message in read_po(file, locale=lang) if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """What stands there for a word: one form, or as many as the language counts with."""
    words = message.string or ""
    return (words,) if isinstance(words, str) else tuple(words)


def key(message: Message) -> str | tuple[str, ...]:
    return message.id if isinstance(message.id, str) else (message.id[0], message.id[1])


def test_the_templates_ask_for_words() -> None:
    assert "Back numbers" in asked_for()
    assert ("%(num)s turn", "%(num)s turns") in asked_for()


@pytest.mark.parametrize("lang", LANGS)
def test_every_word_is_there(lang: str) -> None:
    assert asked_for() - {key(message) for message in entries(lang)} == set()


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_is_unused(lang: str) -> None:
    assert {key(message) for message in entries(lang)} - asked_for() == set()


@pytest.mark.parametrize("lang", LANGS)
def test_no_entry_is_empty_or_doubtful(lang: str) -> None:
    for message in entries(lang):
        assert all(form.strip() for form in forms(message)), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("lang", LANGS)
def test_every_entry_fills_in_the_values_its_key_names(lang: str) -> None:
    for message in entries(lang):
        ids = (message.id,) if isinstance(message.id, str) else message.id
        named = set(VALUE.findall(ids[-1]))
        values = dict.fromkeys(named, "X")
        for form in forms(message):
            assert "%(" not in (form % values if named else form), message.id
