"""What Pillow does: content pictures for every screen, covers of issues, share cards of pages."""

from roundtable.pictures.cache import Cache
from roundtable.pictures.cards import Card, card
from roundtable.pictures.composition import cover_shapes
from roundtable.pictures.covers import cover
from roundtable.pictures.emblem import speaker_emblem, topic_emblem
from roundtable.pictures.font import PACKAGE as FONT_PACKAGE
from roundtable.pictures.font import Font, installed_font
from roundtable.pictures.shapes import Shape
from roundtable.pictures.table import issue_table
from roundtable.pictures.variants import PictureSet, picture_job, picture_set
from roundtable.pictures.workshop import Job, finished

__all__ = [
    "FONT_PACKAGE",
    "Cache",
    "Card",
    "Font",
    "Job",
    "PictureSet",
    "Shape",
    "card",
    "cover",
    "cover_shapes",
    "finished",
    "installed_font",
    "issue_table",
    "picture_job",
    "picture_set",
    "speaker_emblem",
    "topic_emblem",
]
