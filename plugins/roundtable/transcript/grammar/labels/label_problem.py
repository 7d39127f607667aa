"""What to tell the editor of a label that fits nobody, more than one, or another than it says."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.labels.stranger import strangers
from roundtable.transcript.grammar.labels.unknown_label import are_several
from roundtable.transcript.grammar.labels.unmarked import answer
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.words.label import Label
from roundtable.transcript.grammar.words.label_marks import GLOSS, strip_marks
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.spellings import usual

AMBIGUOUS = Fault(
    "E202",
    Severity.ERROR,
    ja="「{label}」が誰のことか決まりません（{candidates}）。肩書を添えるか、「（以下「…」）」で"
    "区別できる略称を付けてください。",
    en="“{label}” could be any of {candidates}. Add the post, or give each a short name with "
    "(hereinafter “…”).",
)
OTHER_THAN_LISTED = Fault(
    "W214",
    Severity.WARNING,
    ja="「{label}」は参加者の一覧と合いません（発言は{name}のものになります）。肩書と名前を一覧と"
    "そろえてください。",
    en="“{label}” does not agree with the list of participants (the words are given to {name}). "
    "Write post and name as the list does.",
)
SEVERAL = Fault(
    "E212",
    Severity.ERROR,
    ja="「{label}」は二人以上を指しています。発言を一人ずつに分け、それぞれに話し手の名前を"
    "書いてください。話し手の名前でなければ、「：」を使わずに書き直してください。",
    en="“{label}” is more than one speaker. Divide the words, and give each part its speaker. If "
    "it names no speaker, put it without the colon.",
)
WHOSE_ANSWER = Fault(
    "E228",
    Severity.ERROR,
    ja="「{label}」が誰の答えか分かりません。答える人が一人であれば、参加者の一覧にその名前を書いてください。"
    "何人もいるときは、「{label}」の代わりに、それぞれの名前を書いてください。",
    en="Whose answer “{label}” is, nobody can tell. If one person answers, name them in a list of "
    "participants; if several do, write each name in the place of “{label}”.",
)

_CANDIDATES_NAMED = 9


def label_problems(page: Page, doubted: list[tuple[int, Label]]) -> Iterator[Diagnostic]:
    """What to tell the editor of labels that fit nobody, or more than one, each on its line."""
    strange = []
    for index, label in doubted:
        if label.is_moderator:
            continue
        problem = _problem(page, index, label)
        if problem:
            yield problem
        elif not label.fits:
            strange.append((index, label))
    yield from strangers(page, strange)


def _problem(page: Page, index: int, label: Label) -> Diagnostic | None:
    lines, people = page.lines, page.people
    offset = lines.starts[index]
    if len(label.fits) == 1 and people.is_spelt_otherwise(label.printed):
        name = people.participants[label.fits[0]].name
        return OTHER_THAN_LISTED.at(lines.source, offset, label=label.printed, name=name)
    if len(label.fits) == 1:
        return None
    if label.fits:
        names = [_described(people, i) for i in label.fits[:_CANDIDATES_NAMED]]
        more = len(label.fits) - len(names)
        candidates = ("、".join(names), " or ".join(names))
        if more:
            candidates = (f"{candidates[0]}、ほか{more}人", f"{candidates[1]} or {more} others")
        return AMBIGUOUS.at(lines.source, offset, label=label.printed, candidates=candidates)
    if are_several(GLOSS.sub("", strip_marks(label.printed)), people):
        return SEVERAL.at(lines.source, offset, label=label.printed)
    if answer(f"{label.printed} "):
        return WHOSE_ANSWER.at(lines.source, offset, label=label.printed)
    return None


def contradiction(page: Page, index: int, label: Label) -> Diagnostic | None:
    """A label that gives the short name of one person, but name or post of another."""
    lines, people, head = page.lines, page.people, page.introduced[index].label
    (who,) = label.fits
    role, colon, name = half_width(head).rpartition(":")
    if not (colon and name.strip()) or people.participants[who].inferred:
        return None
    person = people.participants[who].name
    # 「高橋」 of somebody who is listed as 髙橋.
    begins = usual(person).startswith(usual(name.strip()))
    is_otherwise = begins and not person.startswith(name.strip())
    fits = who in people.find(name) and who in (people.holders(role) or label.fits)
    if fits and not is_otherwise:
        return None
    return OTHER_THAN_LISTED.at(lines.source, lines.starts[index], label=label.printed, name=person)


def _described(people: People, index: int) -> str:
    person = people.participants[index]
    return f"{person.name}（{person.role}）" if person.role else person.name
