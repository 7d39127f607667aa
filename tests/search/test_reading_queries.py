"""What a query means, what is marked in a text, whom a name means: the page's pure functions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js" / "search"
RunNode = Callable[..., list[object]]

QUERIES = {
    "東京都": ["東京都"],
    "職員 研修": ["職員", "研修"],
    "職員　研修": ["職員", "研修"],
    " ＣＩＯ  cio ": ["cio"],
    '"the city"': ["the city"],
    '"the city" staff': ["the city", "staff"],
    '"': ['"'],
    'a"b c"': ['a"b', 'c"'],
    '"open': ['"open'],
    '""': ['""'],
    "㈱": ["(株)"],
    "": [],
    "　": [],
}

# Text, folded words, and the text with what is marked in brackets.
MARKED = (
    ("東京都区市町村", ["東京"], "[東京]都区市町村"),
    ("株式会社㍿と㈱", ["株"], "[株]式会社[㍿]と[㈱]"),
    ("ﾃﾞｼﾞﾀﾙ化", ["デジタル"], "[ﾃﾞｼﾞﾀﾙ]化"),
    ("か\u3099がか", ["が"], "[か\u3099が]か"),
    ("Straße STRASSE", ["strasse"], "[Straße] [STRASSE]"),
    ("𠮷田と髙田", ["田"], "𠮷[田]と髙[田]"),
    ("葛\U000e0100飾区", ["葛"], "[葛\U000e0100]飾区"),
    ("ああああ", ["ああ"], "[ああああ]"),
    ("電子申請", ["電子", "子申"], "[電子申]請"),
    ("何もない", ["何か"], "何もない"),
)

OTHER_MARKS = {
    "don't": "don’t",
    "don’t": "don't",
    "“the city’s”": '"the city\'s"',
    '"city hall"': '"city hall"',
    "窓口": "窓口",
}

SPEAKERS = [
    ["miyasaka-manabu", "宮坂 学", "Manabu Miyasaka", "みやさか まなぶ", ["ja", "en"]],
    ["ozawa-hiromi", "小澤 ひろみ", "Hiromi Ozawa", "おざわ ひろみ", ["ja"]],
    ["ozawa-kenji", "小澤 健司", "Kenji Ozawa", "おざわ けんじ", ["ja"]],
]
NAMED = {
    "みやさか": ["miyasaka-manabu"],
    "ミヤサカ": ["miyasaka-manabu"],
    "ﾐﾔｻｶ": ["miyasaka-manabu"],
    "miyasaka": ["miyasaka-manabu"],
    "Miyasaka Manabu": ["miyasaka-manabu"],
    "manabu miyasaka": ["miyasaka-manabu"],
    "MIYA": ["miyasaka-manabu"],
    "宮坂": ["miyasaka-manabu"],
    "宮坂学": ["miyasaka-manabu"],
    "小澤": ["ozawa-hiromi", "ozawa-kenji"],
    "おざわ　ひろ": ["ozawa-hiromi"],
    "み": [],
    "saka": [],
    "テレワーク": [],
}


def test_words_of_a_query(run_node: RunNode) -> None:
    given = [[query] for query in QUERIES]
    words = run_node("calling.mjs", SCRIPTS / "query.js", "wordsOf", given=given)
    assert dict(zip(QUERIES, words, strict=True)) == QUERIES


def test_what_is_marked(run_node: RunNode) -> None:
    given = [[text, words] for text, words, _ in MARKED]
    found = run_node("calling.mjs", SCRIPTS / "fold.js", "findSpans", given=given)
    marked = [bracketed(text, spans) for (text, _, _), spans in zip(MARKED, found, strict=True)]
    assert marked == [expected for _, _, expected in MARKED]


def test_an_excerpt_gives_the_text_around_the_first_mark(run_node: RunNode) -> None:
    given = [["あ" * 50 + "京" + "い" * 50, [[50, 51]], 12], ["京い", [[0, 1]], 12]]
    whole, short = run_node("calling.mjs", SCRIPTS / "results.js", "excerpt", given=given)
    assert whole == [
        ["…", False],
        ["あ" * 4, False],
        ["京", True],
        ["い" * 7, False],
        ["…", False],
    ]
    assert short == [["京", True], ["い", False]]


def test_an_english_excerpt_is_cut_between_words(run_node: RunNode) -> None:
    text = "Everybody walked to the city hall and waited"
    hall, told, long = text.index("hall"), "x" * 60, "y" * 60
    given = [[text, [[hall, hall + 4]], 18], [f"{told} a {long}", [[61, 62]], 30]]
    words, address = run_node("calling.mjs", SCRIPTS / "results.js", "excerpt", given=given)
    assert words == [["…", False], ["city ", False], ["hall", True], [" and", False], ["…", False]]
    assert address == [["…", False], ["x" * 9 + " ", False], ["a", True], ["…", False]]


def test_no_comma_stands_before_the_ellipsis(run_node: RunNode) -> None:
    given = [["京い、う", [[0, 1]], 3], ["hall, and", [[0, 4]], 5]]
    ja, en = run_node("calling.mjs", SCRIPTS / "results.js", "excerpt", given=given)
    assert ja == [["京", True], ["い", False], ["…", False]]
    assert en == [["hall", True], ["…", False]]


def test_a_japanese_excerpt_begins_with_its_sentence_and_ends_behind_a_clause(
    run_node: RunNode,
) -> None:
    before, after = "あ" * 20, "う" * 20
    given = [
        [f"{before}。い京う、え{after}", [[22, 23]], 12],
        [f"{before}い京うえ、おかきく。けこ", [[21, 22]], 16],
    ]
    sentence, rest = run_node("calling.mjs", SCRIPTS / "results.js", "excerpt", given=given)
    assert sentence == [["…", False], ["い", False], ["京", True], ["う", False], ["…", False]]
    assert rest == [
        ["…", False],
        ["あ" * 4 + "い", False],
        ["京", True],
        ["うえ、おかきく。けこ", False],
    ]


def test_what_is_printed_otherwise_than_typed_is_offered(run_node: RunNode) -> None:
    given = [[query] for query in OTHER_MARKS]
    offered = run_node("calling.mjs", SCRIPTS / "query.js", "withOtherMarks", given=given)
    assert dict(zip(OTHER_MARKS, offered, strict=True)) == OTHER_MARKS  # type: ignore[arg-type]


def test_entries_are_grouped_by_edition(run_node: RunNode) -> None:
    ends = [4, 4, 9, 12, 15]  # the second edition has no entries
    given = [[ends, [0, 3, 4, 8, 13, 14]], [ends, []], [[], []]]
    found = run_node("calling.mjs", SCRIPTS / "results.js", "groups", given=given)
    assert found == [[[0, 3], [4, 8], [13, 14]], [], []]


def test_names_and_readings(run_node: RunNode) -> None:
    given = [[name, SPEAKERS] for name in NAMED]
    found = run_node("calling.mjs", SCRIPTS / "people.js", "peopleNamed", given=given)
    ids = [[person[0] for person in people] for people in found]  # type: ignore[attr-defined]
    assert dict(zip(NAMED, ids, strict=True)) == NAMED


def bracketed(text: str, spans: object) -> str:
    """A text with its marked stretches in brackets; a browser counts in UTF-16."""
    units = text.encode("utf-16-le")
    pieces, at = [], 0
    for start, end in spans:  # type: ignore[attr-defined]
        pieces += [units[2 * at : 2 * start], "[".encode("utf-16-le")]
        pieces += [units[2 * start : 2 * end], "]".encode("utf-16-le")]
        at = end
    return b"".join((*pieces, units[2 * at :])).decode("utf-16-le")
