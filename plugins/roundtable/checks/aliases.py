"""Is a short name the name of the person it stands for? The site prints it at every turn."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.magazine.library import Magazine
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.words.names import surnames
from roundtable.transcript.model import Participant
from roundtable.transcript.source import Source

ONE_LETTER_OFF = Fault(
    "W325",
    Severity.WARNING,
    ja="略称「{alias}」が、参加者の一覧の「{name}」と一字違います。どちらかを正してください。",
    en="The short name “{alias}” is one letter off “{name}” in the list of participants. Correct "
    "one of the two.",
)

# Letters of one name in an older and a newer form, of which a magazine may print both on purpose.
_FORMS = (
    "高髙 崎﨑碕 浜濱濵 辺邊邉 斎齋斉齊 沢澤 島嶋嶌 広廣 国國 桜櫻 真眞 徳德 恵惠 瀬瀨"
    " 会會 竜龍 富冨 淵渕 柳栁 吉𠮷 栄榮 条條"
).split()


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        for person in edition.transcript.participants:
            if person.alias and _is_a_slip(person.alias, person.name):
                offset = _place(person, edition.source)
                yield ONE_LETTER_OFF.at(
                    edition.source, offset, alias=person.alias, name=person.name
                )


def _is_a_slip(alias: str, name: str) -> bool:
    if alias in name.replace(" ", "").replace("　", ""):
        return False
    return any(one_letter_off(alias, surname) for surname in surnames(name))


def one_letter_off(left: str, right: str) -> bool:
    """Whether two names differ in one letter, and not only in the form of it."""
    unlike = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    same_length = len(left) == len(right) > 1
    return same_length and len(unlike) == 1 and not _are_forms(*unlike[0])


def _are_forms(left: str, right: str) -> bool:
    return any(left in forms and right in forms for forms in _FORMS)


def _place(person: Participant, source: Source) -> int:
    """Where the short name is introduced, below the list."""
    found = source.text.find(person.alias or "", person.span.end)
    return found if found >= 0 else person.span.start
