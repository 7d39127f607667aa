"""What of the bytes of a file comes into the text; what is refused is in the tests of the desk."""

from __future__ import annotations

import pytest
from roundtable.transcript import decode
from roundtable.transcript.source import Source

TEXTS = {
    "a byte order mark": ("\ufeff速水", "速水"),
    "a byte order mark inside": ("はい。\n\ufeff速水：", "はい。\n速水："),
    "spaces without width": ("速\u200b水\u2060", "速水"),
    "marks of direction and soft hyphens": ("\u200eHaya\u00admi\u200f", "Hayami"),
    "a joined emoji, a variant of a letter": (
        "\U0001f469\u200d\U0001f4bb葛\U000e0100",
        "\U0001f469\u200d\U0001f4bb葛\U000e0100",
    ),
    "line ends": ("一\r\n二\r三\v四\u2028五", "一\n二\n三\n四\n五"),
}


@pytest.mark.parametrize(("bytes_of", "text"), TEXTS.values(), ids=TEXTS)
def test_text(bytes_of: str, text: str) -> None:
    assert decode("talk.ja.md", bytes_of.encode()) == Source("talk.ja.md", text)
