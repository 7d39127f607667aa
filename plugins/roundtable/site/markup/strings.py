"""The theme's words: `theme/translations/{ja,en}.po` read by Babel, a missing one is an error."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po
from markupsafe import Markup, escape
from msgspec import Struct

from roundtable.transcript.model import Lang


class MissingWordError(LookupError):
    """A template asks for a word that the translations do not have."""


class Words(Struct, frozen=True):
    """The words of one language. `plurals` holds the one or two forms of counted words.

    In templates `_("Part %(part)s", part=2)` and `ngettext("%(num)s turn", "%(num)s turns", 3)`
    fill in values; both give escaped text. `num` is always there to be used in `ngettext`.
    """

    lang: Lang
    singles: dict[str, Markup]
    plurals: dict[tuple[str, str], tuple[Markup, ...]]

    def gettext(self, message: str, **values: object) -> Markup:
        """The word for a message id, with the values filled in."""
        word = self.singles.get(message)
        if word is None:
            raise MissingWordError(f"{self.lang}.po: {message!r}")
        return word % values if values else word

    def ngettext(self, one: str, many: str, number: int, **values: object) -> Markup:
        """The form of a counted word that goes with a number."""
        forms = self.plurals.get((one, many))
        if forms is None:
            raise MissingWordError(f"{self.lang}.po: {one!r} / {many!r}")
        return forms[0 if number == 1 else -1] % {"num": number, **values}


@lru_cache(maxsize=4)
def read_words(translations: Path, lang: Lang) -> Words:
    """The words of a language from ``<translations>/<lang>.po``; an empty one is missing."""
    with (translations / f"{lang}.po").open("rb") as file:
        catalog = read_po(file, locale=lang)
    singles: dict[str, Markup] = {}
    plurals: dict[tuple[str, str], tuple[Markup, ...]] = {}
    for message in catalog:
        forms = (message.string,) if isinstance(message.string, str) else message.string or ()
        if not message.id or not all(forms):
            continue
        if isinstance(message.id, str):
            singles[message.id] = escape(forms[0])
        else:
            plurals[message.id[0], message.id[1]] = tuple(map(escape, forms))
    return Words(lang, singles, plurals)
