"""A file that is not UTF-8 is refused by the name of what it seems to be."""

from __future__ import annotations

import pytest
from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.encoding import decode

NAMES = "- id: aomine\n  name: {ja: 青嶺県, en: Aomine}\n- id: shiomi\n  name: {ja: 汐見市}\n"
SENTENCE = "令和4年に、規程を書き直しました。"


@pytest.mark.parametrize("text", [NAMES, SENTENCE], ids=["names alone", "a sentence"])
@pytest.mark.parametrize(
    ("codec", "name"), [("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP"), ("utf-16", "UTF-16")]
)
def test_the_likely_encoding_is_named(text: str, codec: str, name: str) -> None:
    found = decode("x.yaml", text.encode(codec))
    assert isinstance(found, Diagnostic)
    assert (found.code, name in found.ja, name in found.en) == ("E104", True, True)


def test_what_is_like_nothing_is_said_in_words() -> None:
    found = decode("x.md", b"caf\xe9 \xff\xff")
    assert isinstance(found, Diagnostic)
    assert "ほかの文字コードのようです" in found.ja
    assert "it looks like another encoding" in found.en
