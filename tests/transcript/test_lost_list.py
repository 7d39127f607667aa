"""A talk whose list of participants got lost: the list that an editor is shown mends it."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from roundtable.transcript import parse
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Source

LINE = re.compile(r"「((?:参加者：|Participants were).*)」という行を")
JAPANESE = ("速水", "小澤（白樺）", "速水", "小澤（県）", "緒方", "小澤（白樺）", "速水", "緒方")
ENGLISH = (
    "Vice Governor (CIO): Hayami (hereinafter “Hayami”)",
    *("**Ogata**", "Hayami", "**Sakaki**", "**Ogata**", "Hayami"),
)


@pytest.mark.parametrize(
    ("labels", "words", "lang"),
    [(JAPANESE, "窓口の話を伺います。", "ja"), (ENGLISH, "Let us hear of the counters.", "en")],
)
def test_the_list_that_is_shown_names_everybody(
    labels: tuple[str, ...], words: str, lang: Lang
) -> None:
    talk = "\n".join(chain.from_iterable((label, words, "") for label in labels))
    first, *others = unknown(talk, lang)
    shown = LINE.search(first.ja)

    assert shown
    assert shown[1] in first.en
    assert all("最初のE203で示した" in other.ja for other in others)
    assert not unknown(f"{shown[1]}\n\n{talk}", lang)


def unknown(talk: str, lang: Lang) -> list[Diagnostic]:
    found = parse(Source("talk.md", talk), lang).diagnostics
    return [finding for finding in found if finding.code == "E203"]
