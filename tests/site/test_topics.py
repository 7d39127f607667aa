"""What the page of a topic says of its words."""

from __future__ import annotations

import pytest
from roundtable.site.pages.topic import apart


@pytest.mark.parametrize(
    ("name", "words", "listed"),
    [
        ("Large language model", "LLM, LLMs, large language models, news", "LLM, news"),
        ("Telework", "teleworking, teleworkers, works from home, worked from home",
         "works from home"),
        ("Policy", "policies, data classes, data class, AI", "data classes, AI"),
        ("Joint procurement", "procure jointly, jointly procure", "procure jointly"),
        ("生成AI", "生成系AI, 大規模言語モデル", "生成系AI, 大規模言語モデル"),
        ("Topic", "a, b, c, d, e, f, g, h, i", "a, b, c, d, e, f, g, h"),
    ],
)  # fmt: skip
def test_other_forms_of_a_word_are_not_listed_beside_it(name: str, words: str, listed: str) -> None:
    assert ", ".join(apart(name, tuple(words.split(", ")))) == listed
