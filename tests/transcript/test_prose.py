"""Markdown inside an utterance: what becomes HTML, what becomes words, and what never gets out."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from roundtable.transcript import parse, prose
from roundtable.transcript.source import Source

HTML = [
    ("規程を先に\n直しました。", "<p>規程を先に直しました。</p>"),
    ("LGWANは\nnetworkです。", "<p>LGWANは\nnetworkです。</p>"),
    ("We changed\nthe rules.", "<p>We changed\nthe rules.</p>"),
    ("これは**「重要」**です。", "<p>これは<strong>「重要」</strong>です。</p>"),
    ("**並ばない**\n窓口", "<p><strong>並ばない</strong>窓口</p>"),
    ("*強く*言う", "<p><em>強く</em>言う</p>"),
    ("三つ_の_壁", "<p>三つ_の_壁</p>"),
    ("- 人\n- 金", "<ul>\n<li>人</li>\n<li>金</li>\n</ul>"),
    ("三つあります。\n・人\n・金", "<p>三つあります。<br>\n・人<br>\n・金</p>"),
    ("①**人**\n② 金", "<p>①<strong>人</strong><br>\n② 金</p>"),
    ("    ・人\n    ・金", '<pre tabindex="0"><code>・人\n・金\n</code></pre>'),
    ("[前編](part-1.md)", '<p><a href="part-1.md">前編</a></p>'),
    ("A&Bと1 < 2", "<p>A&amp;Bと1 &lt; 2</p>"),
    ("一つ目。\n\n二つ目。", "<p>一つ目。</p>\n<p>二つ目。</p>"),
    ("㈱と①と﨑と髙", "<p>㈱と①と﨑と髙</p>"),
    ("<ruby>榊<rt>さかき</rt></ruby>です", "<p><ruby>榊<rt>さかき</rt></ruby>です</p>"),
    (
        "| 年 | 件 |\n|:--|--:|\n| 元年 | 二 |",
        '<table tabindex="0">\n<thead>\n<tr>\n<th>年</th>\n<th class="number">件</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td>元年</td>\n<td class="number">二</td>\n</tr>\n'
        "</tbody>\n</table>",
    ),
    (
        '<table><tr><td class="number skip" style="color: red">二</td></tr></table>',
        '<table tabindex="0"><tbody><tr><td class="number">二</td></tr></tbody></table>',
    ),
]
PLAIN = [
    ("規程を先に\n直しました。", ("規程を先に直しました。",)),
    ("We changed\nthe rules.", ("We changed the rules.",)),
    ("これは**「重要」**です。", ("これは「重要」です。",)),
    ("<ruby>榊<rp>（</rp><rt>さかき</rt><rp>）</rp></ruby>です", ("榊です",)),
    ("- 人\n- 金\n\n- 時間", ("人", "金", "時間")),
    ("1. 人\n2. [金](https://example.jp/)", ("人", "金")),
    ("| 年 | 件 |\n|---|---|\n| 元年 | 二 |", ("年 件", "元年 二")),
    ("> 紙は遅い\n\n> 残る", ("紙は遅い", "残る")),
    ("一つ目。\n\n二つ目。", ("一つ目。", "二つ目。")),
    ("A&amp;Bと&lt;", ("A&Bと<",)),
    ("[前編][1]\n\n[1]: https://example.jp/", ("前編",)),
]
UNSAFE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
    "<style>p{background:url(//x.example)}</style>",
    "<svg onload=alert(1)><circle/></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://x.example/pixel.gif'>",
    "<p onclick=alert(1)>x</p>",
    "<p style='position:fixed'>x</p>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href=' &#106;avascript:alert(1)'>x</a>",
    "<a href='java&#x09;script:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='//x.example' target=_blank onmouseover=alert(1)>x</a>",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<b>x</b>)",
    "[x](vbscript:msgbox)",
    "[x]\n\n[x]: javascript:alert(1)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "<javascript:alert(1)>",
    "<iframe src='https://x.example'></iframe>",
    "<object data='x.swf'></object><embed src='x.swf'>",
    "<form action='https://x.example'><input name=q><button>x</button></form>",
    "<base href='https://x.example/'>",
    "<meta http-equiv=refresh content='0;url=https://x.example'>",
    "<link rel=stylesheet href='https://x.example/a.css'>",
    "<video src='https://x.example/a.mp4' autoplay></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<a href='x' id=location name=cookie class=x data-x=1>x</a>",
    "<<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "<!-- <script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
]
SLOW = {
    "emphasis": "*a **a " * 5000,
    "opening brackets": "[" * 50_000,
    "links without an end": "[a](" * 20_000,
    "pictures without an end": "![" * 30_000,
    "tags without an end": "<a " * 20_000,
    "addresses without an end": "<a@" * 20_000,
    "code spans of many lengths": "".join("`" * n + " " for n in range(300)),
    "underlined headings": "a\n=\n" * 5000,
    "a wide table": "|a" * 2000 + "\n" + "|-" * 2000 + "\n" + "|b" * 4000,
    "nested quotations": ">" * 5000 + " x",
    "nested lists": "\n".join("  " * depth + "- x" for depth in range(200)),
    "backslashes": "\\" * 50_000,
    "link ends": "a](" * 20_000,
}


class Names(HTMLParser):
    """Every tag and attribute of a piece of HTML, and every address in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "href":
                self.addresses.append(value or "")


