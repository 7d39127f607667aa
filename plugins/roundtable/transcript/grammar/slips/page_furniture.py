"""Lines that belong to the page an article was copied from, of the web or of paper: they would be
printed with it, most of them as words of whoever speaks there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.lines import Lines, half_width

FURNITURE = Fault(
    "W242",
    Severity.WARNING,
    ja="「{text}」は元のページの部品のようです。消してください。記事の一部であれば、見出しか文に"
    "してください。",
    en="“{text}” looks like part of the page it was copied from. Delete it, or make it a heading "
    "or a sentence if it is part of the article.",
)

# In small letters, as they are compared.
_PHRASES = frozenset(
    {
        *"本文 ここから本文です。 バックナンバー サポートをす サポートをする スキ フォロー".split(),
        *"ログイン 会員登録 メニュー サイトマップ 現在の位置 音声読み上げ 一覧へ戻る".split(),
        *"トップへ戻る リンクをコピー ホーム お問い合わせ".split(),
        *"関連リンク 関連ページ 関連記事 印刷する このページを印刷する".split(),
        *"シェア シェアする ツイート ツイートする xでポスト xでシェア facebookでシェア".split(),
        *"lineで送る lineでシェア はてなブックマーク".split(),
        *("menu", "login", "log in", "home", "about", "about us", "contact", "contact us"),
        *("subscribe", "read more"),
        *("share", "share this article", "share on facebook", "share on x", "tweet", "facebook"),
        *("print this page", "copy link", "back to top", "related articles", "related links"),
        *("foreign language", "advertisement", "search form", "all episodes"),
        *("main navigation", "secondary navigation", "return to transcripts main page"),
    }
)
_DIGITS = "0123456789０１２３４５６７８９"
_OPENINGS = (
    *("この記事が気に入ったら", "この記事をシェア", "このページをシェア", "このページの先頭"),
    *(
        "ページの先頭へ",
        "ページの先頭です",
        "ここからサイトの",
        "ページトップへ",
        "この記事に関するお問",
        "このページに関するお問",
    ),
    *("ページ番号:", "ページid:", "印刷用ページ", "ここから本文"),
    *("メールでのお問い合わせは", "文字サイズ", "you are here:"),
    *("copyright ©", "copyright (c)", "©"),
)
# In half width: - 3 -, p. 3, Page 3 of 12; ホーム > 町政 > 広報; a link to a file, with its size.
_NUMBERED = (
    r"([-‐–―~・]) ?\d{1,3} ?\1|p(?:age|\.)? ?\d{1,3}(?: ?(?:/|of) ?\d{1,3})?"
    r"|\d{1,3} ?(?:ページ|頁|/ ?\d{1,3})"
)
_PAGE_NUMBER = re.compile(_NUMBERED, re.IGNORECASE)
_TRAIL = (
    r"(?:現在(?:地|の位置)[ :]*)?(?:ホーム|(?:議会)?トップ(?:ページ)?|home|top)"
    # The spaces around a sign are in one place alone: in two, long trails that fail take for ever.
    r" ?(?:[>›»][^>›»。]{1,42})+"
)
_FILE = r".*\((?:(?:PDF|Word|Excel|ワード|エクセル)[^()]{0,12})?[\d.]+ ?[KM]B\)"
# What a site itself says above its pages, in small letters: how to get past the menu, cookies.
_NOTICE = re.compile(
    r"(?:本文|コンテンツ|メインコンテンツ|ナビゲーション)[へに](?:移動|(?:スキップ|ジャンプ)(?:する|します)?)"
    r"|(?:この|当|本)(?:ウェブ)?(?:サイト|ページ)[ではにを]{1,2}[^。]{0,24}(?:javascript|cookie|クッキー).*"
    r"|(?:ブラウザの)?javascript[がを][^。]{0,12}[無有]効.*"
    r"|(?:skip|jump) to [a-z ]{4,20}"
    r"|(?:we|(?:this|our) (?:web)?site) uses? cookies\b.*"
    r"|(?:please )?enable (?:cookies|javascript)\b.*|javascript (?:is|must be) [a-z]+abled\b.*"
)
_TRAIL_HEADS = ("現在", "ホーム", "トップ", "Home", "HOME", "Top", "TOP", "You are here")
_SHAPES = re.compile(f"{_TRAIL}|{_FILE}", re.IGNORECASE)
_LONGEST_NUMBER = 3
_SHORTEST_TITLE = 8
_SHORT = re.compile(r"[^。！？!?\n]{1,20}")
_RUN = 9
_LONGEST = 60
_BEGINNINGS = frozenset(words[0] for words in (*_PHRASES, *_OPENINGS)) | set("phtjs")
_FIRST_SIGNS = frozenset(
    {*_BEGINNINGS, *map(str.upper, _BEGINNINGS), *" \t\xa0　ホトコメナＰｐ-－‐–—―〜～~・", *_DIGITS}
)
_TOLD_BY_SITE = ("JavaScript", "Javascript", "javascript", "Cookie", "cookie", "クッキー")
_SOMEWHERE = ("この記事が気に入ったら", "KB", "MB", "©", *_TOLD_BY_SITE)


def is_furniture(line: str) -> bool:
    """Whether a line is nothing but such a part of a page."""
    is_long = len(line) > _LONGEST and not line.startswith(_TRAIL_HEADS)
    if is_long and not any(word in line for word in _TOLD_BY_SITE):
        return False
    words = half_width(line.strip())
    plain = words.casefold()
    if plain in _PHRASES or plain.startswith(_OPENINGS) or _NOTICE.fullmatch(plain):
        return True
    if is_long or words.isalpha():
        return False  # Most such lines are names.
    return bool(_PAGE_NUMBER.fullmatch(words) or _SHAPES.fullmatch(words))


def furniture(lines: Lines, worded: list[int], title: str) -> Iterator[Diagnostic]:
    """A finding for each such line of a text, and for those with words that are its title again."""
    # Few of them may be plain lines: what ends a sentence, or is longer than a phrase.
    indexes = lines.opening_with(_FIRST_SIGNS)
    found = {i for i in {*indexes, *lines.holding(_SOMEWHERE)} if is_furniture(lines.texts[i])}
    found |= _between(lines, found)
    if len(title) >= _SHORTEST_TITLE:
        again = half_width(title)
        found |= {index for index in worded if half_width(lines.texts[index].strip()) == again}
    found |= _numbers_alone(lines, indexes)
    for index in found | _running_heads(lines, found):
        yield FURNITURE.at(lines.source, lines.starts[index], text=lines.texts[index].strip())


def _between(lines: Lines, found: set[int]) -> set[int]:
    """Short lines from one such part to the next without a blank line: more of a menu."""
    parts = sorted(i for i in found if not _is_page_number(lines.texts[i]))
    runs = [range(above + 1, below) for above, below in pairwise(parts) if below - above <= _RUN]
    return {
        index
        for run in runs
        if all(_SHORT.fullmatch(lines.texts[at].strip()) for at in run)
        for index in run
    }


def _is_page_number(line: str) -> bool:
    return _PAGE_NUMBER.fullmatch(half_width(line.strip())) is not None


def _numbers_alone(lines: Lines, indexes: list[int]) -> set[int]:
    """The numbers of pages that stand alone: the next number comes below, or the last one above."""
    numbers = [
        (index, int(words))
        for index in indexes
        if (words := lines.texts[index].strip()).isdecimal() and len(words) <= _LONGEST_NUMBER
    ]
    first: dict[int, int] = {}
    for index, number in numbers:
        first.setdefault(number, index)
    last = {number: index for index, number in numbers}
    return {
        index
        for index, number in numbers
        if first.get(number - 1, index) < index or last.get(number + 1, index) > index
    }


def _running_heads(lines: Lines, found: set[int]) -> set[int]:
    """What stands beside the number of more than one page, in the same words."""
    beside: dict[str, set[int]] = {}
    for index in found:
        if _is_page_number(lines.texts[index]):
            for neighbour in (lines.last_text(index), lines.next_text(index + 1)):
                if lines.first <= neighbour < len(lines):
                    beside.setdefault(lines.texts[neighbour].strip(), set()).add(neighbour)
    return {
        index
        for words, indexes in beside.items()
        if len(indexes) > 1 and len(words) <= _LONGEST
        for index in indexes
    }
