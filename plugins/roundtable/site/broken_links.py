"""Do the links within the site lead somewhere? Asked of the texts, where they can be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

from roundtable.site import urls
from roundtable.site.outline import anchors
from roundtable.site.site import Site
from roundtable.transcript import prose
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

NO_SUCH_TEXT = Fault(
    "E541",
    Severity.ERROR,
    ja="リンク先「{target}」の原稿がありません。このファイルから見た場所とファイル名を"
    "確かめてください。下書きへのリンクも公開できません。",
    en="There is no text “{target}” to link to. Check the file name and where it lies, as seen "
    "from this file. A link to a draft cannot be published either.",
)
NO_SUCH_PAGE = Fault(
    "E542",
    Severity.ERROR,
    ja="リンク先「{target}」のページはこのサイトにありません。アドレスを確かめてください。",
    en="This site has no page “{target}”. Check the address.",
)
NO_SUCH_ANCHOR = Fault(
    "E543",
    Severity.ERROR,
    ja="リンク先「{target}」のページに「#{anchor}」はありません。発言の番号を確かめてください。",
    en="The page “{target}” has no “#{anchor}”. Check the number of the turn.",
)
BARE_FILE = Fault(
    "E544",
    Severity.ERROR,
    ja="ほかの原稿へのリンクは ({{filename}}{target}) のように書いてください。",
    en="Write a link to another text with {{filename}} before its name: ({{filename}}{target}).",
)

NO_MARK = Fault(
    "E545",
    Severity.ERROR,
    ja="「{target}」は写真のようです。写真として載せるなら、行頭に「!」を付けて"
    "「![何が写っているか]({target})」の形にしてください。",
    en="“{target}” seems to be a picture. To show it, put an exclamation mark first: “![what it "
    "shows]({target})”.",
)
NO_ADDRESS = Fault(
    "W546",
    Severity.WARNING,
    ja="リンク先「{target}」は使えないので、リンクになりません。https:、http:、mailto: のどれかで"
    "始まるアドレスか、このサイトのページを書いてください。",
    en="“{target}” cannot be a link's address, so no page shows a link here. Write one that begins "
    "with https:, http: or mailto:, or a page of this site.",
)
_PICTURE = re.compile(r"(?i).+\.(?:jpe?g|png|webp|gif|heic)")

# No bracket within brackets but those of a picture: thousands of them would be looked at anew for
# each one that opens.
_WORDS = r"\[(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^)\n]*\))*\]"
_LINK = re.compile(
    rf"(?<!!){_WORDS}\(\s*<?([^\s)>]+)|^ {{0,3}}\[[^\[\]\n]+\]:\s*<?([^\s>]+)"
    r"|<a\s[^>\n]{0,200}?href\s*=\s*[\"']?([^\s\"'>]+)",
    re.MULTILINE | re.IGNORECASE,
)
_SIGNS = ("](", "]:", "href", "HREF")
_FILENAME = "{filename}"


class _Map(Struct, frozen=True):
    """The addresses of all that is written, and of each article, also side by side, the anchors it
    has."""

    site: Site
    written: frozenset[str]
    anchors: dict[str, frozenset[str]]


def broken_links(site: Site, written: frozenset[str]) -> Iterator[Diagnostic]:
    """Links of articles and pages that lead nowhere within the site, whose addresses are those
    `written`."""
    editions = site.magazine.editions
    sources = [edition.source for _, _, edition in editions]
    sources += [page.source for page in site.pages]
    linking = [source for source in sources if any(sign in source.text for sign in _SIGNS)]
    if not linking:
        return
    places = _Map(site, written, _anchors(site))
    for source in linking:
        yield from _broken(source, places)


def _anchors(site: Site) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for _, article, edition in site.magazine.editions:
        sections = (anchor for anchor, _ in anchors(edition.transcript))
        side_by_side = urls.bilingual(edition.lang, article.issue, article.part)
        found[side_by_side] = frozenset((*article.ids, *sections))
        found[site.address_of(edition.source)] = found[side_by_side]
    return found


def _broken(source: Source, places: _Map) -> Iterator[Diagnostic]:
    for match in _LINK.finditer(prose.without_code(source.text)):
        target = match[match.lastindex or 0]
        found = _fault(source, target, places)
        if found is not None:
            fault, values = found
            yield fault.at(source, match.start(), **values)


def _fault(source: Source, target: str, places: _Map) -> tuple[Fault, dict[str, str]] | None:
    if prose.leads_elsewhere(target):
        return None if prose.keeps(target) else (NO_ADDRESS, {"target": target})
    named = target.startswith(_FILENAME)
    place, _, anchor = target.removeprefix(_FILENAME).partition("#")
    if named:
        address = places.site.linked(source, place)
        if address is None:
            return NO_SUCH_TEXT, {"target": place}
    elif place.startswith("/"):
        address = unquote(place.partition("?")[0])
        if address not in places.written:
            return NO_SUCH_PAGE, {"target": place}
    elif _PICTURE.fullmatch(place):
        return NO_MARK, {"target": place}
    elif place:
        return BARE_FILE, {"target": place}
    else:
        address = places.site.address_of(source)
    if anchor and anchor not in places.anchors.get(address, (anchor,)):
        return NO_SUCH_ANCHOR, {"target": address, "anchor": anchor}
    return None
