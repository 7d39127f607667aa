"""Stock Pelican as its quickstart sets it up, with i18n_subsites for English."""

SITENAME = "円卓"
SITEURL = ""
TIMEZONE = "Asia/Tokyo"
DEFAULT_LANG = "ja"
PATH = "content"
THEME = "simple"
DEFAULT_PAGINATION = 10

PLUGINS = ["pelican.plugins.i18n_subsites"]
I18N_SUBSITES = {"en": {"SITENAME": "Entaku"}}

FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
