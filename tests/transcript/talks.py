"""Generated talks: label shapes × paragraphs × pictures, notes and headings, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st
from roundtable.transcript.model import Lang

PEOPLE: dict[Lang, list[tuple[str, str, str]]] = {
    "ja": [
        ("速水", "透", "県副知事（CIO）"),
        ("緒方", "玲子", "汐見市副市長（CIO）"),
        ("渡邉", "京子", "三日月市CIO（副市長）"),
        ("渡辺", "拓海", "三日月市デジタル戦略室主査"),
        ("小野寺", "聡", "神楽川市総務部デジタル推進課長"),
        ("榊", "洋一", "龍峰町副町長（CIO）"),
        ("髙見沢", "潤", "汐見市窓口改革担当主幹"),
    ],
    "en": [
        ("Hayami", "Toru", "Vice Governor (CIO)"),
        ("Ogata", "Reiko", "Deputy Mayor of Shiomi City (CIO)"),
        ("Onodera", "Satoshi", "Director of Digital Promotion, Kaguragawa City"),
        ("Sakaki", "Yoichi", "Deputy Mayor of Tatsumine Town"),
    ],
}
LIST: dict[Lang, str] = {"ja": "参加者（敬称略）", "en": "Participants"}

# How a label and the words behind it are written: 0 the surname, 1 the role, 2 the full name.
SHAPES: dict[Lang, list[str]] = {
    "ja": [
        *("{0}\n", "{0}\n\n", "{1}：{0}\n", "{1}:{0}\n\n", "（{0}）\n", "({0})\n\n"),
        *("**{0}**\n\n", "○{0}さん\n", "{0}：", "{0}:", "{0}氏：", "【{0}】", "{1}：{2}\n"),
        *("　{0}\n", "- {0}\n"),
    ],
    "en": [
        *("{0}\n", "{0}\n\n", "{1}: {0}\n", "({0})\n", "**{0}**\n\n", "{0}: ", "{2}: "),
    ],
}
SENTENCES: dict[Lang, list[str]] = {
    "ja": [
        *("規程を先に直しました。", "三つあります：人、金、時間です。", "人手が足りない", "えっ？"),
        *("手続の手続が要るのです（笑）。", "10：30に集まりました。", "「並ばない」が合言葉です。"),
        *("これは**「重要」**です。", "緒方さんのおかげです。", "20の業務（※）を移します。"),
        "A&Bの<見出し>も残ります。",
    ],
    "en": [
        *("We changed the rules first.", "Issue One: the queue.", "That was me (laughs)."),
        *("We met at 10:30 [and again at noon].", "Everybody thanked Ogata.", "Really?"),
        *("It is *not* A&B <at all>.", "There are two: rules and tools."),
    ],
}
BETWEEN = st.sampled_from(
    ["", "## {}\n\n", "## {}\n### {}\n\n", "![{}](images/a.png)\n\n", "※{}\n\n", "（{}）\n\n"]
)
INSIDE = st.sampled_from(["", "", "", "![{}](images/b.png)\n\n", "※{}\n\n", "（拍手）\n\n"])
WORDS: dict[Lang, list[str]] = {
    "ja": ["窓口の話", "「並ばない」へ", "広げ方：内製の道", "何が変わった？", "緒方"],
    "en": ["The queue", "Rules: a start", "What next?", "Ogata"],
}


@dataclass(frozen=True, slots=True)
class Talk:
    """A text and what was said in it: who, with which paragraphs; None is the moderator."""

    lang: Lang
    text: str
    turns: list[tuple[str | None, tuple[str, ...]]]


@st.composite
def talks(draw: st.DrawFn) -> Talk:
    """A talk of two to four people with one to eight turns."""
    lang: Lang = draw(st.sampled_from(["ja", "en"]))
    people = draw(st.lists(st.sampled_from(PEOPLE[lang]), min_size=2, max_size=4, unique=True))
    text = _listed(people, lang)
    turns: list[tuple[str | None, tuple[str, ...]]] = []
    for _ in range(draw(st.integers(1, 8))):
        between = draw(BETWEEN)
        title = draw(st.sampled_from(WORDS[lang]))
        text += between.format(title, title) if "（" not in between else "（一同笑）\n\n"
        spoken, written = _turn(draw, people, lang)
        turns.append(spoken)
        text += written
    return Talk(lang, text, turns)


def _listed(people: list[tuple[str, str, str]], lang: Lang) -> str:
    colon = "：" if lang == "ja" else ": "
    lines = [f"{role}{colon}{_full_name(surname, given, lang)}" for surname, given, role in people]
    return "\n".join([LIST[lang], *lines]) + "\n\n"


def _turn(
    draw: st.DrawFn, people: list[tuple[str, str, str]], lang: Lang
) -> tuple[tuple[str | None, tuple[str, ...]], str]:
    paragraphs = draw(st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=3))
    if draw(st.integers(0, 5)) == 0:
        return (None, tuple(paragraphs[:1])), f"―{paragraphs[0]}\n\n"
    surname, given, role = draw(st.sampled_from(people))
    name = _full_name(surname, given, lang)
    written = draw(st.sampled_from(SHAPES[lang])).format(surname, role, name)
    for number, words in enumerate(paragraphs):
        inside = draw(INSIDE) if number else ""
        written += inside.format(draw(st.sampled_from(WORDS[lang]))) + words + "\n\n"
    return (name, tuple(paragraphs)), written


def _full_name(surname: str, given: str, lang: Lang) -> str:
    return f"{surname} {given}" if lang == "ja" else f"{given} {surname}"
