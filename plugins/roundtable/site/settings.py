"""What Pelican must leave alone where the magazine builds its own pages.

``from roundtable.site.settings import *`` in pelicanconf.py, and `MAGAZINE`, the title in both
languages, switch the magazine on. Without `MAGAZINE` the transcripts are ordinary Pelican articles.
"""

from __future__ import annotations

from roundtable.site.plugin.project import PROJECT as _PROJECT

# The plugin reads texts and pages itself and hands them to Pelican's generators.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []

# Every page comes from a view of the magazine.
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""

# Pelican's feeds know neither language nor turn.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Its cache is a pickle and does not notice a changed plugin; a refused build keeps the old site.
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False

DEFAULT_LANG = "ja"
DEFAULT_CATEGORY = ""
DEFAULT_PAGINATION = False
SUMMARY_MAX_LENGTH = None
FORMATTED_FIELDS: list[str] = []

# Whether drafts are built too, marked as such.
MAGAZINE_DRAFTS = False

# Whether the site has a search page with its index.
MAGAZINE_SEARCH = True

# Whether issues get covers, and pages share cards.
MAGAZINE_DRAWINGS = True

# Where pictures that were made once are kept. The folder may be deleted at any time.
MAGAZINE_CACHE = str(_PROJECT / ".cache" / "pictures")
