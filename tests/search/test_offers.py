"""What a query offers beside its results: topics it means, and who said the rest of its words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "theme" / "static" / "js" / "search"
RunNode = Callable[..., list[list[list[object]]]]

# Topics as names.bin has them, down to their words.
TOPICS = [
    ["talent", "デジタル人材", "Digital talent", ["デジタル人材", "digital talent", "人を育てる"]],
    ["security", "セキュリティ", "Security", ["security", "ランサムウェア", "data leak"]],
    ["shared-cloud", "自治体クラウド", "Municipal cloud", ["自治体クラウド", "municipal cloud"]],
    ["cloud", "クラウド利用", "Cloud services", ["クラウド利用", "cloud services"]],
    ["dx", "DX推進計画", "DX plans", ["dx推進計画", "dx plans"]],
    ["ai", "AI", "AI", ["ai", "人工知能", "take the minutes"]],
    ["gen-ai", "生成AI", "Generative AI", ["生成ai", "generative ai"]],
    ["use", "データ利活用", "Use of data", ["データ利活用", "use of data", "data analysis"]],
]
MEANT = {
    # A whole name or another word, in either language, in any width and case.
    "セキュリティ": ["security"],
    "ｾｷｭﾘﾃｨ": ["security"],
    "SECURITY": ["security"],
    "ランサムウェア": ["security"],
    "data leak": ["security"],
    '"data　leak"': ["security"],
    # A beginning of a name, or words within it.
    "デジタル": ["talent"],
    "secur": ["security"],
    "推進計画": ["dx"],
    "loud": [],
    # The surest first: what is so called, what begins so, what only has it in its name.
    "AI": ["ai", "gen-ai"],
    "クラウド": ["cloud", "shared-cloud"],
    "cloud": ["cloud", "shared-cloud"],
    # Half of another word, and not its first syllable.
    "ランサム": ["security"],
    "take": [],
    "人を": [],
    # What begins too much means nothing; an abbreviation is a word.
    "デ": [],
    "of": [],
    "Ge": [],
    "DX": ["dx"],
    "use": ["use"],
    # Several words mean one topic together or none.
    "セキュリティ 職員": [],
    "テレワーク": [],
    "": [],
}

SPEAKERS = [
    ["hayami-tooru", "速水 透", "Toru Hayami", "はやみ とおる", ["ja", "en"]],
    ["ozawa-hiromi", "小澤 ひろみ", "Hiromi Ozawa", "おざわ ひろみ", ["ja"]],
    ["ozawa-kenji", "小澤 健司", "Kenji Ozawa", "おざわ けんじ", ["ja"]],
    ["mori-sen", "森 千", "", "もり せん", ["ja"]],
]
BESIDE = {
    "速水 テレワーク": {"hayami-tooru": "テレワーク"},
    "テレワーク　速水": {"hayami-tooru": "テレワーク"},
    "透 テレワーク": {"hayami-tooru": "テレワーク"},
    "速水透 テレワーク": {"hayami-tooru": "テレワーク"},
    "速水 透 テレワーク 規程": {"hayami-tooru": "テレワーク 規程"},
    '"速水 透" テレワーク': {"hayami-tooru": "テレワーク"},
    "ハヤミ テレワーク": {"hayami-tooru": "テレワーク"},
    "HAYAMI telework": {"hayami-tooru": "telework"},
    "telework Toru Hayami": {"hayami-tooru": "telework"},
    "tooru telework": {"hayami-tooru": "telework"},
    "森 AI": {"mori-sen": "AI"},
    # Quotes stay around what is asked for as it stands.
    'Hayami "the prefecture" staff': {"hayami-tooru": '"the prefecture" staff'},
    # Whoever bears the name, unless more of the query says which of them.
    "小澤 研修": {"ozawa-hiromi": "研修", "ozawa-kenji": "研修"},
    "小澤 健司 研修": {"ozawa-kenji": "研修"},
    "速水 小澤": {"hayami-tooru": "小澤", "ozawa-hiromi": "速水", "ozawa-kenji": "速水"},
    # Half a name is no name, and a name alone has no words beside it.
    "速 テレワーク": {},
    "haya telework": {},
    "速水": {},
    "速水 透": {},
    "速水テレワーク": {},
    "職員 研修": {},
    "": {},
}


def test_the_topics_a_query_means(run_node: RunNode) -> None:
    given = [[query, TOPICS] for query in MEANT]
    found = run_node("calling.mjs", SCRIPTS / "topics.js", "topicsNamed", given=given)
    ids = [[topic[0] for topic in topics] for topics in found]
    assert dict(zip(MEANT, ids, strict=True)) == MEANT


def test_a_name_beside_other_words(run_node: RunNode) -> None:
    given = [[query, SPEAKERS] for query in BESIDE]
    found = run_node("calling.mjs", SCRIPTS / "people.js", "peopleBeside", given=given)
    offered = [
        {speaker[0]: " ".join(piece["written"] for piece in rest) for speaker, rest in people}
        for people in found
    ]
    assert dict(zip(BESIDE, offered, strict=True)) == BESIDE
