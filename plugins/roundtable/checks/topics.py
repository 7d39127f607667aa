"""Does the header pin and veto topics that exist?"""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.checks.place import place_in_header
from roundtable.magazine.library import Edition, Magazine
from roundtable.magazine.registry import words_of
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.nearest import did_you_mean, id_called

UNKNOWN_TOPIC = Fault(
    "E360",
    Severity.ERROR,
    ja="テーマ「{id}」は topics.yaml にありません。{hint}"
    "id を直すか、topics.yaml に書き加えてください。",
    en="There is no topic “{id}” in topics.yaml. {hint}Correct the id, or add the topic there.",
)
PINNED_AND_VETOED = Fault(
    "E361",
    Severity.ERROR,
    ja="テーマ「{id}」が pin と veto の両方にあります。"
    "付けるなら pin、付けないなら veto だけにしてください。",
    en="The topic “{id}” is both pinned and vetoed. Keep it under pin if the article is about it, "
    "under veto if it is not.",
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    for _, _, edition in magazine.editions:
        header = edition.transcript.header
        for identity in dict.fromkeys((*header.pinned_topics, *header.vetoed_topics)):
            yield from _topic(identity, edition, magazine)


def _topic(identity: str, edition: Edition, magazine: Magazine) -> Iterator[Diagnostic]:
    header, source = edition.transcript.header, edition.source
    offset = place_in_header("topics", identity, edition)
    if identity not in magazine.topics:
        names = ((topic.id, words_of(topic)) for topic in magazine.topics.values())
        hint = id_called(identity, names) or did_you_mean(identity, magazine.topics)
        yield UNKNOWN_TOPIC.at(source, offset, id=identity, hint=hint)
    elif identity in header.pinned_topics and identity in header.vetoed_topics:
        yield PINNED_AND_VETOED.at(source, offset, id=identity)
