"""What is told of an imported article's speakers: there are none, or nobody says who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.table.roster import list_line
from roundtable.transcript.model import Utterance
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

NO_PARTICIPANTS = Fault(
    "W244",
    Severity.WARNING,
    ja="参加者の一覧が見つかりません。話し手は本文の名前から推定しました。最初の発言より前に"
    "「{line}」という行を書き加え、名前や肩書に足りないところがあれば補ってください。",
    en="There is no list of participants; the speakers were taken from the names in the talk. "
    "Above the first of their words write a line “{line}”, and add what is missing of names and "
    "posts.",
)
NO_SPEAKERS = Fault(
    "W247",
    Severity.WARNING,
    ja="話し手が一人も見つかりません（聞き手は別です）。「参加者」の一覧を書き加え、発言の前に「名前：」と"
    "書いてください。",
    en="No speaker was found apart from the interviewer. Add a list headed “Participants”, and "
    "write “Name:” before what each of them says.",
)
UNNAMED_SPEAKERS = Fault(
    "W245",
    Severity.WARNING,
    ja="「>>」は話し手の交代を示しますが、誰が話しているか分かりません。話し手の名前を"
    "書いてください。",
    en="“>>” marks a change of speaker, but not who it is. Write the speaker's name there.",
)

_CHEVRONS = re.compile(r"^[^\S\n]*>>", re.MULTILINE)


def speakers_missing(source: Source, article: Transcript) -> Iterator[Diagnostic]:
    """What to tell of an article in which nobody speaks, or whose speakers no list names."""
    if not any(isinstance(turn, Utterance) for turn in article.turns):
        yield NO_SPEAKERS.at(source, 0)
    elif all(person.inferred for person in article.participants):
        names = [person.name for person in article.participants]
        yield NO_PARTICIPANTS.at(source, 0, line=list_line(names, article.lang))


def unnamed_speakers(source: Source) -> Iterator[Diagnostic]:
    """What to tell of “>>”, which live captions write where somebody else begins to speak."""
    chevron = _CHEVRONS.search(source.text)
    if chevron:
        yield UNNAMED_SPEAKERS.at(source, chevron.start())
