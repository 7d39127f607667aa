"""What people are called by: さん and “Ms”, titles such as 副市長 and “Mayor”, and all other posts.

Each list is an alternation of a regular expression in half width, and made of the one before it.
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.seldom import seldom

COURTESY = "さん|氏|様|君|くん|先生"
LEADS = "モデレーター|コーディネーター|ファシリテーター"
"""Who leads a talk, by titles that stand before a name as well."""
_PERSONAL = (
    "知事|大臣|補佐官|准教授|教授|講師|議員|委員|構成員|主査|主任|主幹|参事|参与|幹事|顧問|オブザーバー"
    f"|{LEADS}|コメンテーター|アドバイザー|パネリスト|キャスター"
)
TITLE = (
    "副?(?:委員|理事|[市町村区議座会部局課室係館園校所院社団店署学])長|教育長"
    f"|(?:CIO|副)?(?:{_PERSONAL})|[佐括議事画務]官"
)
"""What a person is called by right behind a surname, and nothing but a person."""
POST = (
    f"長|官|監|{_PERSONAL}|会頭|CIO|CDO|CISO|CTO|CEO|補佐|代理|係員|主事|担当|研究員|理事|代表|取締役"
    "|社員|職員|本部員"
    "|部長級|マネージャー|ディレクター|司会|事務局|記者|編集者"
)
"""How words end that tell a post, where they stand in the place of one."""
OF_MEETING = seldom(
    "(?:副|専門|臨時|特別)?(?:委員|構成員|座長|会長|議長|主査|部会長|委員長|幹事|オブザーバー)(?:代理)?"
)
"""What a meeting makes of people, whatever post they hold elsewhere."""
BEHIND_NAME = f"(?:{COURTESY}|{POST})"

ENGLISH_COURTESY = "Mr|Ms|Mrs|Mx|Dr|Prof|Sir|Dame"
_OFFICE = (
    r"Mayor|Governor|Chair\w*|President|Director|Chief|Minister|Professor|Councill?or|Commissioner"
    r"|Secretary|Superintendent|Officer"
)
ENGLISH_TITLE = (
    rf"(?:(?:{ENGLISH_COURTESY}|{_OFFICE}|Deputy|Vice|Council(?:man|woman|member)|Senator)\b\.?)"
)
"""What stands before a name."""
ENGLISH_POST = seldom(
    rf"\b(?:C[A-Z]O|{_OFFICE}|Head|Manager|Advis[eo]r|Fellow|Editor|Founder|Partner|Analyst"
    r"|Correspondent|Counsel|Scholar|Author)\b"
)
"""Words of a post, wherever in it they stand."""

_BEHIND = re.compile(rf"(?:{COURTESY}|【[^【】]*】)$")
_LAST_SIGNS = frozenset("ん氏様君生】")
_BEFORE = re.compile(
    rf"^(?:{ENGLISH_COURTESY}|Professor|Cllr|Councillor|(?:The )?Hon)\.?(?=[^a-z])", re.IGNORECASE
)
_BEFORE_SIGNS = frozenset("MmDdPpSsCcTtHh")
_BARE = re.compile(rf"(?:{ENGLISH_TITLE} )?{ENGLISH_TITLE}")
_TITLED = seldom(rf"(?P<title>{_BARE.pattern}) (?=[A-Z])")
_TITLE_SIGNS = frozenset("MDPSGVC")


def without_courtesy(text: str) -> str:
    """Words without さん, 氏 or 【座長】 behind them."""
    match = _BEHIND.search(half_width(text)) if text[-1:] in _LAST_SIGNS else None
    return text[: match.start()].rstrip() if match else text


def without_title(name: str) -> str:
    """“Fiona MacDonald” of “Dr Fiona MacDonald”."""
    return _BEFORE.sub("", name).lstrip() if name[:1] in _BEFORE_SIGNS else name


def is_title(narrow: str) -> bool:
    """Whether English words are a title and nothing else: “Mayor”, “Vice Governor”."""
    return narrow.isascii() and _BARE.fullmatch(narrow) is not None


def split_title(words: str) -> tuple[str, str]:
    """“Mayor” and “Bloom” of “Mayor Bloom”; no title where there is none or nothing but one."""
    match = _TITLED.match(words) if words[:1] in _TITLE_SIGNS and words.isascii() else None
    return (match["title"], words[match.end() :]) if match else ("", words)
