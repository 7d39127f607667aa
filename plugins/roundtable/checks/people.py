"""Does the header's list of speakers make sense, is nobody at the table twice, does anybody speak?

Who is not in the registry, or could be several people, is found where people are resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.checks.place import place_in_header
from roundtable.magazine.library import Edition, Magazine
from roundtable.magazine.resolve import is_printed_as
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.blocks.participants import LISTED_AGAIN
from roundtable.transcript.model import Prose, Utterance
from roundtable.transcript.nearest import did_you_mean

UNKNOWN_SPEAKER = Fault(
    "E322",
    Severity.ERROR,
    ja="ヘッダーの speakers にある id「{id}」は speakers.yaml にありません。"
    "{hint}id を確かめてください。",
    en="The id “{id}” under speakers in the header is not in speakers.yaml. {hint}Check the id.",
)
NOT_PRESENT = Fault(
    "W323",
    Severity.WARNING,
    ja="ヘッダーの speakers にある「{name}」は、この記事の参加者（{present}）の中にいません。"
    "記事に印刷されているとおりの名前を書いてください。",
    en="“{name}” under speakers in the header is none of the participants ({present}). Write the "
    "name as the article prints it.",
)
SAME_PERSON = Fault(
    "W324",
    Severity.WARNING,
    ja="「{name}」と「{other}」がどちらも同じ人（{id}）になっています。別の人であれば、"
    "ヘッダーの speakers にそれぞれの id を書いてください。",
    en="“{name}” and “{other}” are both taken for {id}. If they are two people, give each their "
    "id under speakers in the header.",
)
NOBODY_SPEAKS = Fault(
    "N327",
    Severity.NOTICE,
    ja="この記事には、話し手の発言が一つも見つかりません。座談会であれば「参加者」の一覧を書き、発言の前に"
    "「名前：」と書いてください。報告などの記事であれば、このままでかまいません。",
    en="No speaker was found in this article. If people talk in it, list them under "
    "“Participants” and write “Name:” before what each of them says; a report may stay as it is.",
)

_LINES_OF_A_TALK = 6


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        yield from _header(edition, magazine)
        yield from _silence(edition)
        if all(found.code != LISTED_AGAIN.code for found in edition.parsed.diagnostics):
            yield from _twice(edition)


def _silence(edition: Edition) -> Iterator[Diagnostic]:
    """Labels in a shape that nobody knows look like a report, however many there are."""
    blocks = edition.transcript.blocks
    lines = sum(block.text.count("\n") + 1 for block in blocks if isinstance(block, Prose))
    if lines >= _LINES_OF_A_TALK and not any(isinstance(block, Utterance) for block in blocks):
        yield NOBODY_SPEAKS.at(edition.source, edition.transcript.header.span.end)


def _header(edition: Edition, magazine: Magazine) -> Iterator[Diagnostic]:
    header, source = edition.transcript.header, edition.source
    for name, identity in header.speakers:
        offset = place_in_header("speakers", name, edition)
        if identity not in magazine.speakers or magazine.speakers[identity].provisional:
            hint = did_you_mean(identity, magazine.speakers)
            yield UNKNOWN_SPEAKER.at(source, offset, id=identity, hint=hint)
        if not any(is_printed_as(person, name) for person in edition.transcript.participants):
            present = ", ".join(person.name for person in edition.transcript.participants)
            yield NOT_PRESENT.at(source, offset, name=name, present=present or ("なし", "nobody"))


def _twice(edition: Edition) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for person, identity in zip(edition.transcript.participants, edition.speakers, strict=True):
        if identity is None:
            continue
        if identity in first:
            values = {"name": person.name, "other": first[identity], "id": identity}
            yield SAME_PERSON.at(edition.source, person.span.start, **values)
        first.setdefault(identity, person.name)
