"""The settings of this magazine. What Pelican needs beside them is in roundtable.site.settings."""

from roundtable.site.settings import *  # noqa: F403

# The title of the magazine in both languages.
MAGAZINE = {"ja": "円卓", "en": "Entaku"}
SITENAME = MAGAZINE["ja"]

# The address of the published site stands in publishconf.py.
SITEURL = ""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "Asia/Tokyo"
PLUGINS = ["roundtable"]
