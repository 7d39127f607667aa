"""What the page of a topic says of its words."""

from __future__ import annotations

from roundtable.site.pages.topic import without_plurals


def test_a_plural_is_not_listed_beside_its_singular() -> None:
    words = ("LLM", "LLMs", "policies", "policy", "data classes", "data class", "news", "AI")
    assert without_plurals(words) == ("LLM", "policy", "data class", "news", "AI")
    assert without_plurals(("language models", "生成系AI")) == ("language models", "生成系AI")
