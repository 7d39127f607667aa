"""Where a line of a Japanese title may end, for browsers that cannot tell.

Japanese has no spaces, and a title parted within a word reads badly. Chromium finds the phrases by
itself (`word-break: auto-phrase`); Firefox does not, nor does Safari, the browser of every iPhone.
For them the ends of most phrases are marked: behind a particle where no hiragana follows, behind を
and behind punctuation. The style sheet keeps everything else together.
"""

from __future__ import annotations

import re

from roundtable.site.html import Html

MARK = "<wbr>"

_PARTICLES = "はがをにでともへやかのてば"
_ENDS = "、。，！？」』）・"
_BEGINS = "一-鿿々ァ-ヶA-Za-z0-9「『（"
_BETWEEN = re.compile(
    rf"(?<=[{_PARTICLES}{_ENDS}])(?<![こそあど]の)(?=[{_BEGINS}])|(?<=を)(?=[ぁ-ん])"
)


def phrased(html: Html) -> Html:
    """A title or heading with its phrases marked; one with elements in it stays as it is."""
    return html if "<" in html else Html(_BETWEEN.sub(MARK, html))
