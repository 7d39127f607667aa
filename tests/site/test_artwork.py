"""Covers and share cards in a built site, and what is said where a card cannot be drawn."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from built_site import GOOD, Magazine, outcome, prepared
from PIL import Image
from roundtable.pictures import Cache, finished
from roundtable.pictures.lines import phrases
from roundtable.site import urls
from roundtable.site.files.artwork import drawings
from roundtable.site.files.share_cards import BETWEEN, halves
from roundtable.site.preparation import Prepared
from roundtable.transcript.diagnostic import Severity
from roundtable.transcript.model import LANGS, Lang


@pytest.fixture(scope="module")
def drawn() -> Prepared:
    """The good magazine with its drawings."""
    return prepared(GOOD, drawings=True)


def test_every_article_issue_speaker_and_topic_has_a_card(drawn: Prepared) -> None:
    kinds = re.compile(r"(?:/en)?/(?:issues/\d+/(?:\d+/)?|speakers/[^/]+/|topics/[^/]+/)")
    pages = {page.address for page in drawn.pages if kinds.fullmatch(page.address)}
    assert set(drawn.site.artwork.cards) == pages | set(map(urls.home, LANGS))
    assert len(pages) > 10


def test_the_home_page_has_the_card_of_the_newest_issue(drawn: Prepared) -> None:
    cards, newest = drawn.site.artwork.cards, drawn.site.magazine.issues[-1].number
    for lang in LANGS:
        assert cards[urls.home(lang)] == cards[urls.issue(lang, newest)]


def test_every_card_named_on_a_page_is_made(drawn: Prepared, tmp_path: Path) -> None:
    files = dict(finished(drawn.jobs, Cache(tmp_path)))
    named = set(drawn.site.artwork.cards.values())
    assert named <= {urls.picture(name) for name in files}
    for address in named:
        image = Image.open(io.BytesIO(files[address.removeprefix("/pictures/")]))
        assert image.size == (1200, 630)


def test_every_issue_has_its_own_cover(drawn: Prepared) -> None:
    covers = drawn.site.artwork.covers
    assert set(covers) == {issue.number for issue in drawn.site.magazine.issues}
    assert len(set(covers.values())) == len(covers)
    assert set(covers.values()) <= {asset.address for asset in drawn.assets}


def test_nothing_is_drawn_where_nobody_wants_it() -> None:
    made = prepared(GOOD)
    assert (made.site.artwork.covers, made.site.artwork.cards) == ({}, {})


def test_a_character_the_font_lacks_is_named_where_it_stands(magazine: Magazine) -> None:
    content = magazine()
    topics = content / "topics.yaml"
    text = topics.read_text(encoding="utf-8")
    name = re.search(r"name: \{ja: ([^,]+),", text)
    assert name
    topics.write_text(text.replace(name[1], f"{name[1]}😀", 1), encoding="utf-8")
    found = outcome(content, drawings=True)
    assert isinstance(found, tuple)
    line = text[: name.start()].count("\n") + 1
    (finding,) = [f for f in found if f.severity is Severity.ERROR]
    assert (finding.path, finding.line, finding.code) == ("content/topics.yaml", line, "E561")
    assert "😀" in finding.ja and "U+1F600" in finding.en and name[1] in finding.en


def test_without_the_font_there_are_covers_but_no_cards(drawn: Prepared) -> None:
    site = drawn.site
    made = drawings(site.magazine, (), (), None, "content")
    assert [(found.path, found.code) for found in made.diagnostics] == [("content", "W562")]
    assert made.artwork.covers == site.artwork.covers
    assert not made.artwork.cards and not made.jobs


@pytest.mark.parametrize(
    ("title", "lang", "expected"),
    [
        ("規程を書き直す～汐見市CIO×県CIO～", "ja", ("規程を書き直す", "～汐見市CIO×県CIO～")),
        ("Rules: Shiomi City", "en", ("Rules: Shiomi City", "")),
        ("Rewriting the Rules: Shiomi City", "en", ("Rewriting the Rules", "Shiomi City")),
        (
            "Wall or Watch? On Layers: Shiomi City",
            "en",
            ("Wall or Watch? On Layers", "Shiomi City"),
        ),
        ("Is It Cheaper? Shiomi City", "en", ("Is It Cheaper?", "Shiomi City")),
        ("窓口を空けずに学ぶには", "ja", ("窓口を空けずに学ぶには", "")),
    ],
)
def test_the_second_half_of_a_title(title: str, lang: Lang, expected: tuple[str, str]) -> None:
    assert halves(title, lang) == expected


def test_the_names_below_a_title_are_not_broken() -> None:
    names = ["青嶺県", "汐見市", "三日月市", "Aomine Prefecture".replace(" ", "\u00a0")]
    for lang in LANGS:
        pieces = phrases(BETWEEN[lang].join(names), lang)
        assert [piece.strip(" \u3000\u00a0·") for piece in pieces] == names
