"""The Magazine: every transcript and registry as one immutable value.

A person, the role they hold on a day, and the name a page prints are three things: `Speaker`,
`Role` and `Participant`. The registries are ordered as their files are; issues run from oldest to
newest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from roundtable.transcript.diagnostic import Diagnostic
from roundtable.transcript.model import Lang, Participant, Turn
from roundtable.transcript.source import Extent, Source
from roundtable.transcript.transcript import Parsed, Transcript


class Bilingual(Struct, frozen=True):
    """A text in both languages; either may be empty until somebody translates it."""

    ja: str = ""
    en: str = ""

    def get(self, lang: Lang) -> str:
        """The text in a language, or in the other one where this one has none."""
        return (self.ja or self.en) if lang == "ja" else (self.en or self.ja)

    def own(self, lang: Lang) -> str:
        """The text in a language alone; empty where there is none."""
        return self.ja if lang == "ja" else self.en


class Organisation(Struct, frozen=True):
    """A body people speak for. `aliases` are other ways of writing it: 都, 東京都, Tokyo."""

    id: str
    name: Bilingual
    aliases: tuple[str, ...] = ()


class Role(Struct, frozen=True):
    """A post somebody held: of which organisation, called what, from and until when (inclusive)."""

    organisation: str | None
    title: Bilingual
    since: date | None = None
    until: date | None = None


class Speaker(Struct, frozen=True):
    """A person of the registry. `id` is the address of their page and never changes.

    `spellings` are further printed names that mean this person (渡邉 for 渡邊): without an entry
    there, another spelling is another person. `provisional` people stand in no registry yet; only
    drafts may have them.
    """

    id: str
    name: Bilingual
    reading: str = ""
    spellings: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    provisional: bool = False


class Topic(Struct, frozen=True):
    """An entry of the controlled vocabulary. The names themselves count as synonyms."""

    id: str
    name: Bilingual
    definition: Bilingual = Bilingual()
    synonyms_ja: tuple[str, ...] = ()
    synonyms_en: tuple[str, ...] = ()

    def synonyms(self, lang: Lang) -> tuple[str, ...]:
        """The synonyms of a language."""
        return self.synonyms_ja if lang == "ja" else self.synonyms_en


class Tag(Struct, frozen=True, gc=False):
    """A topic with what it was found in.

    `section` counts the level-1 headings from 1 (0 is before the first). `turn` is an index into
    the turns, None for words of a heading or of the magazine itself. `pinned` tags come from the
    header. `evidence` are the places of the words that earned it: none where a header pins it, or
    where only the words of the other language do so.
    """

    topic: str
    section: int
    turn: int | None
    evidence: tuple[Extent, ...] = ()
    pinned: bool = False


class Edition(Struct, frozen=True):
    """An article in one language: its parsed text, who the participants are, and its tags.

    `speakers[i]` is the registry id of participant `i`, `seats[i]` that of the organisation they
    speak for; either is None where none fits. `early` tells that the day of the talk is still to
    come.
    """

    parsed: Parsed
    speakers: tuple[str | None, ...] = ()
    seats: tuple[str | None, ...] = ()
    tags: tuple[Tag, ...] = ()
    turns: tuple[Turn, ...] = ()
    early: bool = False

    @property
    def source(self) -> Source:
        return self.parsed.source

    @property
    def transcript(self) -> Transcript:
        return self.parsed.transcript

    @property
    def lang(self) -> Lang:
        return self.parsed.transcript.lang

    @property
    def is_draft(self) -> bool:
        """Whether it is not public; only a preview has it then."""
        return self.early or not self.transcript.header.is_published

    def speaker_id(self, turn: Turn) -> str | None:
        """The registry id of who speaks; None for a moderator's line and an unresolved label."""
        return None if turn.participant is None else self.speakers[turn.participant]

    def participant(self, speaker_id: str) -> Participant | None:
        """How this edition presents a person of the registry."""
        for person, known in zip(self.transcript.participants, self.speakers, strict=True):
            if known == speaker_id:
                return person
        return None


class Article(Struct, frozen=True):
    """One roundtable, or one part of it, in the languages it exists in.

    `ids` names the turns, the same in both languages (`turn_id.py` gives them).
    """

    issue: int
    part: int
    parts: int
    name: str
    ja: Edition | None = None
    en: Edition | None = None
    ids: tuple[str, ...] = ()

    def edition(self, lang: Lang) -> Edition | None:
        """The edition in a language; None where there is none."""
        return self.ja if lang == "ja" else self.en

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Its one or two editions, the Japanese one first."""
        return tuple(edition for edition in (self.ja, self.en) if edition is not None)

    @property
    def is_draft(self) -> bool:
        """Whether any of its editions is not public."""
        return any(edition.is_draft for edition in self.editions)


class Issue(Struct, frozen=True):
    """A back number: its number, the day the table met, its title, and its articles in order."""

    number: int
    folder: str
    title: Bilingual
    held: date | None
    articles: tuple[Article, ...]
    organisations: tuple[str, ...] = ()

    def day_of(self, edition: Edition) -> date | None:
        """The day of the talk, as one of the issue's editions names it, else that of the issue."""
        return edition.transcript.date or self.held

    def is_written(self, lang: Lang) -> bool:
        """Whether any article has an edition in a language."""
        return any(article.edition(lang) for article in self.articles)


class Magazine(Struct, frozen=True):
    """All of it. Lookups by id are dictionaries; the tuples keep the order of the files.

    `pictures` are the paths of all picture files; what counts is from ``issues/`` on. `unready`
    texts do not say whether they are published and were left out; the checks say why. `unread` are
    the paths, from the issue's folder on, of files that could not be read as text.
    """

    issues: tuple[Issue, ...]
    speakers: dict[str, Speaker]
    topics: dict[str, Topic]
    organisations: dict[str, Organisation]
    diagnostics: tuple[Diagnostic, ...] = ()
    pictures: frozenset[str] = frozenset()
    unready: tuple[Parsed, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def editions(self) -> Iterator[tuple[Issue, Article, Edition]]:
        """Every edition with the article and the issue it belongs to, from old to new."""
        for issue in self.issues:
            for article in issue.articles:
                for edition in article.editions:
                    yield issue, article, edition
