"""What to tell the editor of labels that name nobody at the table: a slip of the pen, or somebody
who has to be listed. Where nobody is listed, the first is told with the whole list to paste."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.labels.misspelt import nearest
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.table.roster import list_line
from roundtable.transcript.grammar.words.label import Label
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.language import language_of
from roundtable.transcript.grammar.words.lines import half_width

UNKNOWN = Fault(
    "E203",
    Severity.ERROR,
    ja="「{label}」は参加者にいません。{slip}、別の人なら{place}書き加えてください。",
    en="“{label}” is not among the participants. {slip}; if it is somebody else, add them {place}.",
)

_IN_THE_LIST = "参加者の一覧に", "to the list"
# By its code, since an importer tells of other lines than those that are read here.
_IN_THE_LIST_SHOWN = "、最初のE203で示した参加者の一覧に", "to the list that the first E203 shows"


def strangers(page: Page, strange: list[tuple[int, Label]]) -> Iterator[Diagnostic]:
    """What to tell of these labels, each on its line."""
    lines, people = page.lines, page.people
    listed = bool(people.participants) and not people.participants[0].inferred
    place = _IN_THE_LIST if listed or not strange else _in_a_new_list(page, strange)
    for index, label in strange:
        yield UNKNOWN.at(
            lines.source,
            lines.starts[index],
            label=label.printed.lstrip("\\"),
            slip=_slip(label, people, listed=listed),
            place=place,
        )
        place = _IN_THE_LIST if listed else _IN_THE_LIST_SHOWN


def _in_a_new_list(page: Page, strange: list[tuple[int, Label]]) -> tuple[str, str]:
    """A list of everybody who speaks; but who may be misspelt is not in it, save the first."""
    people = page.people
    first, *others = (label for _, label in strange)
    added = map(_bare, (first, *(label for label in others if not _nearest(label, people))))
    # A mark without a name, such as “>>”, is nobody who can be listed.
    named = (name for name in added if any(map(str.isalpha, name)))
    names = (*(person.name for person in people.participants), *named)
    line = list_line(dict.fromkeys(names), language_of(page.lines.source))
    return (
        f"、参加者の一覧がまだないので、最初の発言より前に「{line}」という行を",
        f"with a list of participants, which is not there yet: a line “{line}” above the first "
        "words that are spoken",
    )


def _slip(label: Label, people: People, *, listed: bool) -> tuple[str, str]:
    """What to do about a slip of the pen, with the nearest label there is: 宮坂 for 官坂."""
    close = _nearest(label, people)
    if not close:
        return "書き間違いなら名前を直し", "If it is misspelt, correct the name"
    name = people.participants[people.called(close[0])[0]].name
    ja, en = ("ここか一覧の", "here or in the list") if listed else ("ここの", "here")
    return f"「{name}」のことなら、{ja}名前を直し", f"If {name} is meant, correct the name {en}"


def _nearest(label: Label, people: People) -> list[str]:
    return nearest(strip_marks(label.printed), people)


def _bare(label: Label) -> str:
    """A label without the marks around it, in the width it is printed in."""
    bare = strip_marks(label.printed)
    start = half_width(label.printed).find(bare)
    return label.printed[start : start + len(bare)]
