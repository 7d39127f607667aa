"""The settings of the public site: those of pelicanconf.py and its address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

# Scheme and host alone, without a slash at the end: https://entaku.example
SITEURL = "https://entaku.example"
OUTPUT_PATH = "public"
