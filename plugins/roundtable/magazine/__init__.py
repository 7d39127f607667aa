"""Transcripts and registries become one immutable Magazine. Pure: no file system, no Pelican."""

from roundtable.magazine.assemble import assemble
from roundtable.magazine.company import (
    Company,
    Related,
    Shared,
    article_key,
    company,
    speakers_of,
    topics_of,
)
from roundtable.magazine.folder import IssueFolder
from roundtable.magazine.library import (
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
    "Article",
    "Bilingual",
    "Company",
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
    "article_key",
    "assemble",
    "company",
    "read_registries",
    "roles_on",
    "speakers_of",
    "tags",
    "topics_of",
    "turn_ids",
    "vocabulary",
]
