"""The first files of a content folder, an issue and an article, as text ready to be filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from roundtable.site.plugin.project import PROJECT
from roundtable.transcript.grammar.words.dates import MONTHS
from roundtable.transcript.serializer import quoted

SPEAKERS = """\
# 話し手の一覧です。次の形で一人ずつ書き足してください。id は一度決めたら変えません。
# The people of the magazine. Add them one by one in this form; an id never changes.
#
# - id: aomine-hanako
#   name: {ja: 青嶺 花子, en: Hanako Aomine}
#   reading: あおみね はなこ
#   roles:
#     - {organisation: aomine, title: {ja: 副知事, en: Vice Governor}, since: 2024-04-01}
"""

ORGANISATIONS = """\
# 団体の一覧です。次の形で一つずつ書き足してください。aliases は本文での別の書き方です。
# The bodies people speak for. Add them one by one in this form; aliases are other spellings.
#
# - id: aomine
#   name: {ja: 青嶺県, en: Aomine Prefecture}
#   aliases: [県, Aomine]
"""

ISSUE = """\
number: {number}
{held}title:
{titles}articles:
  - {article}
"""

ARTICLE_JA = """\
---
title: 第{number}回座談会
part: 1
parts: 1
status: draft
---
{day}に、座談会を実施しました。

参加者（敬称略）
○○市副市長（CIO）：姓 名

## 大見出し
### 小見出し

○○市副市長（CIO）：姓（以下「姓」）
ここに発言を書きます。

―本日はありがとうございました。
"""

ARTICLE_EN = """\
---
title: Roundtable No. {number}
part: 1
parts: 1
status: draft
---
This roundtable was held on {day}.

Participants
Deputy Mayor (CIO): Given-name Surname

## Topic
### The line under it

Deputy Mayor (CIO): Surname (hereinafter "Surname")
What was said stands here.

―Thank you very much.
"""

_SAMPLES = tuple(
    re.compile(re.escape(text).replace(r"\{number\}", r"\d+").replace(r"\{day\}", r"[\w ]+"))
    for text in (ARTICLE_JA, ARTICLE_EN)
)


def is_sample(data: bytes) -> bool:
    """Whether a file is an article as it was started, with not a word of anybody's."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    return any(sample.fullmatch(text) for sample in _SAMPLES)


def registries(content: Path) -> dict[Path, bytes]:
    """The registries a content folder does not have yet, each with what it starts as."""
    topics = PROJECT / "content" / "topics.yaml"
    first = {
        content / "topics.yaml": topics.read_bytes() if topics.is_file() else b"",
        content / "speakers.yaml": SPEAKERS.encode(),
        content / "organisations.yaml": ORGANISATIONS.encode(),
    }
    return {path: text for path, text in first.items() if not path.exists()}


def issue(number: int, held: date | None, titles: dict[str, str], article: str) -> str:
    """An issue.yaml with one article; a day that nobody knows yet is left for the editor."""
    return ISSUE.format(
        number=number,
        held=f"held: {held.isoformat()}\n" if held else "",
        titles="".join(f"  {lang}: {quoted(text)}\n" for lang, text in titles.items()),
        article=article,
    )


def articles(number: int, held: date) -> dict[str, str]:
    """The skeletons of an issue's first article, by language."""
    day_ja = f"{held.year}年{held.month}月{held.day}日"
    day_en = f"{held.day} {MONTHS[held.month - 1]} {held.year}"
    return {
        "ja": ARTICLE_JA.format(number=number, day=day_ja),
        "en": ARTICLE_EN.format(number=number, day=day_en),
    }
