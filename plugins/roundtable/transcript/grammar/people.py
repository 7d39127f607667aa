"""Who a label means: the names, aliases, posts and bodies of the people at the table.

A label is looked up in the order alias, full name, surname, post with name, name with body, post or
body alone, given name; the first way that fits anybody decides. Two people who fit equally well
are both returned: the caller says so and nobody gets the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from roundtable.transcript.grammar.lines import fold, key
from roundtable.transcript.grammar.person import is_post, split_name
from roundtable.transcript.model import Participant

_MARKS = re.compile(
    r"^(?:\d{1,6}(?=[○〇◯◆【])|[\s○〇◯◆◎●■・•]|[*\-](?=\s))+|^\*\*(?=.*\*\*$)|(?<=.)\*\*$"
)
_COURTESY = re.compile(r"(?:さん|氏|様|君|先生|委員長代理)$")
_TITLE = re.compile(r"^(?:mr|ms|mrs|dr|prof|professor|sir)\.?(?=[^a-z])", re.IGNORECASE)
_METROPOLITAN = re.compile(r"^(?:東京都|都)(?!市|内)")
_SENTENCE = re.compile(r"[。、!?,]")


@dataclass(frozen=True)
class People:
    """The participants of an article and the aliases it introduces, ready to be looked up."""

    participants: tuple[Participant, ...]
    aliases: tuple[tuple[str, int], ...] = ()

    def find(self, label: str) -> tuple[int, ...]:
        """The participants a label fits, by index: none, one, or several who fit equally well."""
        bare = strip_marks(label)
        wanted = key(bare)
        if not wanted:
            return ()
        known = self._names.get(wanted)
        if known is None:
            wanted = _COURTESY.sub("", key(_TITLE.sub("", bare)))
            known = self._names.get(wanted)
        if known is not None:
            return known
        return self._by_parts(fold(bare), wanted)

    def knows(self, label: str) -> bool:
        """Whether the label is one of the short forms: alias, name, surname."""
        return key(label) in self._names

    @cached_property
    def short_labels(self) -> tuple[str, ...]:
        """Aliases, surnames and full names as keys, longest first: what may open a turn in a line."""
        return tuple(sorted(self._names, key=len, reverse=True))

    @cached_property
    def _names(self) -> dict[str, tuple[int, ...]]:
        """Aliases before full names before surnames before initials; each level yields to those."""
        table: dict[str, tuple[int, ...]] = {}
        for level in (self.aliases, self._full_names(), self._surnames(), self._initials()):
            here: dict[str, list[int]] = {}
            for name, index in level:
                who = here.setdefault(key(name), [])
                if index not in who:
                    who.append(index)
            for name, indexes in here.items():
                table.setdefault(name, tuple(indexes))
        return table

    def _full_names(self) -> Iterable[tuple[str, int]]:
        for index, person in enumerate(self.participants):
            yield person.name, index
            parts = split_name(person.name)
            if person.name.isascii() and len(parts) == 2:
                yield parts[1] + parts[0], index

    def _surnames(self) -> Iterable[tuple[str, int]]:
        for index, person in enumerate(self.participants):
            for surname in surnames(person.name):
                yield surname, index

    def _initials(self) -> Iterable[tuple[str, int]]:
        for index, person in enumerate(self.participants):
            parts = split_name(person.name)
            if person.name.isascii() and len(parts) >= 2:
                yield "".join(part[0] for part in parts), index

    @cached_property
    def _given_names(self) -> dict[str, tuple[int, ...]]:
        table: dict[str, tuple[int, ...]] = {}
        for index, person in enumerate(self.participants):
            parts = split_name(person.name)
            if len(parts) >= 2:
                given = key(parts[0] if person.name.isascii() else parts[-1])
                table[given] = (*table.get(given, ()), index)
        return table

    def _by_parts(self, bare: str, wanted: str) -> tuple[int, ...]:
        for way in (self._role_and_name, self._name_and_body, self._post_or_body):
            found = way(bare)
            if found:
                return found
        unspaced = self._unspaced(wanted)
        return unspaced or self._given_names.get(wanted, ())

    def _role_and_name(self, bare: str) -> tuple[int, ...]:
        """「都CIO：宮坂」, 「都CIO宮坂」, 「東京都CIO 副知事 宮坂 学」; the post tells namesakes apart."""
        role, colon, name = bare.rpartition(":")
        if colon and role.strip():
            inner = self.find(name) if name.strip() else ()
            return self._closest(inner, role)
        comma_name, comma, comma_role = bare.partition(",")
        if comma and bare.isascii():
            return self._closest(self._names.get(key(comma_name), ()), comma_role)
        wanted = key(bare)
        for name in self.short_labels:
            rest = wanted.removesuffix(name)
            if rest and rest != wanted and not _SENTENCE.search(rest):
                fitting = tuple(i for i in self._names[name] if self._holds(i, rest))
                if fitting:
                    return self._closest(fitting, rest)
        return ()

    def _name_and_body(self, bare: str) -> tuple[int, ...]:
        """「笹井（武蔵野市）」, 「◯委員長（高谷真一朗君）」, “TERRI PEPE (MEDICARE BENEFICIARY)”."""
        match = re.fullmatch(r"(?P<outer>[^()]+)\((?P<inner>.+)\)", bare)
        if not match:
            return ()
        outer, inner = match["outer"].strip(), match["inner"].strip()
        by_name = self._names.get(key(_COURTESY.sub("", outer)), ())
        fitting = tuple(i for i in by_name if self._holds(i, key(inner)))
        if fitting or len(by_name) == 1:
            return fitting or by_name
        inner_name = self._names.get(_COURTESY.sub("", key(inner)), ())
        return self._closest(inner_name, outer)

    def _post_or_body(self, bare: str) -> tuple[int, ...]:
        """「市長」, 「調布市」: the only one who holds that post or speaks for that body."""
        wanted = _canonical(bare)
        if len(wanted) < 2:
            return ()
        for view in (_role_key, _role_end, _body_key):
            fitting = tuple(i for i, p in enumerate(self.participants) if view(p, wanted))
            if fitting:
                return fitting
        return ()

    def _unspaced(self, wanted: str) -> tuple[int, ...]:
        """A surname at the head of a full name that is printed without a space: 宮坂学 for 宮坂."""
        if not 1 <= len(wanted) <= 4:
            return ()
        return tuple(
            index
            for index, person in enumerate(self.participants)
            if len(split_name(person.name)) == 1
            and key(person.name).startswith(wanted)
            and 1 <= len(key(person.name)) - len(wanted) <= 4
        )

    def _holds(self, index: int, words: str) -> bool:
        """Whether words can be the post or body of a person: part of it, or a post themselves."""
        person = self.participants[index]
        role, body, given = (
            _canonical(person.role),
            key(person.organisation or ""),
            _canonical(words),
        )
        if not given:
            return False
        return (
            given in role
            or role in given
            or given == body
            or _is_subsequence(given, role)
            or (bool(is_post(words)) and (person.inferred or not person.role))
            or (bool(is_post(words)) and given.startswith(_canonical(person.organisation or "\0")))
        )

    def _closest(self, indexes: tuple[int, ...], role: str) -> tuple[int, ...]:
        """Of several namesakes those whose post fits best; all of them where no post fits."""
        if len(indexes) < 2:
            return indexes
        wanted = _canonical(role)
        scores = [_likeness(wanted, self.participants[i]) for i in indexes]
        best = max(scores)
        return tuple(i for i, score in zip(indexes, scores, strict=True) if score == best)


def surnames(name: str) -> tuple[str, ...]:
    """The parts of a printed name that may stand for it: 宮坂 of 宮坂 学, Naito of Tatsuya Naito.

    English names are printed in either order, so each part counts unless one is in capitals.
    """
    parts = split_name(name)
    if len(parts) < 2:
        return ()
    if not name.isascii():
        return parts[:1]
    capitals = tuple(part for part in parts if part.isupper() and len(part) > 1)
    return capitals if 0 < len(capitals) < len(parts) else parts[-1:]


def strip_marks(label: str) -> str:
    """A label without the marks around it: ○, bullets, bold, brackets, a colon at the end."""
    text = _MARKS.sub("", fold(label).strip()).strip().rstrip(":").strip()
    for opening, closing in ("()", "【】", "[]"):
        if text.startswith(opening) and text.endswith(closing) and opening not in text[1:]:
            return text[1:-1].strip()
    if text.endswith("(") or (text.endswith(")") and "(" not in text):
        return text[:-1].strip()
    return text


def _canonical(role: str) -> str:
    """A post as the list and the talk both mean it: 都CIO, 東京都CIO and （CIO） are one."""
    return re.sub(r"[()・:の]", "", key(_METROPOLITAN.sub("", fold(role).strip())))


def _role_key(person: Participant, wanted: str) -> bool:
    return _canonical(person.role) == wanted


def _role_end(person: Participant, wanted: str) -> bool:
    return is_post(wanted) and _canonical(re.sub(r"\([^)]*\)$", "", fold(person.role))).endswith(
        wanted
    )


def _body_key(person: Participant, wanted: str) -> bool:
    return bool(person.organisation) and _canonical_body(person.organisation or "") == wanted


def _canonical_body(body: str) -> str:
    return key(body) if _METROPOLITAN.fullmatch(body) else _canonical(body)


def _is_subsequence(short: str, long: str) -> bool:
    """Whether one post leaves words out of the other: 都CIO for 都副知事CIO."""
    rest = iter(long)
    return len(short) >= 2 and all(character in rest for character in short)


def _likeness(wanted: str, person: Participant) -> int:
    role = _canonical(person.role)
    if wanted == role:
        return 1000
    if wanted in role or role in wanted:
        return 500 + min(len(wanted), len(role))
    shared = len(set(wanted) & set(role))
    return shared + (100 if _is_subsequence(wanted, role) else 0)
