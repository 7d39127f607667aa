"""Lines that belong to the web page an article was copied from: they would be printed with it."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.lines import Lines

FURNITURE = Fault(
    "W242",
    Severity.WARNING,
    ja="「{text}」は元のページの部品のようです。消してください。記事の一部であれば、見出しか文に"
    "してください。",
    en="“{text}” looks like part of the page it was copied from. Delete it, or make it a heading "
    "or a sentence if it is part of the article.",
)

_PHRASES = frozenset(
    {
        *"バックナンバー サポートをす サポートをする スキ フォロー".split(),
        *"ログイン 会員登録 メニュー".split(),
        *("skip to main content", "share", "menu", "login", "log in", "subscribe", "read more"),
    }
)
_OPENING = "この記事が気に入ったら"
_FIRST_SIGNS = frozenset(" \t\xa0　").union(*({words[0], words[0].upper()} for words in _PHRASES))
_LONGEST = 60


def is_furniture(line: str) -> bool:
    """Whether a line is nothing but such a part of a page."""
    if len(line) > _LONGEST:
        return False
    words = line.strip()
    return words.casefold() in _PHRASES or words.startswith(_OPENING)


def furniture(lines: Lines) -> Iterator[Diagnostic]:
    """A finding for each such line of a text."""
    # The phrases are no sentences, so that no plain line is one of them.
    indexes = [i for i in lines.marked if lines.texts[i][0] in _FIRST_SIGNS]
    for index in {*indexes, *lines.holding((_OPENING,))}:
        if is_furniture(lines.texts[index]):
            yield FURNITURE.at(lines.source, lines.starts[index], text=lines.texts[index].strip())
