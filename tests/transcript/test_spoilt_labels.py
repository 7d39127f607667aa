"""A label that an editor spoils is read all the same or told: it puts no words in another's mouth.

Each spoiling is tried on labels of every article of the sample, in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from roundtable.transcript import parse
from roundtable.transcript.model import Utterance
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

ARTICLES = sorted((Path(__file__).parents[2] / "content" / "issues").glob("*/*.md"))
LABELS_AN_ARTICLE = 3
NEAR = 2

SPOILT = (
    *("「{}」", "『{}』", "“{}”", '"{}"', "'{}'", "({})", "（{}）", "[{}]", "【{}】", "〔{}〕"),
    *("<{}>", "〈{}〉", "《{}》", "{{{}}}", "*{}*", "**{}**", "__{}__", "`{}`", "~~{}~~"),
    *("{}さん", "{}氏", "{}様", "{}。", "{}！", "{}…", "{}/", "{}|", "{}→", "{}＞", "{}—", "{}』"),
    *("■{}", "●{}", "○{}", "・{}", "①{}", "（1）{}", "1. {}", "1 {}", "- {}", "> {}", "+ {}"),
    *("»{}", "→{}", "…{}", "、{}", "　{}", "\t{}", "10:15 {}", "[00:10] {}", "\\{}", "{}\\"),
    *("<b>{}</b>", "{}<br>"),
)
"""What stands around the label instead of nothing."""

JOINED = (
    *("：", ":", "；", ";", "：「", "…", "－", "—", "→", "/", "|", "＝", ">", "」", "꞉", "  -  "),
)
"""What stands between a label and words that were on the line below it."""


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_words_change_hands_in_silence(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parsed = parse(Source(path.name, text))
    lines = text.split("\n")
    for index, turn in _plain_labels(parsed, lines):
        name = parsed.transcript.label(turn)
        for spoilt in SPOILT:
            changed = [*lines[:index], spoilt.format(lines[index]), *lines[index + 1 :]]
            assert _is_safe(changed, index, path, name), spoilt.format(lines[index])
        for sign in JOINED:
            joined = lines[index] + sign + lines[index + 1]
            changed = [*lines[:index], joined, *lines[index + 2 :]]
            assert _is_safe(changed, index, path, name), joined


def _plain_labels(parsed: Parsed, lines: list[str]) -> Iterator[tuple[int, Utterance]]:
    """Labels that are a short name alone on a line, right above words, with their turns."""
    turns = [turn for turn in parsed.transcript.turns if isinstance(turn, Utterance)]
    found = ((parsed.source.position(turn.span.start).line - 1, turn) for turn in turns[1:])
    plain = [
        (index, turn)
        for index, turn in found
        if lines[index] == parsed.transcript.label(turn) and lines[index + 1]
    ]
    yield from plain[:LABELS_AN_ARTICLE]


def _is_safe(lines: list[str], index: int, path: Path, name: str) -> bool:
    """Whether the words at a label are still that person's, are nobody's, or something is told."""
    parsed = parse(Source(path.name, "\n".join(lines)))
    told = any(abs(found.line - 1 - index) <= NEAR for found in parsed.diagnostics)
    below = sum(len(line) + 1 for line in lines[:index]) + len(lines[index]) // 2
    owners = [turn for turn in parsed.transcript.turns if turn.span.start <= below < turn.span.end]
    owner = owners[0] if owners else None
    return told or owner is None or parsed.transcript.label(owner) == name
