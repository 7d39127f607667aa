"""What a file was to be called: programs and people give articles and registries other names.

A copy “part-1 (2).ja.md” is no second article, and “part-2.JA.md” no article of that name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from roundtable.transcript.diagnostic import Fault, Severity
from roundtable.transcript.model import LANGS, Lang

WRONG_ENDING = Fault(
    "W506",
    Severity.WARNING,
    ja="この原稿は、ファイル名が「.txt」で終わるので読み込まれません。名前を {name} に"
    "変えてください。（Windowsでは、エクスプローラーの「表示」で「ファイル名拡張子」を出すと変えられます。）",
    en="This text is not read, because the name of its file ends in .txt. Rename it {name}. (On "
    "Windows, let the Explorer show file name extensions first.)",
)
COPY = Fault(
    "W507",
    Severity.WARNING,
    ja="{name} の写しのようなので、読み込みません。二つを見比べ、正しいほうを {name} の名前で"
    "残して、もう一方は原稿のフォルダーの外に移してください。",
    en="This seems to be a copy of {name} and is not read. Compare the two, keep the right one "
    "under the name {name}, and move the other out of the content.",
)
_MISNAMED = (
    "この名前のファイルは読み込まれません。名前を {name} に変えてください。",
    "A file of this name is not read. Rename it {name}.",
)
MISNAMED = Fault("W508", Severity.WARNING, *_MISNAMED)
MISNAMED_DEFINITION = Fault("E508", Severity.ERROR, *_MISNAMED)

REGISTRIES = ("speakers", "topics", "organisations")
MAGAZINE = "magazine"
"""What holds for all issues; unlike the registries it may be missing."""

_NAMED_TXT = re.compile(r"(?P<name>.+)\.md\.txt|(?P<part>part-\d+\.(?:ja|en))\.txt", re.I)
_ISSUE_FILE = re.compile(r"(?i)issues?\.ya?ml(?:\.txt)?")
_RIGHT = re.compile(r"(?P<article>.+?)(?:\.(?:ja|en))?\.md", re.DOTALL)
_LANGS = {"ja": "ja", "jp": "ja", "jpn": "ja", "en": "en", "eng": "en"}
_ALMOST = re.compile(
    rf"(?P<article>.+?)\s*\.\s*(?P<lang>{'|'.join(_LANGS)})\s*\.(?:md|markdown)"
    rf"|(?P<part>part[-_ ]?\d+)[-_ ]?(?P<of>{'|'.join(_LANGS)})\.md"
)
_PART = re.compile(r"part[-_ ]?0*(\d+)")
# What programs add to the name of a copy, and people to that of an older or newer state.
_ADDED = (
    r"(?:\s*[(（].*[)）]|\s*(?:-\s*)?コピー.*|\s*のコピー.*|\s*(?:-\s*)?[Cc]opy.*"
    r"|[-_ ](?:old|bak|backup|new|v\d+|\d{6,8}|旧.*|新.*|最新.*|修正.*))"
)
_COPIED = re.compile(
    rf"(?P<before>.+?)\.(?P<of>ja|en)(?![.a-z])[^.]+\.md"
    rf"|(?P<article>.+?){_ADDED}\.(?P<lang>ja|en)\.md"
)
_DEFINITION_COPY = re.compile(rf"(?P<name>.+?){_ADDED}\.ya?ml(?:\.txt)?", re.IGNORECASE)


def language_in_name(file: str) -> Lang | None:
    """The language a file name says: ``part-1.ja.md`` is Japanese."""
    return next((lang for lang in LANGS if file.endswith(f".{lang}.md")), None)


def meant_article(file: str, present: Collection[str], listed: str) -> tuple[Fault, str] | None:
    """Why a file directly in an issue's folder is not read as the article, or the issue.yaml, it
    was to be, and what that is called; None where its name is right or its own affair.

    `present` are all names in the folder, `listed` the words of its issue.yaml: an article that it
    names has its name on purpose.
    """
    if _ISSUE_FILE.fullmatch(unicodedata.normalize("NFKC", file)) and file != "issue.yaml":
        return (COPY if "issue.yaml" in present else MISNAMED), "issue.yaml"
    if text := _NAMED_TXT.fullmatch(file):
        return WRONG_ENDING, f"{text['name'] or text['part']}.md"
    right = _RIGHT.fullmatch(file)
    if right and right["article"] in listed:
        return None
    meant = _copied(file) or _almost(file)
    if meant is None or meant == file:
        return None
    if meant in present:
        return COPY, meant
    article = meant.rsplit(".", 2)[0]
    belongs = article in listed or any(name.startswith(f"{article}.") for name in present)
    return (MISNAMED, meant) if belongs or not right else None


def meant_definition(file: str, present: Collection[str]) -> tuple[Fault, str] | None:
    """Why a file in the content folder is not read as the registry, or the magazine.yaml, it was
    to be, and what that is called."""
    copied = _DEFINITION_COPY.fullmatch(file)
    stem = copied["name"] if copied else re.sub(r"(?i)(?:\.ya?ml|\.txt)+$", "", file)
    one = unicodedata.normalize("NFKC", stem).casefold().removesuffix("s")
    name = one if one == MAGAZINE else f"{one.replace('organization', 'organisation')}s"
    meant = f"{name}.yaml"
    is_one = name in (*REGISTRIES, MAGAZINE) and re.search(r"(?i)\.ya?ml(\.txt)?$", file)
    if not is_one or file == meant:
        return None
    return (COPY if meant in present else MISNAMED_DEFINITION), meant


def _almost(file: str) -> str | None:
    """The name in half-width small letters, with the language as it is written."""
    match = _ALMOST.fullmatch(unicodedata.normalize("NFKC", file).casefold())
    if not match:
        return None
    article = _PART.sub(r"part-\1", match["article"] or match["part"])
    return f"{article}.{_LANGS[match['lang'] or match['of']]}.md"


def _copied(file: str) -> str | None:
    """The name of the file of which this may be a copy."""
    match = _COPIED.fullmatch(file)
    return (
        f"{match['article'] or match['before']}.{match['lang'] or match['of']}.md"
        if match
        else None
    )
