"""What stands around the talk in every form: intro with number and date, note, agenda, credits."""

from __future__ import annotations

from corpus import Lang, Roundtable
from phrases import Words

INTRO = Words(
    "第{number}回は、「{city}CIO×県CIO座談会」をお届けします！\n\n"
    "{year}年{month}月{day}日に、{city}と若瀬県のCIOの対談を実施しました。",
    "No. {number} brings you the roundtable of the CIOs of {city} and the prefecture.\n\n"
    "On {day} {month} {year}, the CIOs of {city} and Wakase Prefecture met for a talk.",
)
NOTE = Words(
    "※CIO（情報統括責任者）：組織の情報戦略における最高責任者",
    "※CIO (Chief Information Officer): the person in charge of a body's information strategy",
)
PARTICIPANTS = Words("参加者（敬称略）", "Participants")
AGENDA = Words("議題", "Agenda")
CREDITS = Words(
    "執筆者：野村 春香（デジタル戦略部戦略課）\n編集：堤 誠司（同上）",
    "Written by: Haruka Nomura (Digital Strategy Division)\n"
    "Edited by: Seiji Tsutsumi (same as above)",
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def intro(table: Roundtable, lang: Lang) -> str:
    """Which number this is, and when they met: era years in Japanese."""
    held = table.held
    japanese = lang == "ja"
    return INTRO.get(lang).format(
        number=table.number,
        city=table.city.name.get(lang),
        year=f"令和{held.year - 2018}" if japanese else held.year,
        month=held.month if japanese else MONTHS[held.month - 1],
        day=held.day,
    )


def agenda(table: Roundtable, lang: Lang) -> str:
    """The topics, numbered."""
    items = (f"{mark}{topic.get(lang)}" for mark, topic in zip("①②③", table.topics, strict=True))
    return "\n".join((AGENDA.get(lang), *items))
