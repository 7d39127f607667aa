"""Who a label means: the names, aliases, posts and bodies of the people at the table.

A label is looked up in the order alias, full name, surname, post with name, name with body, post or
body alone, given name; the first way that fits anybody decides. Two people who fit equally well
are both returned: the caller says so and nobody gets the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from roundtable.transcript.grammar.table.heads import Heads
from roundtable.transcript.grammar.table.name_tables import Listed, Table, before, by_key, listed
from roundtable.transcript.grammar.words.kanji import KANJI, SURNAME
from roundtable.transcript.grammar.words.label import Label, Shape
from roundtable.transcript.grammar.words.label_marks import GLOSS, strip_marks
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import split_name, surnames
from roundtable.transcript.grammar.words.organisation import organisation_of
from roundtable.transcript.grammar.words.posts import canonical, is_phrase, is_post
from roundtable.transcript.grammar.words.spellings import usual
from roundtable.transcript.grammar.words.surname import is_surname
from roundtable.transcript.grammar.words.titles import (
    OF_MEETING,
    is_title,
    without_courtesy,
    without_title,
)
from roundtable.transcript.key import key
from roundtable.transcript.model import Participant

_NAMESAKE = re.compile(
    rf"(?P<last>{SURNAME})\((?P<given>[{KANJI}々ぁ-ん]{{1,2}})\)(?P<post>[{KANJI}ァ-ヴー]+)"
)
# 「速水県」 is a body, and 「速水との協議会」 nobody who is called 速水.
_NO_POST = re.compile(r"^[都道府県市区町村とのはがをにでもへや]$|^[とのはがをにでもへや]|\(|、.*、")
_LONGEST_NAME = 24
_LONGEST_LABEL = 200
_LONGEST_SURNAME = 4
_WITH_GLOSS = re.compile(r"(?P<outer>[^()]+)\((?P<inner>.+)\)")
_SENTENCE = re.compile(r"[。、!?,]")


@dataclass(frozen=True)
class People:
    """The participants of an article and the aliases it introduces, ready to be looked up."""

    participants: tuple[Participant, ...]
    aliases: tuple[tuple[str, int], ...] = ()

    def find(self, label: str) -> tuple[int, ...]:
        """The participants a label fits, by index: none, one, or several who fit equally well."""
        if not self.participants or len(label) > _LONGEST_LABEL:
            return ()
        found = self._asked.get(label)
        if found is None:
            found = self._once(self._find(label)) or self._spelt_otherwise(label)
            self._asked[label] = found
        return found

    def is_spelt_otherwise(self, label: str) -> bool:
        """Whether a label fits somebody only in other forms of its characters: 高橋 for 髙橋."""
        if label in self.printed_labels or not (self._usual_surnames or usual(label) != label):
            return False
        return bool(self.find(label)) and not self._find(label)

    def _spelt_otherwise(self, label: str) -> tuple[int, ...]:
        told = usual(label)
        if told == label and not any(name in told for name in self._usual_surnames):
            return ()
        return self._in_usual_forms.find(told)

    @cached_property
    def _usual_surnames(self) -> tuple[str, ...]:
        """The usual forms of the surnames that are listed in others."""
        names = {part for person in self.participants for part in split_name(person.name)[:1]}
        return tuple(usual(name) for name in names if usual(name) != name)

    @cached_property
    def _in_usual_forms(self) -> People:
        people = (replace(one, name=usual(one.name)) for one in self.participants)
        return People(tuple(people), tuple((usual(name), who) for name, who in self.aliases))

    def holders(self, role: str) -> tuple[int, ...]:
        """Everybody whose post is this one and no other."""
        return self._listed.by_post.get(canonical(role), ())

    def knows(self, label: str) -> bool:
        """Whether the label is one of the short forms: alias, name, surname."""
        wanted = key(label)
        return wanted in self._names or (len(wanted) > 1 and wanted in self._listed.by_unspaced)

    @cached_property
    def printed_labels(self) -> dict[str, Label]:
        """Aliases and surnames exactly as printed, alone on a line: most labels of a talk."""
        printed = [alias for alias, _ in self.aliases]
        printed += [surname for person in self.participants for surname in surnames(person.name)]
        return {
            name: Label(name, self._once(self._names[key(name)]), Shape.ALONE, len(name))
            for name in dict.fromkeys(printed)
            if key(name)
        }

    @cached_property
    def heads(self) -> Heads:
        """How words that name somebody here may begin."""
        people = tuple((who.name, who.role, who.organisation or "") for who in self.participants)
        return Heads(people, tuple(alias for alias, _ in self.aliases))

    @cached_property
    def short_labels(self) -> tuple[str, ...]:
        """Aliases, full names, surnames and initials as keys: what an editor may have meant."""
        return tuple(self._names)

    def called(self, short_label: str) -> tuple[int, ...]:
        """Whom one of the short labels means."""
        return self._names[short_label]

    @property
    def _are_few(self) -> bool:
        """Whether all names are looked through faster than all places where a label may be cut."""
        return len(self._names) < _LONGEST_LABEL

    @cached_property
    def _asked(self) -> Table:
        """Answers given before: a talk uses the same few labels over and over."""
        return {}

    def _once(self, indexes: tuple[int, ...]) -> tuple[int, ...]:
        """Who is listed twice, name and post, is one person: the first."""
        if len(indexes) < 2:
            return indexes
        people = self.participants
        listed = {(people[i].name, people[i].role): i for i in reversed(indexes)}
        return tuple(sorted(listed.values()))

    def _find(self, label: str) -> tuple[int, ...]:
        bare = strip_marks(label)
        wanted = key(bare)
        if not wanted:
            return ()
        known = self._names.get(wanted)
        if known is None:
            wanted = without_courtesy(key(without_title(bare)))
            known = self._names.get(wanted)
        if known is not None:
            return known
        for way in (
            self._role_and_name,
            self._name_and_post,
            self._name_and_body,
            self._post_or_body,
        ):
            found = way(bare)
            if found:
                return found
        found = self._listed.by_unspaced.get(wanted) or self._listed.by_given_name.get(wanted, ())
        called = without_courtesy(bare)
        return found or (self._namesake(bare) if called == bare else self.find(called))

    def _namesake(self, bare: str) -> tuple[int, ...]:
        """「小澤(健)委員」: who of those called 小澤委員 has a given name that begins so."""
        match = _NAMESAKE.fullmatch(bare) if "(" in bare else None
        if not match:
            return ()
        called = self.find(f"{match['last']}{match['post']}")
        begins = f"{match['last']}{match['given']}"
        names = ((i, half_width(self.participants[i].name).replace(" ", "")) for i in called)
        return tuple(i for i, name in names if name.startswith(begins))

    @cached_property
    def _listed(self) -> Listed:
        """The tables of the names, posts and bodies of these people, whatever they are called."""
        people = self.participants
        return listed(
            tuple([person.name for person in people]),
            tuple([person.role for person in people]),
            tuple([person.organisation for person in people]),
        )

    @cached_property
    def _names(self) -> Table:
        """Aliases before full names before surnames before initials; each level yields to those."""
        return before(by_key(self.aliases), self._listed.by_name)

    def _role_and_name(self, bare: str) -> tuple[int, ...]:
        """「都CIO：宮坂」, 「都CIO宮坂」, 「宮坂：都CIO」, 「進行・宮坂」, “NAME, POST”.

        Namesakes are told apart by their posts.
        """
        task, dot, called = bare.partition("・")
        if dot and is_moderator_word(task):
            return self.find(called)
        role, colon, name = bare.rpartition(":")
        if colon and role.strip():
            if is_post(name) and key(role) in self._names:
                return self._listed.closest(self._names[key(role)], name)
            inner = self.find(name) if name.strip() else ()
            return self._listed.closest(inner, role)
        comma_name, comma, comma_role = bare.partition(",")
        if comma and bare.isascii():
            if is_moderator_word(comma_name):
                return self.find(comma_role.strip())
            fitting = self._names.get(key(GLOSS.sub("", comma_name).rstrip()), ())
            return self._listed.closest(fitting, comma_role)
        wanted = key(bare)
        if self._are_few and not wanted.endswith(self.short_labels):
            return ()
        for cut in range(1, len(wanted)):
            named = self._names.get(wanted[cut:])
            if not named:
                continue
            rest = wanted[:cut]
            if _SENTENCE.search(rest):
                return ()
            fitting = tuple(i for i in named if self._holds(i, rest))
            if fitting:
                return self._listed.closest(fitting, rest)
        return ()

    def _name_and_post(self, bare: str) -> tuple[int, ...]:
        """「榊議長」, 「青嶺県・仁科 彩 CDO」: a name with a post right behind it."""
        body, dot, rest = bare.partition("・")
        wanted = key(rest if dot and organisation_of(body) else bare)
        if self._are_few and not wanted.startswith(self.short_labels):
            return self._unspaced_name_and_post(wanted)
        for cut in range(min(len(wanted) - 1, _LONGEST_NAME), 0, -1):
            named = self._names.get(wanted[:cut])
            post = wanted[cut:]
            if named and not _NO_POST.search(post) and is_post(post):
                same = tuple(i for i in named if not self._listed.is_given(i, wanted[:cut], post))
                return self._listed.closest(same, post)
        return self._unspaced_name_and_post(wanted)

    def _unspaced_name_and_post(self, wanted: str) -> tuple[int, ...]:
        """「大野市長」 where the list prints 「大野健一」: the post has to be theirs as well.

        One that a meeting gives may be anybody's."""
        if not self._listed.by_unspaced:
            return ()
        for cut in range(min(len(wanted) - 1, _LONGEST_SURNAME), 0, -1):
            named = self._listed.by_unspaced.get(wanted[:cut], ())
            post = wanted[cut:]
            if named and not _NO_POST.search(post) and is_post(post):
                # 「森田市長」 is no 森 with the post 田市長.
                longer, posts = is_surname(wanted[: cut + 1]), self._listed.posts
                holders = (i for i in named if not longer or canonical(post) in posts[i])
                if OF_MEETING.fullmatch(post):
                    return tuple(holders)
                fitting = tuple(i for i in holders if self._holds(i, post))
                if fitting:
                    return self._listed.closest(fitting, post)
        return ()

    def _name_and_body(self, bare: str) -> tuple[int, ...]:
        """「笹井（武蔵野市）」, 「◯委員長（高谷君）」, “TERRI PEPE (MEDICARE BENEFICIARY)”."""
        match = _WITH_GLOSS.fullmatch(bare) if bare[-1] == ")" else None
        if not match:
            return ()
        outer, inner = match["outer"].strip(), match["inner"].strip()
        by_name = self._names.get(key(without_courtesy(outer)), ())
        fitting = tuple(i for i in by_name if self._holds(i, key(inner)))
        if not fitting and len(by_name) > 1:
            fitting = tuple(i for i in by_name if self._listed.is_called(i, inner))
        if fitting or len(by_name) == 1:
            return fitting or by_name
        inner_name = () if is_phrase(outer) else self._names.get(without_courtesy(key(inner)), ())
        return self._listed.closest(inner_name, outer)

    def _post_or_body(self, bare: str) -> tuple[int, ...]:
        """「市長」, 「汐見市」, “The Chair”: the only one of that post, or of that body."""
        wanted = canonical(bare.removeprefix("The "))
        if len(wanted) < 2:
            return ()
        exact = self._listed.by_post.get(wanted)
        if exact:
            return exact
        if is_post(wanted):
            ends = self._listed.with_ending(wanted)
            if ends:
                return ends
        if is_title(bare):
            openings = (f"{wanted}of", f"{wanted},")
            return tuple(
                i for i, role in enumerate(self._listed.posts) if role.startswith(openings)
            )
        return self._listed.by_body.get(wanted, ())

    def _holds(self, index: int, words: str) -> bool:
        """Whether words can be a person's post or body; any post can where none is listed."""
        person = self.participants[index]
        return self._listed.holds(index, words, unrecorded=person.inferred or not person.role)
