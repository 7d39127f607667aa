"""Share cards: their size, what they weigh, and characters the font does not have."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace
from PIL import Image
from roundtable.pictures import (
    Card,
    Font,
    card,
    cover_shapes,
    installed_font,
    speaker_emblem,
    topic_emblem,
)
from roundtable.pictures.font import drawable
from roundtable.pictures.palette import ACCENTS
from roundtable.pictures.table import Seat, Table

MOST_BYTES = 60_000
TABLE = Table(10, (Seat(0, 700), Seat(1, 300), Seat(1, 90)), ("telework",))
ARTICLE = Card(
    lang="ja",
    magazine="円卓",
    kind="座談会 第10号 1／2",
    title="誰も読まない規程を書き直す",
    subtitle="～汐見市CIO×県CIO座談会～",
    foot="楠\u00a0大輔　速水\u00a0透　緒方\u00a0玲子",
    ornament="10",
    accent=10,
    art=cover_shapes(TABLE),
)
CARDS = {
    "article": ARTICLE,
    "English": replace(ARTICLE, lang="en", title="Rewriting the Rules Nobody Reads:"),
    "speaker": replace(ARTICLE, title="速水 透", ornament="速", art=speaker_emblem("hayami", 6)),
    "topic": replace(ARTICLE, title="テレワーク", ornament="", art=topic_emblem("telework", 4)),
    "endless": replace(ARTICLE, title="規程を書き直す" * 20, foot="楠\u00a0大輔　" * 30),
    "bare": Card("en", "Entaku", "Topic", "AI", "", "", "", 0, ()),
}


@pytest.fixture(scope="session")
def font() -> Font:
    font = installed_font()
    assert font is not None, "the font is a dependency: make setup installs it"
    return font


@pytest.mark.parametrize("content", CARDS.values(), ids=CARDS)
def test_a_card_is_what_other_sites_expect(content: Card, font: Font) -> None:
    drawn = card(content, font)
    image = Image.open(io.BytesIO(drawn))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(drawn) <= MOST_BYTES
    assert set(image.info) <= {"transparency"}
    assert image.convert("RGB").getpixel((1199, 300)) != image.convert("RGB").getpixel((5, 5))


def test_words_stay_on_the_paper(font: Font) -> None:
    """No ink reaches the strip, the edge, or what is left free above and below."""
    for content in CARDS.values():
        image = Image.open(io.BytesIO(card(content, font))).convert("RGB")
        paper = image.getpixel((5, 5))
        for box in ((0, 0, 20, 630), (750, 0, 779, 630), (0, 0, 780, 50), (0, 600, 780, 630)):
            assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), paper)]


def test_the_accent_is_that_of_the_issue(font: Font) -> None:
    image = Image.open(io.BytesIO(card(replace(ARTICLE, art=()), font))).convert("RGB")
    assert image.getpixel((1190, 10)) == ACCENTS[10 % 8]


def test_the_name_stands_for_everything_on_the_card(font: Font) -> None:
    names = {content.name(font) for content in CARDS.values()}
    assert len(names) == len(CARDS)
    assert ARTICLE.name(font) == replace(ARTICLE).name(font)
    assert ARTICLE.name(font) != ARTICLE.name(replace(font, version="another font"))


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("髙見沢 﨑 ㈱ ① 𠮷野家 ～〜―… × café", ""),
        ("葛󠄀城市", ""),  # a selector chooses a form; the usual one is drawn
        ("ハ\u3099ス", ""),
        ("会議😀の後😀で🍵", "😀🍵"),
        ("ไทย", "ไทย"),
    ],
)
def test_characters_the_font_lacks_are_named_once(text: str, missing: str, font: Font) -> None:
    assert font.missing(text) == missing


def test_a_text_is_drawn_on_one_line() -> None:
    assert drawable(" 円卓\n の　夜\u00a0半 ") == "円卓 の　夜\u00a0半"
    assert drawable("ハ\u3099ス") == "バス"
