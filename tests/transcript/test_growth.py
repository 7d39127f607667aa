"""A text of twice the length takes about twice as long to read, however odd, and not four times.

On a quiet machine none takes more than 2.2 times as long. Caches and neighbours of other machines
may add to that, so the line is drawn midway between what grows with the length and with its square.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from roundtable.importers import import_
from roundtable.transcript import parse
from roundtable.transcript.source import Source

MOST = 3.0
TRIES = 5

LIST = "参加者（敬称略）\n県副知事{}：速水 透\n汐見市CIO：緒方 玲子\n"
TALK = LIST.format("") + "\n速水\nはい。{}\n\n緒方\nええ。\n"
TURNS = LIST.format("") + "\n{}"
HEADER = "---\ntitle: 窓口\n{}---\n" + LIST.format("")
APART = "Mr Oskar Vine\nGood evening.\n\nMs Rosa Tanner\nGood evening.\n\n" * 2 + "{}"
BY_POST = LIST + "\n副知事\nはい。\n\n市長\nええ。\n"

# What is repeated, within which text, how often.
REPEATED: dict[str, tuple[str, str, int]] = {
    "brackets in a participant's line": ("（", BY_POST, 50_000),
    "pairs of brackets in a participant's line": ("（）", BY_POST, 50_000),
    "posts and brackets in a participant's line": ("長（", BY_POST, 50_000),
    "heavy brackets in a participant's line": ("【", BY_POST, 50_000),
    "spaces in an English participant's line": (
        " ",
        "Participants\nMayor{}x\nMayor: Toru Hayami\n\nHayami: Yes.\n",
        50_000,
    ),
    "digits in a list of participants": (
        "2",
        "参加者（敬称略）\n{}x\n県副知事：速水 透\n\n速水\nはい。\n",
        50_000,
    ),
    "brackets in one line": ("（", TALK, 300_000),
    "heavy brackets in one line": ("【】", TALK, 150_000),
    "square brackets in one line": ("[", TALK, 300_000),
    "colons in one line": ("速水：", TALK, 50_000),
    "turns in one line": ("緒方：はい。速水：ええ。", TALK, 4_000),
    "a long line below an unknown name": (
        "あ",
        LIST.format("") + "\n小澤\n{}速水\n\n緒方\nええ。\n",
        300_000,
    ),
    "a picture that does not end": (" ", TALK.format("\n\n![窓口]({}x"), 50_000),
    "marks behind a heading": (" #", TALK.format("\n\n# 窓口{}x"), 100_000),
    "spaces behind a part in the title": (" ", '---\ntitle: "窓口①{}x"\n---\n', 50_000),
    "days in one line": ("令和3年10月20日", "{}\n\n" + LIST.format(""), 3_000),
    "days of publication in a line": ("公開日：2021年1月2日、", "{}\n\n" + LIST.format(""), 3_000),
    "a long summary": ("あ", HEADER.format("summary: {}\n"), 1_500_000),
    "entries of a header": ("  速水: hayami\n", HEADER.format("speakers:\n{}"), 4_000),
    "blank lines above a header": ("\n", "{}" + HEADER.format(""), 30_000),
    "numbers of pages": ("－ 1 －\n\n", TALK.format("\n\n{}"), 10_000),
    "comments": ("<!-- 注 -->\n", TALK.format("\n\n{}"), 20_000),
    "comments that do not end": ("<!-- ", TALK.format("\n\n{}"), 100_000),
    "comments among words": ("<!---->あ", TALK, 50_000),
    "blank lines between directions": ("\n", TALK.format("\n\n休憩{}\n休憩"), 30_000),
    "turns": ("速水\nはい。\n\n緒方\nええ。\n\n", TURNS, 2_000),
    "turns on their label's line": ("速水：はい。\n\n緒方：ええ。\n\n", TURNS, 2_000),
    "short lines in a turn": ("働き方の壁\n\n静かです。\n\n", TALK.format("\n\n{}"), 10_000),
    "turns behind brackets": ("【速水】はい。\n\n【緒方】ええ。\n\n", TURNS, 2_000),
    "turns of people who are not listed": ("速水：はい。\n\n緒方：ええ。\n\n", "{}", 1_000),
    "lists of participants": (LIST.format(""), "{}", 3_000),
    "commas in a line of several people": ("、", LIST.format("") + "委員：榊 洋一{}x\n", 20_000),
    "surnames in a line of several people": ("速水、", "参加者：{}榊\n\n速水：はい。\n", 5_000),
    "blank lines in code": ("\n\n", TALK.format("\n\n```\na{}\n```"), 10_000),
    "ends of a talk": ("以上\n\n", TALK.format("\n\n{}"), 10_000),
    "signs of a trail": (" > a", TALK.format("\n\nホーム{} > 。"), 20_000),
    "names apart from each other": ("Mr Oskar Vine\n\nMs Rosa Tanner\n\n", APART, 2_000),
    "names alone on lines": ("Oskar Vine\n", APART, 5_000),
}  # fmt: skip

# A line a number of people; `{0}` is a number in kanji, so that everybody has a name.
PEOPLE: dict[str, str] = {
    "participants": "第{0}市長：{1} 透\n",
    "participants of one surname": "第{0}市長：速水 {1}\n",
    "bodies with two people on a line": "第{0}市長：速水 {1}第{0}市長：緒方 {1}\n",
}
LABELS: dict[str, str] = {
    "labels by name": "{1}\nはい。そうです。\n\n",
    "labels by post": "第{0}市長\nはい。そうです。\n\n",
    "labels by post and name": "第{0}市長：{1}\nはい。そうです。\n\n",
    "labels that fit everybody": "市長\nはい。そうです。\n\n",
    "labels that fit nobody": "未知{0}市長：はい。そうです。\n\n",
}


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """The garbage collector looks at all there is again and again, other tests' values as well."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("name", REPEATED)
def test_something_repeated(name: str) -> None:
    piece, text, often = REPEATED[name]
    assert_growth(lambda times, _: read(text.replace("{}", piece * (often * times))))


