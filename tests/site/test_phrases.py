"""Names as the pages of one language print them, and what they print beside them."""

from __future__ import annotations

import pytest
from built_site import Built
from reading import read_pages
from roundtable.magazine.library import Bilingual
from roundtable.site.shelf.phrases import other_name, phrase
from roundtable.site.views.common import Phrase
from roundtable.transcript.model import Lang

BOTH = Bilingual("在宅勤務", "telework")
SAME = Bilingual("AI", "AI")
JAPANESE = Bilingual("在宅勤務", "")


@pytest.mark.parametrize(
    ("name", "lang", "printed", "other"),
    [
        (BOTH, "ja", Phrase("在宅勤務"), "telework"),
        (BOTH, "en", Phrase("telework"), "在宅勤務"),
        (SAME, "ja", Phrase("AI"), ""),
        (JAPANESE, "ja", Phrase("在宅勤務"), ""),
        (JAPANESE, "en", Phrase("在宅勤務", "ja"), ""),
        (Bilingual(), "en", Phrase(""), ""),
    ],
)
def test_a_name(name: Bilingual, lang: Lang, printed: Phrase, other: str) -> None:
    assert (phrase(name, lang), other_name(name, lang)) == (printed, other)


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/speakers/hayami-tooru/", "Toru Hayami"),
        ("/en/topics/telework/", "テレワーク"),
        ("/organisations/shiomi/", "Shiomi City"),
    ],
)
def test_a_page_has_the_other_name_below_its_own(address: str, other: str, good: Built) -> None:
    title = read_pages(good)[address].soup.main.h1
    assert other not in title.get_text()
    assert other in title.parent.get_text()
