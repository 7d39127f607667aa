"""Labels that are words of whoever speaks: of somebody else before a space (W209), and of nobody at
the table (W212).

Where an article uses a space, a colon or brackets for its labels, such words make a turn or are
refused (E203, `unknown_label`). Elsewhere they may only look like a label and stay with whoever
speaks; so they are asked about, where much speaks for a label. One of nobody is close to that of
somebody present, it is a family and a given name, it comes again, or the labels of an article
without a list have its shape. Alone on its line it is asked about where all but one of its letters
are somebody's, 「速氷」, and what a group says once, 「住民：…ください。」, everywhere. Labels of
people at the table in other shapes are `missed_label`'s.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.aside import is_keyword, is_list, tells_of_others
from roundtable.transcript.grammar.labels.misspelt import is_near, is_slip
from roundtable.transcript.grammar.labels.unlisted_labels import set_apart
from roundtable.transcript.grammar.labels.unmarked import goes_on, spaced
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.kanji import GIVEN_NAME, KANJI, SURNAME
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.grammar.words.no_name import names_nobody
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import COURTESY
from roundtable.transcript.model import Moderator, Paragraph, Turn
from roundtable.transcript.seldom import seldom
from roundtable.transcript.transcript import Transcript

SPACE_FOR_COLON = Fault(
    "W209",
    Severity.WARNING,
    ja="「{label}」の後が空白なので、{name}の発言の続きになっています。{label}の発言なら"
    "「{label}：」とコロンを付け、{name}の発言なら空白を消してください。",
    en="Only a space follows “{label}”, so {name} goes on speaking. If {label} speaks, write a "
    "colon, “{label}：”; if it is still {name}, delete the space.",
)
STRAY_LABEL = Fault(
    "W212",
    Severity.WARNING,
    ja="「{label}」は参加者にいないため、{name}の発言の続きになっています。話し手の名前なら"
    "参加者の一覧に書き加えるか字を正し、{name}の言葉なら書き方を変えてください。",
    en="“{label}” is not among the participants, so {name} goes on speaking. If it names a "
    "speaker, add them to the list or correct the name; if {name} says it, put it differently.",
)

_SIGNS = ":： 　\t"
_LENGTHS_ALONE = frozenset((2, 3, 4))
_ALONE = seldom(rf"(?P<label>[{KANJI}々ヶ]{{2,4}})\n(?=.{{6,}}[。！？!?」]$)", re.MULTILINE)
_NAME = f"{SURNAME}[ 　]{GIVEN_NAME}|{SURNAME}"
_OPENING = re.compile(
    r"(?:\A|(?<=[。！？!?」）)]\n))"
    rf"(?:(?P<name>{_NAME})(?:{COURTESY})?[ 　]?(?P<colon>[:：])"
    rf"|(?P<body>[{KANJI}々ヶ]{{5,10}})[:：]|(?P<word>[^\s。、:：]{{1,16}})[ 　\t](?=\S))(?=\s*\S)"
)
_LIKE_NAME = seldom(rf"[{KANJI}々ヶ]{{3,5}}|[ァ-ヴー]{{3,9}}")
_GIVEN_NAME = seldom(
    rf"[{KANJI}々ぁ-ん]{{1,4}}(?:{COURTESY})|[{KANJI}々]{{2,3}}[はがもをにのと]|[ァ-ヴー]"
)
_GROUP = seldom(
    r"(?P<label>職員|学生|生徒|児童"
    rf"|[{KANJI}々ヶ]{{1,7}}(?:民|職員|学生|生徒|児童|者|校|団|会|社|課|部|室|局|市|町|村|区|県))[:：](?=\s*\S)"
)
_SPEAKS = seldom(r"(?:です|ます|ました|でした|ません|ください|でしょう)(?:か|ね|よ)?[。！？?]$")


class _Opening(Struct, frozen=True):
    """What may be a label in a paragraph of a turn, and where it stands there."""

    turn: Turn
    item: Paragraph
    match: re.Match[str]
    label: str

    @property
    def line(self) -> str:
        """The words from the label to the end of its line."""
        return self.item.text[self.match.start() :].partition("\n")[0]


def stray_labels(
    lines: Lines, worded: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """Paragraphs, or lines below the end of a sentence, that open with such a label.

    `worded` are the lines that are printed as words.
    """
    if not people.participants:
        return
    yield from _set_apart(lines, [i for i in worded if not lines.plain[i]], transcript, people)
    if transcript.lang != "ja":
        return
    texts = [lines.texts[index] for index in worded]
    if not _LENGTHS_ALONE.isdisjoint(map(len, texts)):
        yield from _slips_alone(lines, transcript, people)
    words = "\n".join(texts)
    if not any(sign in words for sign in _SIGNS):
        return
    yield from _groups(lines, transcript, people)
    labels = {turn.label: people.find(turn.label) for turn in transcript.turns if turn.label}
    openings = list(_openings(transcript))
    times = Counter(opening.label for opening in openings)
    shapes = _shapes(lines, transcript, people)
    for opening in openings:
        fault = None
        if opening.match["word"] and _is_of_other(opening, labels, people):
            fault = SPACE_FOR_COLON
        elif _is_of_nobody(opening, times[opening.label], shapes, people):
            fault = STRAY_LABEL
        if fault:
            at = lines.source.place_of(opening.item.text, opening.item.span) + opening.match.start()
            names = {"label": opening.label, "name": transcript.label(opening.turn)}
            yield fault.at(lines.source, at, **names)


def _set_apart(
    lines: Lines, marked: list[int], transcript: Transcript, people: People
) -> Iterator[Diagnostic]:
    """「【総務部長】」, 「○岩崎教授」 in a turn: who would speak where nobody is listed."""
    for index in marked:
        who = set_apart(lines, index)
        if not who or people.find(who.name):
            continue
        above = lines.above(index)
        if above and not ends_sentence(above):
            continue
        turn = transcript.turn_at(lines.starts[index])
        if turn and turn.span.start < lines.starts[index]:
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


def _openings(transcript: Transcript) -> Iterator[_Opening]:
    for turn, item in transcript.paragraphs:
        if any(map(item.text.__contains__, _SIGNS)):
            for match in _OPENING.finditer(item.text):
                label = match["name"] or match["body"] or match["word"]
                yield _Opening(turn, item, match, label)


def _shapes(lines: Lines, transcript: Transcript, people: People) -> str:
    """The signs behind the labels of an article without a list, where they come again."""
    if not people.participants[0].inferred:
        return ""
    text = lines.source.text
    ends = (t.span.start + len(t.label) for t in transcript.turns if t.inline and t.label)
    times = Counter(half_width(text[end : end + 1]) for end in ends)
    return "".join(sign for sign, count in times.items() if count > 1)


def _is_of_other(opening: _Opening, labels: dict[str, tuple[int, ...]], people: People) -> bool:
    """Whether the label is somebody's who is not speaking, or a moderator's. `labels` are those
    the article opens turns with, and whom each of them fits."""
    word, turn, line = opening.label, opening.turn, opening.line
    used = () if people.knows(word) else labels.get(word, ())
    fits = () if goes_on(strip_marks(word), line[len(word) + 1 :], used, people) else used
    if not (fits or spaced(line, people)):
        return False
    fits = fits or people.find(word)
    return bool(fits) if isinstance(turn, Moderator) else turn.participant not in fits


def _is_of_nobody(opening: _Opening, times: int, shapes: str, people: People) -> bool:
    label, match, line = opening.label, opening.match, opening.line
    if names_nobody(label) or people.find(label):
        return False
    if match["word"]:
        rest = line[len(label) + 1 :].lstrip()
        is_like = " " in shapes and _LIKE_NAME.fullmatch(label) and ends_sentence(line)
        return bool(is_like) and not (is_post(label) or _GIVEN_NAME.match(rest))
    if _is_aside(line, match.end() - match.start() - 1, label, people):
        return False
    if ":" in shapes and len(label) > 1 and ends_sentence(line):
        return True
    if is_post(label) or match["body"]:
        return False
    # Of one letter nothing is left to compare: 「難」 for 「灘」.
    if len(label) == 1 and any(len(name) == 1 for name in people.short_labels):
        return True
    return len(label.split()) > 1 or (times > 1 and is_surname(label)) or is_near(label, people)


def _is_aside(text: str, colon: int, label: str, people: People) -> bool:
    """「国：作る。市：やる。」; 「町会長：「寂しい」。」, unless it may be a slip of a name."""
    is_slip = is_near(label, people)
    if not is_slip and (tells_of_others(text, colon) or is_keyword(text, colon + 1)):
        return True
    return is_list(text, colon, people)
