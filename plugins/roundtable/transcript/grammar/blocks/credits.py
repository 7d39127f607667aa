"""Who wrote, edited, photographed: 「編集：星野 惇（同上）」, 「取材・文／…」, “Edited by: …”."""

from __future__ import annotations

import re
from functools import lru_cache

from roundtable.transcript.grammar.blocks.taken import Taken
from roundtable.transcript.grammar.labels.page import Page
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.model import Credit, CreditLine

_ROLE = (
    "聞き手|聴き手|執筆者?|編集者?|文責|取材・文|取材|文|構成|写真|撮影|監修|翻訳|協力|デザイン"
    "|Written by|Text|Words|Author|Edited by|Editors?|Photos?(?: by)?|Photograph(?:s|y|er)?(?: by)?"
    "|Translat(?:ion|ed by|or)|Design|Supervised by"
)
_ROLES = rf"(?P<role>(?:{_ROLE})(?:[・&](?:{_ROLE}))*|(?<=\()聞き手(?==))"
# 「写真：右から二番目」 tells where somebody stands in a picture.
_NO_PLACE = r"(?!(?:左|右|中央|前列|後列)(?:から|の|は|が|:|、|$))"
_LINE = re.compile(
    rf"^[\s(]*{_ROLES}(?::|/|=|は(?=.*=)|・(?=\S*編集部))\s*(?P<rest>{_NO_PLACE}\S.*)$",
    re.IGNORECASE,
)
_NEXT_ROLE = re.compile(rf"(?:[、,;]\s*|\s+){_ROLES}(?::|/|=|は)\s*", re.IGNORECASE)
_PERSON = re.compile(r"^(?P<name>[^(=]+?)\s*(?:\((?P<inside>.*)\)|=(?P<after>.+))?$")
_SAME = re.compile(r"^(?:同上|同|same as above|same|ibid\.?)$", re.IGNORECASE)
_LONGEST = 200
_MOST_LINES = 20


def credit(page: Page, index: int) -> Taken | None:
    """One line of credits; it ends the talk. 「（同上）」 is spelt out from the lines above it."""
    lines = page.lines
    text = lines.texts[index]
    match = _credit_line(text)
    if not match:
        return None
    text = text.strip()
    above = _affiliation_above(page, index)
    credits = _credits(text, match, above)
    return Taken(index + 1, lambda extent: CreditLine(credits, text, extent))


def _credits(text: str, match: re.Match[str], above: str) -> tuple[Credit, ...]:
    found, start, role = [], match.start("rest"), text[match.start("role") : match.end("role")]
    end_of_all = len(text) - 1 if half_width(text)[0] == "(" and text[-1] in ")）" else len(text)
    while True:
        following = _NEXT_ROLE.search(half_width(text), start)
        end = following.start() if following else end_of_all
        credit = _one(role, text[start:end].strip(), above)
        found.append(credit)
        above = credit.affiliation or above
        if not following:
            return tuple(found)
        role, start = text[following.start("role") : following.end("role")], following.end()


def _one(role: str, words: str, above: str) -> Credit:
    match = _PERSON.match(half_width(words))
    if not match:
        return Credit(role, words)
    group = "inside" if match["inside"] is not None else "after"
    printed = words[match.start(group) : match.end(group)].strip()
    affiliation = above if _SAME.match(printed) else printed
    return Credit(role, words[: match.end("name")].strip(), affiliation, printed)


def _affiliation_above(page: Page, index: int) -> str:
    """The last affiliation spelt out in the credit lines right above, blank lines aside."""
    for at in range(index - 1, max(page.lines.first, index - _MOST_LINES) - 1, -1):
        if page.lines.is_blank(at):
            continue
        text = page.lines.texts[at]
        match = _credit_line(text)
        if not match:
            return ""
        credits = _credits(text.strip(), match, "")
        spelt = [credit.affiliation for credit in credits if credit.affiliation]
        if spelt:
            return spelt[-1]
    return ""


@lru_cache(maxsize=256)
def _credit_line(text: str) -> re.Match[str] | None:
    may_be = len(text) <= _LONGEST and "。" not in text
    return _LINE.match(half_width(text.strip())) if may_be else None
