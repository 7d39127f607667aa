"""Which sentence of the newest issue the home page quotes: one that stands by itself."""

from __future__ import annotations

import pytest
from built_site import Magazine, prepared
from roundtable.site.pages.home import home_view
from roundtable.site.pages.quotation import LEANING
from roundtable.site.shelf.shelf import Shelf
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


ISSUE = """number: 3
title: {ja: 引用, en: Quotation}
organisations: [aomine]
articles: [part-1]
"""
ARTICLE = """---
title: 引用
status: published
---
参加者（敬称略）
県副知事（CIO）：速水 透

県副知事（CIO）：速水（以下「速水」）
{said}
"""
LONG = (
    "紙の申請書を一枚なくすたびに、窓口の列は短くなり、職員が町の人と話す時間は長くなっていきます。"
)
SAME_LENGTH = LONG.replace("紙の申請書", "空の申込欄")
SHORT = "紙は残ります。"
QUOTED = {
    "the best length": (SHORT + LONG, LONG),
    "no half of a pair of brackets": (LONG.replace("紙", "「紙」") + SHORT, SHORT),
    "nothing that leans": (f"でも、{LONG}{SHORT}", SHORT),
    "the first of equals": (SAME_LENGTH + LONG, SAME_LENGTH),
}


@pytest.mark.parametrize("name", QUOTED)
def test_the_home_page_quotes(name: str, magazine: Magazine) -> None:
    said, quoted = QUOTED[name]
    content = magazine()
    newest = content / "issues" / "003-newest"
    newest.mkdir()
    (newest / "issue.yaml").write_text(ISSUE, encoding="utf-8")
    (newest / "part-1.ja.md").write_text(ARTICLE.format(said=said), encoding="utf-8")

    quotation = home_view(Shelf(prepared(content).site, "ja")).quotation

    assert quotation is not None
    assert quotation.text == quoted
