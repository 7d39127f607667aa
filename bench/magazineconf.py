"""The magazine's own settings without search, covers and share cards, which the peers lack too."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

from pelicanconf import *  # noqa: F403

MAGAZINE_SEARCH = False
MAGAZINE_DRAWINGS = False
THEME = os.path.join(sys.path[0], "theme")  # noqa: PTH118
