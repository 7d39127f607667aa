"""What the views of several kinds of page share: the page frame, links, dates, phrases.

A view is everything one page shows, and nothing a page has to look up. Templates get it as `view`,
and beside it only `phrased()` and the theme's words, `_()` and `ngettext()`. Every `href` is a
finished address within the site, every `Markup` is clean HTML, every other text is plain and
escaped by Jinja. What comes dozens of times a page is a named tuple of clean HTML instead, for
`stencilled(pieces)`.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup
from msgspec import Struct

from roundtable.site.html import Html, escaped
from roundtable.transcript.model import Lang

NO_DATA = Markup()


class Phrase(Struct, frozen=True):
    """A name or title that may only exist in the other language.

    `{{ phrase }}` in a template gives the text, inside ``<span lang>`` where its language is not
    the page's. `phrase.text` is the text alone, for attributes and ``<title>``. `lang` is None
    where the text is in the page's language.
    """

    text: str
    lang: Lang | None = None

    @property
    def html(self) -> Html:
        """The text for a page."""
        words = escaped(self.text)
        return words if self.lang is None else Html(f'<span lang="{self.lang}">{words}</span>')

    def __html__(self) -> Markup:
        return Markup(self.html)


NO_WORDS = Phrase("")


class NavLink(Struct, frozen=True):
    """An entry of the site's navigation. `name` is ``home``, ``archive``, ``topics``, ``speakers``,
    ``search`` or the name of a page such as ``about``; `text` is a page's own title, empty for the
    others, whose words the theme has; `current` tells that this very page is open."""

    name: str
    href: str
    text: str
    current: bool


class FeedLink(Struct, frozen=True):
    """A feed in both formats, as addresses; `title` is plain text."""

    title: str
    atom: str
    json: str


class Page(Struct, frozen=True):
    """The frame of any page, as `view.page`.

    - `lang`: language of the page, ``ja`` or ``en``; `other_lang`: the other one.
    - `title`: for ``<title>`` and sharing, without the site's name; empty on the home page.
    - `description`: one or two plain sentences; may be empty.
    - `path`: address of this page within the site; `canonical`: the same with the site's host, or
      the path alone while the site has no host (`SITEURL` empty).
    - `twin`: path of this page in the other language, None where it is not translated;
      `twin_canonical`: the same with the host.
    - `home`: path of this language's home page; `other_home`: of the other language's, to offer
      where there is no twin.
    - `site_name`: name of the magazine in this language.
    - `nav`: the navigation in order.
    - `css`: address of the one style sheet; `scripts`: addresses of scripts to load with ``defer``.
    - `draft`: the page shows something unpublished and must carry a mark (never in a public build).
    - `og_type`: Open Graph type: ``website``, ``article`` or ``profile``.
    - `feeds_page`: address of the page that lists the feeds; `feeds`: the feed of this language,
      and after it that of what this page is about.
    - `card`: full address of the page's share card, 1200 × 630 pixels, or None.
    - `structured`: what the page is about for machines, a data block for the head; may be empty.
    - `notice`: what the magazine says below every page; its text may be empty.
    """

    lang: Lang
    other_lang: Lang
    title: str
    description: str
    path: str
    canonical: str
    twin: str | None
    twin_canonical: str | None
    home: str
    other_home: str
    site_name: str
    nav: tuple[NavLink, ...]
    css: str
    feeds_page: str
    feeds: tuple[FeedLink, ...]
    scripts: tuple[str, ...] = ()
    draft: bool = False
    og_type: str = "website"
    card: str | None = None
    structured: Markup = NO_DATA
    notice: Phrase = NO_WORDS


class DateText(Struct, frozen=True):
    """A day: `iso` for ``<time datetime>``; `text` in the page's language (2021年10月20日,
    20 October 2021). Where the era is told as well, `year` has both years (2021年（令和3年）) and
    `rest` what follows (10月20日); both are empty on English pages."""

    iso: str
    text: str
    year: str = ""
    rest: str = ""


class SpeakerLink(Struct, frozen=True):
    """A person with their page. `name` as the registry has it in the page's language; `monogram`
    one letter; `mark` 0 to 11, the person's own, for a shape and colour that never changes."""

    id: str
    href: str
    name: Phrase
    monogram: str
    mark: int


class OrganisationLink(Struct, frozen=True):
    """A body people speak for; `href` is None where it has no page, for nobody of it has sat at a
    table yet."""

    href: str | None
    name: Phrase


class TopicLink(Struct, frozen=True):
    """A topic with its page. `count` is the number of turns under it in the magazine, or where the
    link stands on an article or issue, the number of them in there."""

    id: str
    href: str
    name: Phrase
    count: int


class IssueLink(Struct, frozen=True):
    """A back number to go to: `number`, `title`, the day the table met or None. `translated` is
    False where `href` leads to the other language because this one has no edition. `cover` is the
    address of its cover, or None where nothing is drawn."""

    href: str
    number: int
    title: Phrase
    held: DateText | None
    translated: bool
    draft: bool
    cover: str | None = None


class ArticleLink(Struct, frozen=True):
    """An article to go to: `part` of `parts`. `translated` as for `IssueLink`. `named_by_part`
    where the parts of an issue all have its title: below that, name them by their number."""

    href: str
    title: Phrase
    part: int
    parts: int
    translated: bool
    draft: bool
    named_by_part: bool = False


class SectionLink(Struct, frozen=True):
    """A heading to go to. `level` 1 or 2; `anchor` such as ``s-1`` or ``s-1-2``; `text` plain."""

    href: str
    anchor: str
    level: int
    text: Phrase


class TurnCount(Struct, frozen=True):
    """How many turns: `here` in the language of the page, which is what the search finds in that,
    and `elsewhere` in articles that only the other language has."""

    here: int
    elsewhere: int

    @property
    def total(self) -> int:
        """As many as a page quotes that has them all."""
        return self.here + self.elsewhere


class YearLink(Struct, frozen=True):
    """What a person said, or what was said on a topic, in one year: in how many `turns`. `text`
    names the year in the page's language, with the era on Japanese pages; `year` is None and `text`
    empty where nobody has noted the day."""

    href: str
    year: int | None
    text: str
    turns: int


class TurnLink(NamedTuple):
    """One turn of an article to go to: `href` leads to the very turn (``…/#u-7``), `number` is
    7."""

    href: Html
    number: Html


class TurnExcerpt(NamedTuple):
    """One turn as another page quotes it.

    `href` leads to the very turn (``…/#u-7``), `number` is 7. `before`, `match`, `after` put
    together are the excerpt; `match` is what to mark, empty where nothing is looked for. `lang` is
    filled where the words are not in the page's language. `speaker` is a name, empty on a speaker's
    own page and for the moderator: then `asks` is filled.
    """

    href: Html
    number: Html
    speaker: Html
    asks: Html
    lang: Html
    before: Html
    match: Html
    after: Html


class SaidInSection(NamedTuple):
    """What of one section of an article another page quotes, under its heading: where that is
    (`href`) and what it says, both empty before the first heading. `turns` may be empty where only
    the heading, or the editors' own mark, is about a topic."""

    href: Html
    heading: Html
    turns: tuple[TurnExcerpt, ...]


class CreditView(Struct, frozen=True):
    """Who wrote, edited or photographed, as printed; `affiliation` is spelt out for 同上."""

    role: str
    name: str
    affiliation: str
