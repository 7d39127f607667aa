"""What a query offers beside its results: the topics it means."""

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


def test_the_topics_a_query_means(run_node: RunNode) -> None:
    given = [[query, TOPICS] for query in MEANT]
    found = run_node("calling.mjs", SCRIPTS / "topics.js", "topicsNamed", given=given)
    ids = [[topic[0] for topic in topics] for topics in found]
    assert dict(zip(MEANT, ids, strict=True)) == MEANT
