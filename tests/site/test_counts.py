"""The counts of people and topics: those that lead to the search, and what it will not find."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from built_site import GOOD, Built, prepared
from reading import ReadPage, read_pages
from roundtable.transcript.model import Lang

Asked = tuple[str, str, Lang]


def turns_on(lang: Lang) -> Counter[Asked]:
    """What the search finds: by person, topic and language, the turns of its editions."""
    return Counter(
        (speaker, tag.topic, edition.lang)
        for _, _, edition in prepared(GOOD).site.magazine.editions
        for tag in edition.tags
        if tag.turn is not None and edition.lang == lang
        if (speaker := edition.speaker_id(edition.turns[tag.turn]))
    )


def counts_on(page: ReadPage) -> list[tuple[Asked, int]]:
    """Every count of a page that leads to the search."""
    found = []
    for link in page.soup.select("main a[href*='/search/?speaker=']"):
        asked = parse_qs(urlsplit(link["href"]).query)
        (speaker,), (topic,), (lang,) = asked["speaker"], asked["topic"], asked["lang"]
        found.append(((speaker, topic, lang), int(re.findall(r"\d+", link.get_text())[0])))
    return found


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("kind", ["speakers", "topics"])
def test_a_count_promises_what_the_search_of_its_language_finds(
    good: Built, kind: str, lang: Lang
) -> None:
    start = f"/{'en/' if lang == 'en' else ''}{kind}/"
    pages = [page for address, page in read_pages(good).items() if address.startswith(start)]
    counts = [count for page in pages for count in counts_on(page)]
    assert dict(counts) == turns_on(lang) != {}


def test_what_only_the_other_language_has_is_said_apart(good: Built) -> None:
    """The second part of issue 2 is not translated: she speaks there, of telework."""
    pages = read_pages(good)
    speaker = pages["/en/speakers/mizuhara-fumie/"].soup
    chips = [li.get_text() for li in speaker.select(".topics li")]
    assert chips == ["telework 1 in Japanese only", "joint procurement1"]
    assert speaker.select_one("#said .meta").get_text() == "2 turns (1 of them in Japanese only)"
    topic = pages["/en/topics/telework/"].soup
    people = [li.select_one(".meta").get_text().strip() for li in topic.select(".people li")]
    assert people == ["2 turns", "1 in Japanese only"]
    assert topic.select_one("#said .meta").get_text() == "3 turns (1 of them in Japanese only)"


def test_where_nothing_is_missing_nothing_is_said(good: Built) -> None:
    page = read_pages(good)["/speakers/mizuhara-fumie/"].soup
    assert [li.get_text() for li in page.select(".topics li")] == ["テレワーク1", "共同調達1"]
    assert page.select_one("#said .meta").get_text() == "全2件"


def test_turns_stand_under_the_section_they_are_in(good: Built) -> None:
    page = read_pages(good)["/en/speakers/hayami-tooru/"].soup
    article = page.select(".said-in")[-1]
    headings = [heading.get_text() for heading in article.select("h5")]
    assert headings == ["Mending the rules", "From here on"]
    lists = [[a["href"] for a in ol.select("a")] for ol in article.select("ol.turns")]
    assert lists == [["/en/issues/1/1/#u-1"], ["/en/issues/1/1/#u-3"]]
    assert [a["href"] for a in article.select("h5 a")] == [
        "/en/issues/1/1/#s-1",
        "/en/issues/1/1/#s-2",
    ]
