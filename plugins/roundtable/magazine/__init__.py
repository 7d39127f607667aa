"""Transcripts and registries become one immutable Magazine. Pure: no file system, no Pelican."""

from roundtable.magazine.assemble import assemble
from roundtable.magazine.company import Company, Shared, company
from roundtable.magazine.folder import IssueFolder
from roundtable.magazine.library import Article, Bilingual, Edition, Issue, Magazine, Tag
from roundtable.magazine.registry import Registries, read_registries
from roundtable.magazine.topics import tags, vocabulary
from roundtable.magazine.turn_id import turn_ids

__all__ = [
    "Article",
    "Bilingual",
    "Company",
    "Edition",
    "Issue",
    "IssueFolder",
    "Magazine",
    "Registries",
    "Shared",
    "Tag",
    "assemble",
    "company",
    "read_registries",
    "tags",
    "turn_ids",
    "vocabulary",
]
