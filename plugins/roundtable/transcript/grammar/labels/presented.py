"""Somebody's name alone on its line that presents them, and opens no speech: one of a row of names,
above a post or a life, or on a line of who does what."""

from __future__ import annotations

from roundtable.transcript.grammar.labels.aside import are_roles
from roundtable.transcript.grammar.labels.named import is_above_posts
from roundtable.transcript.grammar.table.people import People
from roundtable.transcript.grammar.table.person import is_person, is_presented
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width, is_open
from roundtable.transcript.grammar.words.titles import without_courtesy
from roundtable.transcript.model import Participant

# So far a row of names apart is looked down: each of thousands would be asked by each above it.
_MOST_NAMES = 60
_LABEL_SIGNS = frozenset("()（）:：【】〔〕○〇◯*")


def presents(lines: Lines, index: int, people: People, who: Participant) -> bool:
    """Whether a line that names `who` and nothing else only tells of them."""
    printed = lines.texts[index].strip()
    if are_roles(lines, index, people) or _closes_bracket(printed, lines.above(index)):
        return True
    if who.inferred and (_is_above_name(lines, index, people) or _heads_life(lines, index, who)):
        return True
    if people.knows(strip_marks(printed)):
        return False
    has_no_sign = _LABEL_SIGNS.isdisjoint(printed)
    if has_no_sign and lines.is_blank(index + 1):
        return True  # A post or body could be a heading, where no speech stands right below.
    if has_no_sign and printed.endswith(who.name) and who.span.start > lines.starts[index]:
        return True  # Above the list a post and a name in full tell who wrote it all.
    if printed[0] == "・" and is_presented(printed) and not _is_above_sentence(lines, index):
        return True
    if not who.inferred or printed[0] in _LABEL_SIGNS:
        return False
    # Where nobody is listed, 「緒方 玲子（作家）」 may present her.
    return not _is_above_sentence(lines, index) or _is_beside_another(lines, index, people)


def _closes_bracket(printed: str, above: str) -> bool:
    """Whether the bracket at the end of a line is opened on the one above, as in a caption."""
    ends_so = printed[-1] in ")）" and "(" not in half_width(printed)
    return ends_so and is_open(above)


def _is_above_name(lines: Lines, index: int, people: People) -> bool:
    """“Rosa Tanner⏎⏎Mr Oskar Vine”, where he says nothing: both were there."""
    for _ in range(_MOST_NAMES):
        below = lines.next_text(index + 1)
        if not (index + 1 < below < len(lines) and is_person(lines.texts[below].strip())):
            return False
        if not people.find(lines.texts[below]):
            return True
        index = below
    return False


def _heads_life(lines: Lines, index: int, who: Participant) -> bool:
    """【三上さん】 above lines without a sentence presents her, where she speaks as 「三上：…」;
    so does a name in full above a post."""
    printed = lines.texts[index].strip()
    if printed[0] != "【":
        return is_above_posts(lines, index)
    below = lines.down_to_blank(index)
    short = without_courtesy(who.name)
    speaks = any(f"\n{short}{colon}" in lines.source.text for colon in ":：")
    return speaks and bool(below) and not any(map(ends_sentence, below))


def _is_above_sentence(lines: Lines, index: int) -> bool:
    below = lines.text_after(index)
    return ends_sentence(below) or "。" in below or below.endswith((")", "）", "、"))


def _is_beside_another(lines: Lines, index: int, people: People) -> bool:
    """「Aさん（内科）」 right above or below 「Bさん（外科）」: both are presented."""
    return any(text.endswith((")", "）")) and people.find(text) for text in lines.beside(index))
