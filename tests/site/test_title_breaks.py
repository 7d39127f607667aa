"""Where a line of a title may end: ``|`` marks it."""

from __future__ import annotations

import pytest
from roundtable.site.html import Html
from roundtable.site.markup.title_breaks import MARK, phrased

TITLES = [
    # behind particles, where a word in other letters begins
    "塀か|見張りか、|三層分離のその先へ",
    "副市長、|市民になって|並ぶ",
    "インターネット側へ|移した端末",
    # を is a particle wherever it stands
    "議事録を|まかせてみた",
    # brackets and numbers begin a word as well
    "県の|「ただし」が|消えた",
    "40分に|一度のお使い",
    # within a verb there is no end, nor behind この, その
    "取り組みと|引き継ぎ",
    "この町の|申し込み書",
    # nothing to mark
    "研修",
    "Mending the rules",
    "A &amp; B",
    "<b>県の</b>規程",
]


@pytest.mark.parametrize("title", TITLES)
def test_where_a_line_may_end(title: str) -> None:
    assert phrased(Html(title.replace("|", ""))) == title.replace("|", MARK)