@pytest.mark.parametrize("name", PEOPLE)
def test_many_people(name: str) -> None:
    assert_growth(lambda times, first: read(listed(PEOPLE[name], first, 4_000 * times)))


@pytest.mark.parametrize("name", LABELS)
def test_many_people_who_speak(name: str) -> None:
    def talk(times: int, first: int) -> Callable[[], object]:
        people = listed(PEOPLE["participants"], first, 3_000 * times)
        return read(people + numbered(LABELS[name], first, 3_000 * times))

    assert_growth(talk)


def test_many_people_who_speak_and_are_not_listed() -> None:
    turns = "Miller{0}: Yes, indeed.\n\n"
    assert_growth(lambda times, first: read(2 * numbered(turns, first, 3_000 * times)))


@pytest.mark.parametrize(
    "name", ["brackets in one line", "turns", "blank lines between directions"]
)
def test_a_paste(name: str) -> None:
    piece, text, often = REPEATED[name]
    data = [text.replace("{}", piece * (often // 4 * times)).encode() for times in (0, 1, 2)]
    assert_growth(lambda times, _: lambda: import_("paste.txt", data[times]))


def read(text: str) -> Callable[[], object]:
    return lambda: parse(Source("odd.md", text), "ja")


def listed(line: str, first: int, count: int) -> str:
    return "参加者（敬称略）\n" + numbered(line, first, count) + "\n"


def numbered(line: str, first: int, count: int) -> str:
    kanji = str.maketrans("0123456789", "零壱弐参四五六七八九")
    return "".join(line.format(n, str(n).translate(kanji)) for n in range(first, first + count))


def assert_growth(made: Callable[[int, int], Callable[[], object]]) -> None:
    """`made(times, first)` makes what is timed, of simple or twice the length, with people whose
    numbers nobody has seen before, so that nothing is remembered from the run before.

    The best of a few ratios counts: a busy machine makes some of them worse, none better.
    """
    firsts = count(100_000, 100_000)
    ratios: list[float] = []
    while len(ratios) < TRIES and min(ratios, default=MOST + 1) > MOST:
        once, twice = (min(seconds(made(n, next(firsts))) for _ in range(3)) for n in (1, 2))
        ratios.append(twice / once)
    assert min(ratios) <= MOST, ratios


def seconds(do: Callable[[], object]) -> float:
    start = time.process_time()
    do()
    return time.process_time() - start
