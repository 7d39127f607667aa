"""A sentence that leans on the one before it is no quotation for the home page."""

from __future__ import annotations

import pytest
from roundtable.site.pages.home import LEANING
from roundtable.transcript.model import Lang

LEANS: tuple[tuple[Lang, str], ...] = (
    ("ja", "ですから始めた頃は、職員が端末まで歩いて運んでいました。"),
    ("ja", "それは窓口でよく聞かれます。"),
    ("ja", "しかし、費用は下がりませんでした。"),
    ("en", "That was decided in June."),
    ("en", "But nobody read the rules."),
)
STANDS: tuple[tuple[Lang, str], ...] = (
    ("ja", "窓口に来る人は、書くために来るのではありません。"),
    ("ja", "あと三年で、半数の職員が定年を迎えます。"),
    ("en", "Thatched roofs burn faster than minutes are written."),
    ("en", "A counter that asks is kinder than a form."),
)


@pytest.mark.parametrize(("lang", "sentence"), LEANS)
def test_leans(lang: Lang, sentence: str) -> None:
    assert LEANING[lang].match(sentence)


@pytest.mark.parametrize(("lang", "sentence"), STANDS)
def test_stands_by_itself(lang: Lang, sentence: str) -> None:
    assert not LEANING[lang].match(sentence)
