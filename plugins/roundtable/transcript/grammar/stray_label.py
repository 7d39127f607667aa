"""Labels of nobody at the table (W212): 「宮阪：…」, where the article's labels have another shape.

Where an article itself uses a colon or brackets, such a label is refused (E203, `unknown_label`).
Elsewhere it may be words that only look like one and stays with whoever speaks; so it is asked
about, where much speaks for a label: it is close to that of somebody present, it is a family and a
given name, or it comes again. Alone on its line it is asked about where all but one of its letters
are somebody's, 「速氷」, and what a group says once, 「住民：…ください。」, everywhere. Labels of
people who are at the table are `missed_label`'s.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.aside import is_keyword, is_list, tells_of_others
from roundtable.transcript.grammar.lines import Lines
from roundtable.transcript.grammar.no_name import names_nobody
from roundtable.transcript.grammar.people import People
from roundtable.transcript.grammar.posts import is_post
from roundtable.transcript.grammar.surname import is_slip, is_surname
from roundtable.transcript.grammar.unknown_label import is_near
from roundtable.transcript.grammar.unlisted_labels import set_apart
from roundtable.transcript.model import Paragraph, Transcript, Turn

STRAY_LABEL = Fault(
    "W212",
    Severity.WARNING,
    ja="「{label}」は参加者にいないため、{name}の発言の続きになっています。話者なら参加者の一覧に"
    "書き加えるか名前を直し、{name}の言葉なら書き方を変えてください。",
    en="“{label}” is not among the participants, so {name} goes on speaking. If it names a "
    "speaker, add them to the list or correct the name; if {name} says it, put it differently.",
)

_SIGNS = ":："
_ENDS = "。．.！？!?」』）)…"
_LENGTHS_ALONE = frozenset((2, 3, 4))
_ALONE = re.compile(r"(?P<label>[一-鿿々ヶ]{2,4})\n(?=.{6,}[。！？!?」]$)", re.MULTILINE)
_NAME = r"[一-鿿々ヶ]{1,4}[ 　][一-鿿々ヶぁ-んァ-ヶ]{1,5}|[一-鿿々ヶ]{1,4}"
_OPENING = re.compile(
    r"(?:\A|(?<=[。！？!?」）)]\n))"
    rf"(?P<label>{_NAME})(?:さん|氏)?[ 　]?[:：](?=\s*\S)"
)
_GROUP = re.compile(
    r"(?P<label>職員|学生|生徒|児童"
    r"|[一-鿿々ヶ]{1,7}(?:民|職員|学生|生徒|児童|者|校|団|会|社|課|部|室|局|市|町|村|区|県))[:：](?=\s*\S)"
)
_SPEAKS = re.compile(r"(?:です|ます|ました|でした|ません|ください|でしょう)(?:か|ね|よ)?[。！？?]$")


def stray_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Paragraphs, or lines below the end of a sentence, that open with the label of nobody here.

    `worded` are the lines that are printed as words.
    """
    if not people.participants:
        return
    # A line of plain words has none of the signs where a label would have it.
    marked = [index for index in worded if not lines.plain[index]]
    yield from _set_apart(lines, marked, transcript, people)
    if transcript.lang != "ja":
        return
    doubtful = [lines.texts[index] for index in marked]
    if any(len(text) in _LENGTHS_ALONE for text in doubtful):
        yield from _slips_alone(lines, transcript, people)
    if not any(sign in text for text in doubtful for sign in _SIGNS):
        return
    yield from _groups(lines, transcript, people)
    openings = list(_openings(transcript, people))
    times = Counter(label for _, _, _, label in openings)
    for turn, item, at, label in openings:
        is_name = len(label.split()) > 1 or (times[label] > 1 and is_surname(label))
        # Of one letter nothing is left to compare: 「難」 for 「灘」.
        is_one = len(label) == 1 and any(len(name) == 1 for name in people.short_labels)
        if is_name or is_one or is_near(label, people):
            begins = lines.source.place_of(item.text, item.span)
            name = transcript.label(turn)
            yield STRAY_LABEL.at(lines.source, begins + at, label=label, name=name)


def _set_apart(
    lines: Lines, marked: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """「【総務部長】」, 「○岩崎教授」 in a turn: who would speak where nobody is listed."""
    turns: tuple[Turn, ...] = ()
    for index in marked:
        who = set_apart(lines, index)
        if not who or people.find(who.name):
            continue
        above = lines.texts[index - 1].rstrip() if index else ""
        if above and above[-1] not in _ENDS:
            continue
        turns = turns or transcript.turns
        place = bisect_right(turns, lines.starts[index], key=lambda turn: turn.span.start)
        turn = turns[place - 1] if place else None
        if turn and turn.span.start < lines.starts[index] < turn.span.end:
            name = transcript.label(turn)
            yield STRAY_LABEL.at(lines.source, lines.starts[index], label=who.name, name=name)


def _groups(lines: Lines, transcript: Transcript, people: People) -> Iterator[Diagnostic]:
    """「住民：道を広げてください。」 in a paragraph of its own, and no second one in the turn."""
    for turn in transcript.turns:
        said = [it for it in turn.said if isinstance(it, Paragraph)] if turn.inline else []
        found = [(item, match) for item in said[1:] if (match := _GROUP.match(item.text))]
        for item, match in found if len(found) == 1 else ():
            label = match["label"]
            known = names_nobody(label) or people.find(label)
            speaks = _SPEAKS.search(item.text) is not None
            if speaks and not known and not _is_aside(item.text, match.end() - 1, label, people):
                begins = lines.source.place_of(match[0], item.span)
                names = {"label": label, "name": transcript.label(turn)}
                yield STRAY_LABEL.at(lines.source, begins, **names)


def _slips_alone(lines: Lines, transcript: Transcript, people: People) -> Iterator[Diagnostic]:
    """「速氷」 right above words, where 「速水」 alone on a line is how people speak."""
    for turn, item in transcript.paragraphs:
        alone = None if turn.inline else _ALONE.match(item.text)
        if alone and any(is_slip(alone["label"], label) for label in people.printed_labels):
            begins = lines.source.place_of(alone[0], item.span)
            names = {"label": alone["label"], "name": transcript.label(turn)}
            yield STRAY_LABEL.at(lines.source, begins, **names)


def _openings(transcript: Transcript, people: People) -> Iterator[tuple[Turn, Paragraph, int, str]]:
    for turn, item in transcript.paragraphs:
        has_sign = any(map(item.text.__contains__, _SIGNS))
        for match in _OPENING.finditer(item.text) if has_sign else ():
            label = match["label"]
            line, colon = item.text[match.start() :], match.end() - match.start() - 1
            if _is_aside(line, colon, label, people):
                continue
            if not (names_nobody(label) or is_post(label) or people.find(label)):
                yield turn, item, match.start(), label


def _is_aside(text: str, colon: int, label: str, people: People) -> bool:
    """「国：作る。市：やる。」; 「町会長：「寂しい」。」, unless it may be a slip of a name."""
    is_slip = is_near(label, people)
    if not is_slip and (tells_of_others(text, colon) or is_keyword(text, colon + 1)):
        return True
    return is_list(text, colon, people)
