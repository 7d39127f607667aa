"""The people of the registry as the names on a page find them.

A printed name means a person if it is their name, in either language and in either order, or one of
their declared spellings. Spaces, widths and capitals do not matter; every other difference does:
渡辺 and 渡邉 are two people until the registry says otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from roundtable.magazine.library import Organisation, Role, Speaker
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant


class KnownPeople:
    """Speakers by every name they may be printed under, and organisations likewise."""

    def __init__(self, speakers: Iterable[Speaker], organisations: Iterable[Organisation]) -> None:
        self._by_name: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
        self._by_surname: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
        self._organisations: dict[str, str] = {}
        self._posts: dict[tuple[str | None, str], str | None] = {}
        self.ids: dict[str, Speaker] = {}
        for speaker in speakers:
            self.ids[speaker.id] = speaker
            for name in name_keys(speaker):
                self._by_name[name][speaker.id] = speaker
            for surname in _surname_keys(speaker):
                self._by_surname[surname][speaker.id] = speaker
        for organisation in organisations:
            names = (organisation.name.ja, organisation.name.en, *organisation.aliases)
            for name in filter(None, names):
                self._organisations.setdefault(key(name), organisation.id)

    def named(self, printed: str) -> list[Speaker]:
        """Everybody whose whole name or spelling this is."""
        return list(self._by_name.get(key(printed), {}).values())

    def with_surname(self, printed: str) -> list[Speaker]:
        """Everybody whose surname this is."""
        return list(self._by_surname.get(key(printed), {}).values())

    def organisation(self, person: Participant) -> str | None:
        """The id of the organisation a participant speaks for; None if none that is known.

        Where the article does not name it, the role may begin with it (汐見市副市長) or, in
        English, end with it (Deputy Mayor of Shiomi City). A longer name at its head is meant more
        surely than a short one: 青嶺県立大学教授 is no official of 青嶺県.
        """
        printed = person.organisation, person.role
        if printed not in self._posts:
            self._posts[printed] = self._organisation(*printed)
        return self._posts[printed]

    def _organisation(self, printed: str | None, role: str) -> str | None:
        named, post = key(printed or ""), key(role)
        at_the_edge = [n for n in self._organisations if post.startswith(n) or post.endswith(n)]
        if named in self._organisations:
            longer = (n for n in at_the_edge if len(n) > len(named) and post.startswith(n))
            at_the_edge = [named, *longer]
        longest = max(at_the_edge, key=len, default=None)
        return None if longest is None else self._organisations[longest]

    def agreeing(
        self, candidates: list[Speaker], person: Participant, day: date | None
    ) -> list[Speaker]:
        """Those candidates whose role on that day fits the printed organisation and title best."""
        body = self.organisation(person)
        fits = {speaker.id: _fit(speaker, body, key(person.role), day) for speaker in candidates}
        best = max(fits.values(), default=0)
        return [speaker for speaker in candidates if best and fits[speaker.id] == best]


def name_keys(speaker: Speaker) -> set[str]:
    """Every printed name, as a key, that means this person."""
    names = (speaker.name.ja, speaker.name.en, *speaker.spellings)
    return {key(order) for name in names if name for order in _orders(name)}


def roles_on(speaker: Speaker, day: date | None) -> Iterator[Role]:
    """The roles somebody held on a day; all of them where the day is not known."""
    for role in speaker.roles:
        begun = day is None or role.since is None or role.since <= day
        ended = day is not None and role.until is not None and role.until < day
        if begun and not ended:
            yield role


def _orders(name: str) -> tuple[str, str]:
    """The name as it is, and with its last word first: Manabu Miyasaka, Miyasaka Manabu."""
    *others, last = name.split()
    return name, " ".join((last, *others))


def _surname_keys(speaker: Speaker) -> set[str]:
    keys = {key(speaker.name.en.split()[-1])} if " " in speaker.name.en.strip() else set()
    for name in (speaker.name.ja, *speaker.spellings):
        words = name.split()
        if len(words) > 1:
            keys.add(key(words[-1] if name.isascii() else words[0]))
    return keys


def _fit(speaker: Speaker, body: str | None, printed_role: str, day: date | None) -> int:
    """How well a person's roles on a day fit: 3 organisation and title, 2 the organisation, 1 the
    title alone where the organisation is not known on either side, 0 not at all."""
    return max((_role_fit(role, body, printed_role) for role in roles_on(speaker, day)), default=0)


def _role_fit(role: Role, body: str | None, printed_role: str) -> int:
    titles = [key(title) for title in (role.title.ja, role.title.en) if title]
    has_title = bool(printed_role) and any(t in printed_role or printed_role in t for t in titles)
    if body is not None and role.organisation is not None:
        return (3 if has_title else 2) if role.organisation == body else 0
    return 1 if has_title else 0