@pytest.mark.parametrize(("markdown", "html"), HTML)
def test_html(markdown: str, html: str) -> None:
    assert prose.html(markdown) == html


@pytest.mark.parametrize(("markdown", "words"), PLAIN)
def test_words(markdown: str, words: tuple[str, ...]) -> None:
    assert prose.plain_blocks(markdown) == words


@pytest.mark.parametrize("markdown", UNSAFE)
def test_only_listed_tags_attributes_and_schemes_get_out(markdown: str) -> None:
    found = Names(prose.html(markdown))

    assert found.tags <= prose.TAGS
    assert found.attributes <= {*"href title start lang colspan rowspan scope tabindex".split()}
    for address in found.addresses:
        scheme = re.match(r"[\s\x00-\x1f]*([a-z][a-z0-9+.\-]*):", address, re.IGNORECASE)
        assert scheme is None or scheme[1] in prose.SCHEMES, address


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("[市]: https://example.org/", True),
        ('[市]: https://example.org/ "汐見市"', True),
        ("  [市]: <https://example.org/>  ", True),
        ("[市]: https://example.org/ に、要綱の全文があります。", False),
        ("[市]:", False),
    ],
)
def test_a_line_is_a_link_definition_where_markdown_takes_it_for_one(
    line: str, is_one: bool
) -> None:
    assert bool(prose.link_definitions(line)) == is_one
    assert (prose.plain(line) == "") == is_one


def test_link_definitions_serve_blocks_that_are_rendered_alone() -> None:
    text = "[前編][1]を読む。\n\n[1]: https://example.jp/"
    first, _ = text.split("\n\n")
    rendered = prose.html(first, prose.link_definitions(text))

    assert rendered == '<p><a href="https://example.jp/">前編</a>を読む。</p>'


@pytest.mark.parametrize(
    ("target", "elsewhere", "kept"),
    [
        ("https://example.org/", True, True),
        ("HTTP://example.org/", True, True),
        ("mailto:dx@example.org", True, True),
        ("//example.org/", True, True),
        ("ftp://example.org/", True, False),
        ("javascript:alert(1)", True, False),
        ("images/04.jpg", False, False),
        ("/issues/1/", False, False),
    ],
)
def test_what_leads_elsewhere_and_stays_a_link(target: str, elsewhere: bool, kept: bool) -> None:
    assert prose.leads_elsewhere(target) == elsewhere
    assert (elsewhere and prose.keeps(target)) == kept
    rendered = prose.html(f"[市]({target})")
    assert (f'href="{target}"' in rendered) == (kept or not elsewhere)


@pytest.mark.parametrize("name", SLOW)
def test_markdown_that_would_take_for_ever_ends_and_keeps_its_words(name: str) -> None:
    rendered = prose.html(SLOW[name])

    if prose.has_too_many_marks(SLOW[name]):
        assert unescape(rendered) == f"<p>{SLOW[name].strip()}</p>"
    else:
        assert SLOW[name].count("a") == prose.plain(SLOW[name]).count("a")


def test_an_editor_is_told_of_too_many_marks() -> None:
    found = parse(Source("slow.md", SLOW["opening brackets"])).diagnostics

    assert [(finding.code, finding.line) for finding in found] == [("W206", 1)]
