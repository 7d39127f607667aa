"""Do the links within the site lead somewhere? Asked of the texts, where they can be mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from roundtable.site import urls
from roundtable.site.rendered_links import FILENAME, links_of, links_of_article
from roundtable.site.shelf.outline import anchors
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
    ja="リンク先「{target}」のページに「#{anchor}」はありません。「#」の後を確かめてください。",
    en="The page “{target}” has no “#{anchor}”. Check what follows the “#”.",
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
NO_SCHEME = Fault(
    "E547",
    Severity.ERROR,
    ja="リンク先「{target}」は、ほかのサイトのアドレスのようです。初めに https:// を付けて、"
    "「https://{target}」と書いてください。",
    en="“{target}” seems to be an address elsewhere. Write it with https:// before it: "
    "“https://{target}”.",
)
NO_TEXT = Fault(
    "E548",
    Severity.ERROR,
    ja="「{target}」は、このサイトには載せられないファイルです。ほかの場所で公開し、"
    "「https://」で始まるアドレスをここに書いてください。",
    en="“{target}” is a file that this site cannot publish. Publish it elsewhere, and write the "
    "whole address here, beginning with “https://”.",
)
_HOST = re.compile(
    r"(?i)(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:jp|com|org|net|gov|edu|info|io)(?:[/:?#]|$)).*"
)
_NO_TEXT = re.compile(r"(?i).+\.(?:pdf|docx?|xls[xm]?|pptx?|odt|rtf|txt|csv|zip|mp[34]|mov)")
_PICTURE = re.compile(r"(?i).+\.(?:jpe?g|png|webp|gif|heic)")

# No bracket within brackets but those of a picture: thousands of them would be looked at anew for
# each one that opens.
_WORDS = r"\[(?:[^\[\]\n]|!\[[^\[\]\n]*\]\([^)\n]*\))*\]"
_LINK = re.compile(
    rf"(?<!!){_WORDS}\(\s*<?([^\s)>]+)|^ {{0,3}}\[[^\[\]\n]+\]:\s*<?([^\s>]+)"
    r"|<a\s[^>\n]{0,200}?href\s*=\s*[\"']?([^\s\"'>]+)",
    re.MULTILINE | re.IGNORECASE,
)
_SIGNS = ("](", "]:", "<")
_FILENAME = "{filename}"
_KEYWORD = re.compile(r"^\{\w*\}/?")


_TO_A_TEXT = re.compile(FILENAME)
# To a browser these lie within the site, because no host follows the scheme.
_HOSTLESS = re.compile(r"(?i)https?:(?!//)")


class _Map(Struct, frozen=True):
    """The addresses of all that is written; the turns and headings of each article, also side by
    side, which most links into a page mean; and what else pages have, once they are rendered."""

    site: Site
    written: frozenset[str]
    talk: dict[str, frozenset[str]]
    rendered: Callable[[str], frozenset[str] | None]

    def lacks(self, address: str, anchor: str) -> bool:
        """Whether the page there has no such anchor."""
        if anchor in self.talk.get(address, ()):
            return False
        ids = self.rendered(address)
        return ids is not None and anchor not in ids


def broken_links(
    site: Site, written: frozenset[str], rendered: Callable[[str], frozenset[str] | None]
) -> Iterator[Diagnostic]:
    """Links of articles and pages that lead nowhere within the site, whose addresses are those
    `written`; `rendered` tells the anchors of a page, None of any other file."""
    articles = [edition.parsed for _, _, edition in site.magazine.editions]
    linking = [parsed for parsed in articles if _may_link(parsed.source)]
    pages = [page for page in site.pages if _may_link(page.source)]
    if not linking and not pages:
        return
    places = _Map(site, written, _talk(site), rendered)
    for parsed in linking:
        source = parsed.source
        yield from _broken(source, links_of_article(source, parsed.transcript), places)
    for page in pages:
        targets = links_of(page.body, prose.link_definitions(page.source.text))
        yield from _broken(page.source, ((link, page.header.span.end) for link in targets), places)


def _may_link(source: Source) -> bool:
    return any(sign in source.text for sign in _SIGNS)


def _talk(site: Site) -> dict[str, frozenset[str]]:
    found = {}
    for _, article, edition in site.magazine.editions:
        sections = (anchor for anchor, _ in anchors(edition.transcript))
        side_by_side = urls.bilingual(edition.lang, article.issue, article.part)
        found[side_by_side] = frozenset((*article.ids, *sections))
        found[site.address_of(edition.source)] = found[side_by_side]
    return found


def _broken(
    source: Source, rendered: Iterator[tuple[str, int]], places: _Map
) -> Iterator[Diagnostic]:
    """What is wrong with links as they are written, and with those that only their page shows."""
    sound: set[str] = set()
    told: list[str] = []
    for match in _LINK.finditer(prose.without_code(source.text)):
        target = match[match.lastindex or 0]
        found = _fault(source, target, places)
        if found is None:
            sound.add(target)
        else:
            told.append(target)
            fault, values = found
            yield fault.at(source, match.start(), **values)
    for link, start in rendered:
        target = _TO_A_TEXT.sub(_FILENAME, link, count=1)
        if target in sound or target.startswith(tuple(told)):
            continue
        found = _fault(source, target, places)
        if found is not None:
            fault, values = found
            yield fault.at(source, max(source.text.find(link, start), start), **values)


def _fault(source: Source, target: str, places: _Map) -> tuple[Fault, dict[str, str]] | None:
    """What is wrong with a link as it is written, and the values of its message."""
    target = _within(target, places.site.host)
    if prose.leads_elsewhere(target):
        return None if prose.keeps(target) else (NO_ADDRESS, {"target": target})
    place, _, anchor = target.removeprefix(_FILENAME).partition("#")
    file = place.partition("?")[0]
    is_text = target.startswith(_FILENAME)
    address: str | None
    if place.startswith("/") and not is_text:
        address = unquote(file)
        if address not in places.written:
            return NO_SUCH_PAGE, {"target": place}
    elif _HOST.fullmatch(place) and not is_text:
        return NO_SCHEME, {"target": target}
    elif _NO_TEXT.fullmatch(file):
        return NO_TEXT, {"target": place}
    elif is_text:
        address = places.site.linked(source, place)
        if address is None:
            return NO_SUCH_TEXT, {"target": place}
    elif _PICTURE.fullmatch(file):
        return NO_MARK, {"target": file}
    elif place:
        return BARE_FILE, {"target": _KEYWORD.sub("", place)}
    else:
        address = places.site.address_of(source)
    if anchor and places.lacks(address, anchor):
        return NO_SUCH_ANCHOR, {"target": address, "anchor": anchor}
    return None


def _within(target: str, host: str) -> str:
    """A target on the host of the site, as it would be written without the host.

    What people put there themselves may be linked to in full: a file that is no page stays as it
    is.
    """
    if _HOSTLESS.match(target):
        return "/" + target.partition(":")[2].lstrip("/")
    if not host or not target.lower().startswith(("http://", "https://", "//")):
        return target
    try:
        there, own = urlsplit(target), urlsplit(host)
        port = there.port
    except ValueError:  # no address at all, and none of ours
        return target
    if (there.hostname or "").rstrip(".") != own.hostname or port not in (None, 80, 443, own.port):
        return target
    path = there.path or "/"
    if "." in path.rpartition("/")[2]:
        return target
    return f"{path}#{there.fragment}" if there.fragment else path
