"""Words as the readers of one language get them: theirs, else those of the other, marked so."""

from __future__ import annotations

from roundtable.magazine.library import Bilingual, Edition
from roundtable.site.views.common import Phrase
from roundtable.transcript.model import OTHER, Lang


def phrase(text: Bilingual, lang: Lang) -> Phrase:
    """A name in a language, else in the other one and marked so."""
    own = text.own(lang)
    if own:
        return Phrase(own)
    other = text.own(OTHER[lang])
    return Phrase(other, OTHER[lang] if other else None)


def other_name(name: Bilingual, lang: Lang) -> str:
    """A name in the other language; empty where it is unknown or the same."""
    own, other = phrase(name, lang).text, name.own(OTHER[lang])
    return "" if other == own else other


def said_in(edition: Edition, text: str, lang: Lang) -> Phrase:
    """Words of an edition, marked where they are of the other language."""
    return Phrase(text, None if edition.lang == lang else edition.lang)
