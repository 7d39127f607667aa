"""Transcripts and registries become one immutable Magazine. Pure: no file system, no Pelican."""

from roundtable.magazine.appearances import (
    Appearances,
    Related,
    Shared,
    appearances,
    article_key,
    speakers_of,
    topics_of,
)
from roundtable.magazine.assemble import assemble
from roundtable.magazine.folder import IssueFolder
from roundtable.magazine.library import (
    Appearance,
    Article,
    Bilingual,
    Edition,
    Evidence,
    Issue,
    Magazine,
    Organisation,
    Role,
    Speaker,
    Tag,
    Topic,
)
from roundtable.magazine.people import roles_on
from roundtable.magazine.registry import Registries, Registry, read_registries
from roundtable.magazine.topics import Vocabulary, tags, vocabulary
from roundtable.magazine.turn_id import turn_ids

__all__ = [
    "Appearance",
    "Appearances",
    "Article",
    "Bilingual",
    "Edition",
    "Evidence",
    "Issue",
    "IssueFolder",
    "Magazine",
    "Organisation",
    "Registries",
    "Registry",
    "Related",
    "Role",
    "Shared",
    "Speaker",
    "Tag",
    "Topic",
    "Vocabulary",
    "appearances",
    "article_key",
    "assemble",
    "read_registries",
    "roles_on",
    "speakers_of",
    "tags",
    "topics_of",
    "turn_ids",
    "vocabulary",
]
