"""Which sentence of an issue is quoted for all of it: one that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from roundtable.magazine.library import Issue
from roundtable.site import urls
from roundtable.site.shelf.copies import Copy, spoken_words
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.home import Quotation
from roundtable.transcript.model import Lang

# A sentence is taken for the quotation that comes nearest to this many characters.
BEST_LENGTH: dict[Lang, int] = {"ja": 60, "en": 130}
SENTENCE: dict[Lang, re.Pattern[str]] = {
    "ja": re.compile(r"[^。！？!?\n]+[。！？!?]+(?![）)」』])"),
    "en": re.compile(r"[^.!?\n]+[.!?]+(?=\s|$)"),
}
# How a sentence begins that leans on the one before: torn out, it says who knows what.
LEANING: dict[Lang, re.Pattern[str]] = {
    "ja": re.compile(
        r"…|[そこあど](?:れ|の|こ|う|ん|し|ち)|ただ|だから|だが|です[がか]|でも|では|しか[しも]|また|つまり|なので"
        r"|なぜなら|はい|いえ|いや|ええ|まず|次に|一方|もちろん|たとえば|例えば|おっしゃる|同じ|逆に"
    ),
    "en": re.compile(
        r"(?:…|(?:And|But|So|Or|Then|That|This|These|Those|There|It|They|Them|He|She|Yes|No|Not|Well|Also|Still|Yet"
        r"|However|Because|Which|Both|Only|For example|Of course|As for|Even so|Instead)\b)"
    ),
}
# What opens or closes in only one half of a cut sentence makes a bad quotation.
_BRACKETS = re.compile(r"[「」『』（）()“”\"]")


def quotation(shelf: Shelf, issue: Issue) -> Quotation | None:
    """The sentence of the issue that stands by itself and has the best length for a quotation; the
    first of equals."""
    best: tuple[tuple[bool, int], str, Copy, int] | None = None
    for copy in shelf.copies_of(issue):
        if copy.edition.lang != shelf.lang:
            continue
        for number, turn in enumerate(copy.edition.turns):
            if copy.edition.speaker_id(turn) is None:
                continue
            for sentence in _sentences(spoken_words(turn), shelf.lang):
                fault = _fault(sentence, shelf.lang)
                if best is None or fault < best[0]:
                    best = (fault, sentence, copy, number)
    return None if best is None else _quoted(shelf, *best[1:])


def _fault(sentence: str, lang: Lang) -> tuple[bool, int]:
    """What speaks against a sentence as a quotation, the worst first."""
    return LEANING[lang].match(sentence) is not None, abs(len(sentence) - BEST_LENGTH[lang])


def _sentences(paragraphs: Iterable[str], lang: Lang) -> list[str]:
    """The whole sentences of each paragraph; a table or a list has none that ends in another."""
    found = (match[0].strip() for text in paragraphs for match in SENTENCE[lang].finditer(text))
    return [sentence for sentence in found if not _BRACKETS.search(sentence)]


def _quoted(shelf: Shelf, text: str, copy: Copy, number: int) -> Quotation:
    article, edition = copy.article, copy.edition
    turn = edition.turns[number]
    person, speaker = edition.transcript.speaker(turn), edition.speaker_id(turn)
    assert person is not None and speaker is not None
    return Quotation(
        text=text,
        speaker=shelf.links.speaker(speaker),
        role=person.role,
        href=urls.turn(edition.lang, article.issue, article.part, article.ids[number]),
    )
