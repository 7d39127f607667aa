"""People of drafts who stand in no registry yet: each gets a page, under a name of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from roundtable.magazine.library import Bilingual, Role, Speaker
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant

Who = tuple[str, str]
"""A name, and where it is only a surname, of which organisation."""

_LONGEST_ID = 60  # characters; a path component may have 255 bytes


class ProvisionalPeople:
    """Makes one provisional speaker a person, in the order they are asked for.

    A full name is the same person in every draft; a bare surname only within one organisation.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self.speakers: dict[str, Speaker] = {}
        self._taken = {identity.casefold() for identity in taken}
        self._by_name: dict[Who, Speaker] = {}

    def speaker(self, ja: Participant | None, en: Participant | None) -> Speaker:
        """The provisional speaker whom these two lines, one a language, present."""
        lines = [person for person in (ja, en) if person is not None]
        names = [who(person) for person in lines]
        known = next((self._by_name[name] for name in names if name in self._by_name), None)
        speaker = known or self._new(ja, en, lines[0])
        for name in names:
            self._by_name.setdefault(name, speaker)
        return speaker

    def _new(self, ja: Participant | None, en: Participant | None, first: Participant) -> Speaker:
        identity = self._free_id(first.name)
        name = Bilingual(ja.name if ja else "", en.name if en else "")
        title = Bilingual(ja.role if ja else "", en.role if en else "")
        roles = (Role(None, title),) if title != Bilingual() else ()
        speaker = Speaker(identity, name, roles=roles, provisional=True)
        self.speakers[identity] = speaker
        return speaker

    def _free_id(self, printed: str) -> str:
        wanted = identity = path_component(printed)
        number = 2
        while identity.casefold() in self._taken:
            identity = f"{wanted}-{number}"
            number += 1
        self._taken.add(identity.casefold())
        return identity


def path_component(printed: str) -> str:
    """The letters and digits of a name under NFKC: safe as one component of a path."""
    normal = unicodedata.normalize("NFKC", printed)
    letters = "".join(c for c in normal if unicodedata.category(c)[0] in "LMN")
    return letters[:_LONGEST_ID] or "unnamed"


def who(person: Participant) -> Who:
    """What tells people apart who stand in no registry."""
    is_full = not person.inferred or len(person.name.split()) > 1
    return key(person.name), "" if is_full else key(person.organisation or person.role)
