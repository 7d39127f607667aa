"""「宮坂 具体的に…」 once, in an article whose labels have another shape.

Where an article uses a space twice or more and nothing else, it is its habit and makes turns.
Otherwise such words stay with whoever speaks, so whoever wrote them has to say whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.habits import goes_on, spaced
from roundtable.transcript.grammar.label_marks import strip_marks
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.people import People
from roundtable.transcript.model import Moderator, Transcript, Turn

SPACE_FOR_COLON = Fault(
    "W209",
    Severity.WARNING,
    ja="「{label}」の後が空白なので、{name}の発言の続きになっています。{label}の発言なら"
    "「{label}：」とコロンを付け、{name}の発言なら空白を消してください。",
    en="Only a space follows “{label}”, so {name} goes on speaking. If {label} speaks, write a "
    "colon, “{label}：”; if it is still {name}, delete the space.",
)

_OPENING = re.compile(r"(?:\A|(?<=[。！？!?」）)]\n))(?P<word>[^\s。、:：]{1,16})[ 　\t](?=\S)")

_Labels = dict[str, tuple[int, ...]]
"""The labels this article opens turns with, and whom each of them fits."""


def spaced_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Paragraphs, or lines below the end of a sentence, that open with the label of another.

    `worded` are the lines that are printed as words.
    """
    texts = lines.texts
    if transcript.lang != "ja" or not people.participants:
        return
    has_tabs = "\t" in lines.source.text
    if not (has_tabs or any(" " in texts[index] or "　" in texts[index] for index in worded)):
        return
    labels = {turn.label: people.find(turn.label) for turn in transcript.turns if turn.label}
    for turn, item in transcript.paragraphs:
        if not (has_tabs or " " in item.text or "　" in item.text):
            continue
        for at, label in _of_others(item.text, turn, labels, people):
            begins = lines.source.place_of(item.text, item.span)
            name = transcript.label(turn)
            yield SPACE_FOR_COLON.at(lines.source, begins + at, label=label, name=name)


def _of_others(text: str, turn: Turn, labels: _Labels, people: People) -> Iterator[tuple[int, str]]:
    """Labels of somebody who is not speaking, with where they stand; of a moderator as well."""
    for match in _OPENING.finditer(text):
        word = match["word"]
        behind = text[match.end() :]
        used = () if people.knows(word) else labels.get(word, ())
        fits = () if goes_on(strip_marks(word), behind, used, people) else used
        if fits or spaced(text[match.start() :], people):
            fits = fits or people.find(word)
            own = not fits if isinstance(turn, Moderator) else turn.participant in fits
            if not own:
                yield match.start(), word
