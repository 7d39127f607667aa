"""The Magazine becomes files in which a browser finds any word anyone said. Pure.

The reader's side of it is theme/static/js/search/search-core.js.
"""

from roundtable.search.entries import Addresses, EditionEntries
from roundtable.search.index import IndexFile, index_files, merge, newest_first

__all__ = [
    "Addresses",
    "EditionEntries",
    "IndexFile",
    "index_files",
    "merge",
    "newest_first",
]
