"""Titles are broken where a reader would break them."""

from __future__ import annotations

import pytest
from roundtable.pictures.lines import broken, phrases
from roundtable.transcript.model import Lang


def units(text: str) -> float:
    """Wide characters count two, the others one."""
    return sum(2 if ord(c) > 0xFF else 1 for c in text)


@pytest.mark.parametrize(
    ("text", "lang", "width", "lines"),
    [
        ("誰も読まない規程を書き直す", "ja", 16, ("誰も読まない", "規程を書き直す")),
        ("窓口を空けずに学ぶには", "ja", 14, ("窓口を空けずに", "学ぶには")),
        ("誰も読まない規程を書き直す", "ja", 40, ("誰も読まない規程を書き直す",)),
        ("楠_輔　速水_透　緒方_玲", "ja", 16, ("楠_輔　速水_透", "緒方_玲")),
        ("An Expert Is Not an Odd-Job Man", "en", 18, ("An Expert Is Not", "an Odd-Job Man")),
        ("Aya_Nishina_· Jun_Sakaki", "en", 14, ("Aya_Nishina", "Jun_Sakaki")),
        ("Donaudampfschifffahrt", "en", 12, ("Donaudampfsc", "hifffahrt")),
        ("", "ja", 12, ()),
    ],
)  # fmt: skip
def test_lines(text: str, lang: Lang, width: int, lines: tuple[str, ...]) -> None:
    """A low line stands for a no-break space."""
    found = broken(text.replace("_", "\u00a0"), lang, width, units)
    assert tuple(line.replace("\u00a0", "_") for line in found) == lines


TITLES = (
    "「書かない窓口」は、聞く窓口。どう変わる？",
    "（仮称）デジタル人材センター・サーバーの使い方（前編）",
    "ちょっとずつ、ずっと、ゆっくり。",
    "生成AIの答えを誰が確かめるか～県・汐見市・神楽川市・青嶺大学座談会～",
)


@pytest.mark.parametrize("width", range(6, 40, 2))
@pytest.mark.parametrize("title", TITLES)
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(title: str, width: int) -> None:
    lines = broken(title, "ja", width, units)
    assert "".join(lines) == title
    assert [line for line in lines[1:] if line[0] in "、。」』）～・ーっょゃゅッ？"] == []
    assert [line for line in lines[:-1] if line[-1] in "「『（"] == []


def test_pieces_put_together_are_the_text() -> None:
    for title in TITLES:
        assert "".join(phrases(title, "ja")) == title
