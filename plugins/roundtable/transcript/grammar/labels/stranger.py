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
from roundtable.transcript.grammar.words.no_name import names_nobody

UNKNOWN = Fault(
    "E203",
    Severity.ERROR,
    ja="「{label}」は参加者にいません。{slip}、別の人なら{listing}書き加えてください。",
    en="“{label}” is not among the participants. {slip}; if it is somebody else, {listing}.",
)

_LEFT_OUT = "略"
_IN_THE_LIST = "参加者の一覧に", "add them to the list"
# By its code, since an importer tells of other lines than those that are read here.
_IN_THE_LIST_SHOWN = (
    "、最初のE203で示した参加者の一覧に",
    "add them to the list that the first E203 shows",
)


def strangers(page: Page, strange: list[tuple[int, Label]]) -> Iterator[Diagnostic]:
    """What to tell of these labels, each on its line."""
    lines, people = page.lines, page.people
    listed = bool(people.participants) and not people.participants[0].inferred
    near = [nearest(strip_marks(label.printed), people) for _, label in strange]
    listing = _IN_THE_LIST
    if strange and not listed:
        others = [label for (_, label), close in zip(strange, near, strict=True) if not close]
        listing = _in_a_new_list(page, [strange[0][1], *others])
    for (index, label), close in zip(strange, near, strict=True):
        yield UNKNOWN.at(
            lines.source,
            lines.starts[index],
            label=label.printed.lstrip("\\"),
            slip=_slip(close, people, listed=listed),
            listing=listing,
        )
        listing = _IN_THE_LIST if listed else _IN_THE_LIST_SHOWN


def _in_a_new_list(page: Page, strange: list[Label]) -> tuple[str, str]:
    """A list of everybody who speaks; but who may be misspelt is not in it, save the first."""
    # A mark without a name, such as “>>”, is nobody who can be listed.
    bare = (name for name in map(_bare, strange) if name != _LEFT_OUT)
    added = (name for name in bare if not names_nobody(half_width(name)))
    names = (*(person.name for person in page.people.participants), *added)
    line = list_line(dict.fromkeys(names), language_of(page.lines.source))
    return (
        f"、参加者の一覧がまだないので、最初の発言より前に「{line}」という行を",
        f"put the line “{line}” above the first turn, since there is no list of participants yet",
    )


def _slip(close: list[str], people: People, *, listed: bool) -> tuple[str, str]:
    """What to do about a slip of the pen, with the nearest label there is: 宮坂 for 官坂."""
    if not close:
        return "書き間違いなら名前を直し", "If it is misspelt, correct the name"
    name = people.participants[people.called(close[0])[0]].name
    ja, en = ("ここか一覧の", "here or in the list") if listed else ("ここの", "here")
    return f"「{name}」のことなら、{ja}名前を直し", f"If {name} is meant, correct the name {en}"


def _bare(label: Label) -> str:
    """A label without the marks around it, in the width it is printed in."""
    bare = strip_marks(label.printed)
    start = half_width(label.printed).find(bare)
    return label.printed[start : start + len(bare)]
