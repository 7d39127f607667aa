"""Generated pastes: shapes of label × names × what is said, with what pages put above.

The words are in bodies.ja.txt and bodies.en.txt, a blank line between two.
"""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from roundtable.transcript.model import Lang

NAMES: dict[Lang, list[tuple[str, ...]]] = {
    "ja": [
        ("速水", "緒方", "司会"),
        ("速水 透", "緒方　玲子", "榊 洋一"),
        ("速水副知事", "緒方さん", "司会者"),
        ("市長", "副市長", "教育長"),
        ("アン・リー", "ボブ", "カレン先生"),
        ("A委員", "B委員", "委員長"),
        ("話者1", "話者2", "話者3"),
        ("速水（県）", "速水（市）", "緒方"),
        ("はやみ", "おがた", "さかき"),
    ],
    "en": [
        ("Ann", "Bob", "Carl"),
        ("Toru Hayami", "Reiko Ogata", "Chair"),
        ("dj kim", "mc lee", "host"),
        ("DR. LEE", "MAYOR OGATA", "THE CHAIR"),
        ("Dr. Ann Lee", "Jean-Luc Roy", "Ms. O'Neil"),
        ("Speaker 1", "Speaker 2", "Speaker 3"),
        ("Mayor of Shiomi", "Deputy Mayor", "Ogata"),
    ],
}
LABELS: dict[Lang, list[str]] = {
    "ja": [
        *("{}\n", "{}\n\n", "{}：", "{}：\n", "{}：\n\n", "{}: ", "{} ：", "{}　", "{}「"),
        *("【{}】", "【{}】\n", "〔{}〕", "（{}）\n", "○{}　", "○{}\n", "◆{}：", "■{}\n", "―{}："),
        *("・{}：", "**{}**\n", "**{}**：", "{}（汐見市長）：", "[00:10] {}：", "\u00a0{}："),
    ],
    "en": [
        *("{}\n", "{}\n\n", "{}:\n", "{}:\n\n", "{}: ", "{} : ", "[{}]\n", "({}) ", "**{}**\n"),
        *("**{}:** ", "**{}**: ", "- {}: ", "{} (Mayor): ", ">> {}: ", "[00:10] {}: "),
    ],
}
TOPS: dict[Lang, list[str]] = {
    "ja": [
        *("", "", "潮の町の窓口①", "潮の町の窓口\n～全2回～", "本文へスキップ\n\n潮の町の窓口"),
        *("第5回は「窓口」をお届けします！", "令和4年7月14日に、対談を実施しました。", "# 窓口"),
    ],
    "en": [
        *("", "", "Windows by the sea, Part 1", "Skip to content\n\nWindows", "# Windows"),
        *("No. 5 brings you the windows, in two parts.", "On 14 July 2022 the two met."),
    ],
}
LISTS: dict[Lang, tuple[list[str], str]] = {
    "ja": (["", "", "参加者（敬称略）\n", "登壇者\n\n", "出席者\n"], "\n"),
    "en": (["", "", "Participants\n", "Panelists\n\n"], "\n"),
}
SPOKEN = 9
"""So many of the bodies are words: a label stands above such."""
GAPS = st.sampled_from(["\n\n", "\n\n\n", "\n \n", "\v\v", "\r\n\r\n"])
BODIES: dict[Lang, list[str]] = {
    lang: Path(__file__).with_name(f"bodies.{lang}.txt").read_text("utf-8").strip().split("\n\n")
    for lang in ("ja", "en")
}


@st.composite
def pastes(draw: st.DrawFn) -> str:
    """A paste in one language: what stands on top, perhaps a list of people, one to six turns."""
    lang: Lang = draw(st.sampled_from(["ja", "en"]))
    names = draw(st.sampled_from(NAMES[lang]))
    labels = draw(st.lists(st.sampled_from(LABELS[lang]), min_size=1, max_size=2))
    openings, between = LISTS[lang]
    opening = draw(st.sampled_from(openings))
    parts = [draw(st.sampled_from(TOPS[lang])), opening and opening + between.join(names)]
    for _ in range(draw(st.integers(1, 6))):
        bodies = [draw(st.sampled_from(BODIES[lang][:SPOKEN]))]
        bodies += draw(st.lists(st.sampled_from(BODIES[lang]), max_size=2))
        label = draw(st.sampled_from(labels)).format(draw(st.sampled_from(names)))
        parts.append(label + draw(GAPS).join(bodies))
    return draw(GAPS).join(part for part in parts if part)
