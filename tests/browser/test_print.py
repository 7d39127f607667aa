"""A printed article keeps who speaks, the notes and its address; what only a screen needs goes."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from .pages import Lang, Scheme, address, every_language

pytestmark = pytest.mark.browser

PATHS = {"ja": "/issues/1/1/", "en": "/en/issues/1/1/"}
NAMES = {"ja": "緒方", "en": "Ogata"}
SKIP = {"ja": "本文へ", "en": "Skip to content"}
CONTENTS = {"ja": "目次", "en": "Contents"}

# How a PDF says the colour of what it draws next: red, green and blue from 0 to 1.
COLOUR = re.compile(rb"([\d.]+ [\d.]+ [\d.]+) rg\b")


# A font that draws a letter and its radical with one shape gives the radical back.
LETTERS = str.maketrans("⻑⻘⻄⻝⼾‧", "長青西食戸・")


def packed(text: str) -> str:
    """The letters alone: where a line ends, or which shape a letter has in print, is no matter."""
    return "".join(unicodedata.normalize("NFKC", text).translate(LETTERS).split())


def printed(page: Page, path: str, scheme: Scheme) -> PdfReader:
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    return PdfReader(BytesIO(page.pdf(format="A4")))


@every_language
def test_print_keeps_names_notes_and_address(page: Page, lang: Lang) -> None:
    sheets = printed(page, PATHS[lang], "light").pages
    text = packed("".join(sheet.extract_text() for sheet in sheets))
    # Who is behind a bar is hidden text for listeners.
    printed_names = ".turn .name, .turn.named > .mark, .turn .mark > [aria-hidden]"
    names = set(page.locator(printed_names).all_inner_texts())
    notes = page.locator(".note").all_inner_texts()
    assert len(names) > 2 and any(NAMES[lang] in name for name in names)
    assert [name for name in names if packed(name) not in text] == []
    assert len(notes) > 1
    assert [note for note in notes if packed(note) not in text] == []
    assert packed(page.locator(".words").last.inner_text()) in text
    assert f"https://entaku.example{PATHS[lang]}" in text
    assert packed(SKIP[lang]) not in text


@every_language
def test_a_turn_on_paper_has_what_it_is_cited_by(page: Page, lang: Lang) -> None:
    sheets = printed(page, PATHS[lang], "light").pages
    texts = [packed(sheet.extract_text()) for sheet in sheets]
    turns = page.locator(".turn").count()
    assert [n for n in range(1, turns + 1) if f"#u-{n}" not in "".join(texts)] == []
    numbers = [f"{n}/{len(texts)}" for n in range(1, len(texts) + 1)]
    assert [n for n, text in zip(numbers, texts, strict=True) if n not in text] == []


@every_language
@pytest.mark.parametrize("kind", ["article", "bilingual"])
def test_no_name_is_parted_from_its_first_words(page: Page, kind: str, lang: Lang) -> None:
    """The number stands on the line of the name."""
    texts = [
        packed(sheet.extract_text()) for sheet in printed(page, address(kind, lang), "light").pages
    ]
    turns = page.locator(".turn:has(.who)").evaluate_all(
        "turns => turns.map((e) => [e.id, e.querySelector('.words').innerText.slice(0, 8)])"
    )
    assert len(turns) > 20 and len(texts) > 3
    assert CONTENTS[lang] not in "".join(texts)
    sheets = {
        anchor: next(text for text in texts if re.search(f"#{anchor}(?![0-9])", text))
        for anchor, _ in turns
    }
    assert [anchor for anchor, words in turns if packed(words) not in sheets[anchor]] == []


def test_whoever_prints_at_a_desk_has_the_pictures_they_did_not_scroll_to(page: Page) -> None:
    page.goto(PATHS["ja"])
    picture = page.locator("figure img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("e => e.getBoundingClientRect().top > 3 * innerHeight")
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    assert sum(len(sheet.images) for sheet in sheets) == 1


def test_a_reader_of_dark_pages_prints_the_same_colours(page: Page) -> None:
    def colours(scheme: Scheme) -> set[bytes]:
        sheets = printed(page, PATHS["ja"], scheme).pages
        drawn = (sheet.get_contents() for sheet in sheets)
        return {
            c
            for content in drawn
            if content is not None
            for c in COLOUR.findall(content.get_data())
        }

    assert b"0 0 0" in colours("light")
    assert colours("light") == colours("dark")


@every_language
@pytest.mark.parametrize("kind", ["speaker", "topic"])
def test_no_sheet_ends_with_what_introduces_the_next(page: Page, kind: str, lang: Lang) -> None:
    sheets = printed(page, address(kind, lang), "light").pages
    heads = page.locator(".label, .said-in h3, .said-in h4, .said-in h5, .said-in .meta")
    words = tuple(packed(head) for head in heads.all_inner_texts())
    texts = [packed(sheet.extract_text()) for sheet in sheets]
    ends = [t.replace(f"{n}/{len(texts)}", "") for n, t in enumerate(texts, 1)]
    assert len(words) > 5 and len(ends) > 1
    assert [end[-40:] for end in ends if end.endswith(words)] == []
