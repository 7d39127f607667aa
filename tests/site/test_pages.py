"""The pages of the good magazine, as a reader meets them."""

from __future__ import annotations

import re

import pytest
from built_site import Builder, Built, Magazine
from editing import edit
from reading import read_pages

PAGES = [
    "404.html",
    "about/index.html",
    "archive/index.html",
    "feeds/index.html",
    "index.html",
    "issues/1/1/bilingual/index.html",
    "issues/1/1/index.html",
    "issues/1/index.html",
    "issues/2/1/bilingual/index.html",
    "issues/2/1/index.html",
    "issues/2/2/index.html",
    "issues/2/index.html",
    "organisations/index.html",
    "organisations/aomine/index.html",
    "organisations/kaguragawa/index.html",
    "organisations/shiomi/index.html",
    "search/index.html",
    "speakers/index.html",
    "speakers/hayami-tooru/index.html",
    "speakers/kusunoki-daisuke/index.html",
    "speakers/mizuhara-fumie/index.html",
    "topics/index.html",
    "topics/joint-procurement/index.html",
    "topics/telework/index.html",
]
UNTRANSLATED = "issues/2/2/index.html"


def words(html: str) -> str:
    """The text of a page on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_pages_that_are_written(good: Built) -> None:
    """Nobody has a page who never speaks, no topic that never comes up, no English page without
    an English edition."""
    pages = [name for name in good.files if name.endswith(".html")]
    english = [f"en/{name}" for name in PAGES if name != UNTRANSLATED]
    assert pages == sorted([*PAGES, *english])


def test_the_findings_are_a_script_and_a_missing_translation(good: Built) -> None:
    assert good.lines == [
        "issues/001-shiomi/part-1.ja.md:26:19: W216",
        "issues/002-kaguragawa/part-2.ja.md:1:1: W331",
    ]


def test_no_id_stands_twice_on_a_page(good: Built) -> None:
    for address, page in read_pages(good).items():
        ids = [tag["id"] for tag in page.soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), address


def test_lists_hold_what_html_lets_them_hold(published: Built) -> None:
    for address, page in read_pages(published).items():
        for items in page.soup.select("ul, ol"):
            assert {tag.name for tag in items.find_all(recursive=False)} <= {"li"}, address
        for terms in page.soup.select("dl"):
            for group in terms.find_all(recursive=False):
                inner = [tag.name for tag in group.find_all(recursive=False)]
                assert group.name == "div" and set(inner) == {"dt", "dd"}, (address, inner)


def test_an_article_shows_everything_in_order(good: Built) -> None:
    text = words(good.page("/issues/1/1/"))
    order = [
        "誰も読まない規程", "2022年（令和4年）", "7月14日", "在宅勤務の規程をどう直すか。",
        "楠 大輔", "汐見市", "情報政策課長", "規程を直す", "印鑑が四つ", "どうなっていますか。",
        "印鑑が四つ 要ります。", "会議室の円卓", "これから", "当たり前にしたい",
        "本日はありがとうございました。", "野村 春香", "堤 誠司", "デジタル戦略課",
    ]  # fmt: skip
    place = 0
    for piece in order:
        place = text.find(piece, place)
        assert place >= 0, piece


def test_a_role_stands_at_the_first_turn_alone(good: Built) -> None:
    page = good.page("/issues/1/1/")
    turns = re.findall(r'<div class="turn[^"]*" id="(u-\d+)">(.*?)<div class="words">', page, re.S)
    assert [(turn, "県副知事（CIO）" in head) for turn, head in turns] == [
        ("u-1", True),
        ("u-2", False),
        ("u-3", False),
        ("u-4", False),
    ]


def test_content_runs_no_script(good: Built) -> None:
    assert "alert(1)" not in good.page("/issues/1/1/")


def test_links_between_texts_lead_to_their_pages(good: Built) -> None:
    assert '<a href="/issues/2/1/#u-2">次の号</a>' in good.page("/issues/1/1/")
    assert '<a href="/en/issues/2/1/#u-2">in the next issue</a>' in good.page("/en/issues/1/1/")
    assert '<a href="/issues/1/1/">前の号</a>' in good.page("/issues/2/1/")
    assert '<a href="/issues/1/1/">第1号</a>' in good.page("/about/")


@pytest.mark.parametrize(
    ("page", "turn"),
    [
        ("/speakers/kusunoki-daisuke/", "/issues/1/1/#u-2"),
        ("/en/speakers/kusunoki-daisuke/", "/en/issues/1/1/#u-2"),
        ("/topics/telework/", "/issues/1/1/#u-3"),
        ("/topics/telework/", "/issues/2/2/#u-1"),
        ("/en/topics/telework/", "/en/issues/1/1/#u-3"),
    ],
)
def test_speakers_and_topics_lead_to_the_very_turn(page: str, turn: str, good: Built) -> None:
    assert turn in read_pages(good)[page].targets


def test_twins_name_each_other_only_where_both_exist(good: Built) -> None:
    assert 'hreflang="en" href="/en/issues/1/1/"' in good.page("/issues/1/1/")
    assert 'hreflang="ja" href="/issues/1/1/"' in good.page("/en/issues/1/1/")
    assert 'rel="alternate" hreflang' not in good.page("/issues/2/2/")
    assert "/en/issues/2/2/" not in good.page("/issues/2/2/")


def test_an_untranslated_part_is_offered_in_its_own_language(good: Built) -> None:
    issue = read_pages(good)["/en/issues/2/"]
    assert "/issues/2/2/" in issue.targets
    assert "一緒に買う②" in issue.soup.find("section", lang="ja").get_text()


def test_a_picture_loses_its_metadata_and_unused_ones_stay_home(good: Built) -> None:
    """One picture is shown, and it is small: one width in three formats."""
    files = [name for name in good.files if name.startswith("pictures/")]
    pictures = [name for name in files if not re.match(r"pictures/(card|cover)-", name)]
    assert sorted(name.rpartition(".")[2] for name in pictures) == ["avif", "jpg", "webp"]
    for name in files:
        assert b"taken at home" not in (good.output / name).read_bytes()


def test_the_same_content_gives_the_same_bytes(
    good: Built, magazine: Magazine, built: Builder
) -> None:
    again = built(magazine())
    assert again.files == good.files
    for name in good.files:
        assert (again.output / name).read_bytes() == (good.output / name).read_bytes(), name


def test_the_public_site_names_its_host(magazine: Magazine, built: Builder) -> None:
    page = built(magazine(), production=True).page("/issues/1/1/")
    assert re.search(r'<link rel="canonical" href="https://[^/"]+/issues/1/1/">', page)


def test_a_topic_of_a_heading_alone_counts_no_turns(magazine: Magazine, built: Builder) -> None:
    """It stands without a number where topics are listed, and its page tells no number either."""
    content = magazine()
    article = content / "issues" / "001-shiomi" / "part-1.ja.md"
    edit(article, "## これから", "## ペーパーレスのこれから")
    pages = read_pages(built(content))
    listed = pages["/issues/1/"].soup.select_one('.topics a[href="/topics/paperless/"]')
    assert listed.parent.get_text() == "ペーパーレス"
    assert pages["/topics/paperless/"].soup.select_one("#said").get_text() == "このテーマの発言"


def test_quotation_marks_of_a_title_are_others_where_it_is_cited(
    magazine: Magazine, built: Builder
) -> None:
    folder = (content := magazine()) / "issues" / "001-shiomi"
    edit(folder / "part-1.ja.md", "title: 誰も読まない規程", "title: 「誰も」読まない『規程』", 1)
    edit(folder / "part-1.en.md", "title: Rules nobody", "title: “Rules” nobody", 1)
    cited = read_pages(built(content))["/issues/1/1/"].soup.select(".citation")
    assert cited[0].get_text().startswith("「『誰も』読まない『規程』")
    assert cited[1].get_text().startswith("“‘Rules’ nobody reads”, ")
