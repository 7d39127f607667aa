"""Who and what a single text is about, for a site that has no magazine: Pelican reads its texts one
by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msgspec import Struct

from roundtable.checks.header import NO_STATUS, NO_TITLE
from roundtable.magazine.issue_file import read_issue
from roundtable.magazine.library import Speaker
from roundtable.magazine.people import KnownPeople
from roundtable.magazine.provisional import ProvisionalPeople
from roundtable.magazine.registry import Registries, Registry, read_registries
from roundtable.magazine.resolve import Resolved, resolve
from roundtable.magazine.strangers import Stranger, told_once
from roundtable.magazine.topics import Vocabulary, tags, vocabulary
from roundtable.transcript import decode
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Lang, Participant
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

NO_DATE = Fault(
    "E515",
    Severity.ERROR,
    ja="座談会の開催日が分かりません。ヘッダーに「date: 2024-04-01」のように書いてください。",
    en="It is not clear on which day the talk was held. Write it in the header, as in “date: "
    "2024-04-01”.",
)


class Entry(Struct, frozen=True):
    """What Pelican needs to know about one text. Names are printed names by id."""

    date: date | None
    speakers: tuple[str, ...]
    topics: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    topic_names: tuple[tuple[str, str], ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class Registrar:
    """The registries of a folder, if it has any, and the findings of one run."""

    registry: Registry
    people: KnownPeople
    words: Vocabulary
    provisional: ProvisionalPeople
    found: list[Diagnostic] = field(default_factory=list)
    strangers: list[tuple[Stranger, ...]] = field(default_factory=list)

    @classmethod
    def of(cls, content: Path) -> Registrar:
        """Without speakers.yaml everybody is who the texts say they are."""
        files = {name: _source(content / f"{name}.yaml") for name in Registries.__struct_fields__}
        broken = [found for found in files.values() if isinstance(found, Diagnostic)]
        texts = {name: text for name, text in files.items() if isinstance(text, Source)}
        registry = read_registries(Registries(**texts))
        return cls(
            registry,
            KnownPeople(registry.speakers.values(), registry.organisations.values()),
            vocabulary(registry.topics.values()),
            ProvisionalPeople(registry.speakers),
            [*broken, *registry.diagnostics],
        )

    def enter(self, parsed: Parsed) -> Entry:
        """Everything about one text."""
        transcript = parsed.transcript
        day = transcript.date or _held(Path(parsed.source.path).parent)
        resolved = resolve({transcript.lang: parsed}, day, self.people, self.provisional)
        ids = self._speakers(transcript.lang, transcript.participants, resolved)
        found = tags(parsed.source, transcript, self.words)
        topics = tuple(dict.fromkeys(tag.topic for tag in found))
        people = self.registry.speakers | self.provisional.speakers
        known: list[Speaker] = [people[one] for one in dict.fromkeys(ids) if one is not None]
        return Entry(
            day,
            tuple(speaker.id for speaker in known),
            topics,
            tuple((speaker.id, speaker.name.get(transcript.lang)) for speaker in known),
            tuple((one, self.registry.topics[one].name.get(transcript.lang)) for one in topics),
            (*parsed.diagnostics, *resolved.diagnostics, *_missing(parsed, day)),
        )

    def findings(self) -> list[Diagnostic]:
        """What was found in all texts that were entered."""
        return [*self.found, *told_once(self.strangers)]

    def _speakers(
        self, lang: Lang, participants: Sequence[Participant], resolved: Resolved
    ) -> list[str | None]:
        if self.registry.speakers:
            self.strangers.append(resolved.strangers)
            return list(resolved.ids[lang])
        lines = [(one, None) if lang == "ja" else (None, one) for one in participants]
        return [self.provisional.speaker(*line).id for line in lines]


def _missing(parsed: Parsed, day: date | None) -> list[Diagnostic]:
    header = parsed.transcript.header
    wanted = ((parsed.transcript.title, NO_TITLE), (header.status, NO_STATUS), (day, NO_DATE))
    return [fault.at(parsed.source, 0) for value, fault in wanted if not value]


def _held(folder: Path) -> date | None:
    """The day that the issue's own file tells."""
    source = _source(folder / "issue.yaml")
    return read_issue(source, {})[0].held if isinstance(source, Source) else None


def _source(path: Path) -> Source | Diagnostic | None:
    return decode(str(path), path.read_bytes()) if path.is_file() else None
