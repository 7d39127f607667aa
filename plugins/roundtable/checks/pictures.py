"""Is every picture there, in the issue's own folder, and told to those who cannot see it?

A bare caption without a picture has its own finding, from the grammar.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote

from roundtable.magazine.library import Edition, Magazine
from roundtable.transcript import prose
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.grammar.slips.wide_marks import NO_PICTURE
from roundtable.transcript.model import Figure, Note, Paragraph, Prose
from roundtable.transcript.nearest import hint_of, nearest

NO_ALTERNATIVE = Fault(
    "E410",
    Severity.ERROR,
    ja="写真「{target}」に、見えない人のための説明（代替テキスト）がありません。"
    "「![」と「]」の間に、何が写っているかを書いてください。",
    en="The picture “{target}” has no description for those who cannot see it (alternative text). "
    "Say between “![” and “]” what it shows.",
)
STILL_TO_COME = Fault(
    "W411",
    Severity.WARNING,
    ja="「{caption}」の写真はまだありません。"
    "images フォルダーに置いて、丸かっこの中に images/… と書くか、この行を消してください。",
    en="The picture “{caption}” is still to come. Put it into the folder images and write "
    "images/… in the parentheses, or delete this line.",
)
ELSEWHERE = Fault(
    "E412",
    Severity.ERROR,
    ja="写真「{target}」はこの号のフォルダーの外にあります。images フォルダーにコピーして、"
    "images/… と書いてください。",
    en="The picture “{target}” is outside the folder of this issue. Copy it into the folder images "
    "and write images/….",
)
NOT_FOUND = Fault(
    "E413",
    Severity.ERROR,
    ja="写真「{target}」が見つかりません。{hint}ファイル名（大文字・小文字も）と置き場所を確かめてください。",
    en="The picture “{target}” is not there. {hint}Check the name of the file, capitals too, "
    "and where it lies.",
)
IN_A_SENTENCE = Fault(
    "E414",
    Severity.ERROR,
    ja="写真「{target}」が文の途中にあるため表示できません。写真だけの行にしてください。",
    en="The picture “{target}” stands inside a sentence, where it cannot be shown. Give it a line "
    "of its own.",
)

SPACED = Fault(
    "E415",
    Severity.ERROR,
    ja="写真「{target}」の名前に空白か丸かっこがあるため読み取れません。"
    "ファイル名から除き、ここにも同じ名前を書いてください。",
    en="The picture “{target}” cannot be read, because its name has a space or a parenthesis in "
    "it. Rename the file without it and write the new name here.",
)
WIDE_QUOTES = Fault(
    "E416",
    Severity.ERROR,
    ja='写真「{target}」の下に載せる言葉は、半角の引用符「"」で囲んでください。'
    "ほかの引用符では写真になりません。",
    en='Put the caption of the picture “{target}” in plain quotation marks ("). With any others '
    "this is no picture.",
)
UNFINISHED = Fault(
    "E417",
    Severity.ERROR,
    ja="この行は写真になりません。かっこの閉じ忘れがないか確かめ、「![何が写っているか](images/04.jpg)」の"
    "形にしてください。",
    en="This line makes no picture. Look for a bracket that is not closed, and write it as "
    "“![what it shows](images/04.jpg)”.",
)
PLACE_FOR_ONE = Fault(
    "W419",
    Severity.WARNING,
    ja="「{text}」は写真を入れる場所のようです。写真を images フォルダーに置いて、この行を"
    "「![何が写っているか](images/04.jpg)」の形に書き換えるか、要らなければ消してください。",
    en="“{text}” seems to mark a place for a picture. Put the picture into the folder images and "
    "make this line “![what it shows](images/04.jpg)”, or delete it if it is not needed.",
)
_PLACE = re.compile(
    r"^[ 　]*(?P<text>[【［\[＜<〈](?:写真|画像|図版)[^】］\]＞>〉\n]{0,40}[】］\]＞>〉]"
    r"|[（(](?:ここに)?(?:写真|画像|図版?)(?:[0-9０-９①-⑳]{1,2}|[をが]?(?:挿入|差し込み|入る|入れる|入ります"
    r"|入れます|あり|予定|未定))?[）)])[ 　]*$",
    re.MULTILINE,
)
_IN_ISSUE = re.compile(r"(?:.*/)?issues/(?P<folder>[^/]+)/(?P<file>.+)")
_INLINE = re.compile(r"!\[[^\[\]\n]*\]\(\s*(?P<target>[^\s)]+)(?P<rest>[^)\n]*)\)")
_TITLE = re.compile(r"\s*(?:[\"'(].*)?", re.DOTALL)
_OPEN_TITLE = re.compile(r"\s*\"[^\"]*")
_WIDE_TITLE = re.compile(r"\s*[“”„「『‘].*", re.DOTALL)
_AT_TITLE = re.compile(r"\s+[\"'“”「『]")
_NAME_WITH_BRACKETS = re.compile(r"[^\s()]*\([^\s()]*\)[^\s()]*")
# A line that opens as a picture does, and has no brackets that close it.
_UNFINISHED = re.compile(
    r"^ {0,3}!\[(?![^\[\]\n]*\][ 　]?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\))", re.M
)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    present: defaultdict[str, set[str]] = defaultdict(set)
    for path in magazine.pictures:
        if match := _IN_ISSUE.fullmatch(path):
            present[match["folder"]].add(_name(match["file"]))
    for issue, _, edition in magazine.editions:
        if "写真" in edition.source.text or "画像" in edition.source.text:
            for place in _PLACE.finditer(edition.source.text):
                offset = place.start("text")
                yield PLACE_FOR_ONE.at(edition.source, offset, text=place["text"])
        if "![" in edition.source.text:
            for figure in edition.transcript.figures:
                yield from _figure(figure, edition, present[issue.folder])
            yield from _inside_sentences(edition)


def _figure(figure: Figure, edition: Edition, present: set[str]) -> Iterator[Diagnostic]:
    source, start, target = edition.source, figure.span.start, figure.target
    if not target:
        if "![" in source.words(figure.span):
            yield STILL_TO_COME.at(source, start, caption=figure.caption)
        return
    if not figure.alt:
        yield NO_ALTERNATIVE.at(source, start, target=target)
    path = _inside(target)
    if path is None and _inside(target.replace("\\", "/")) in present:
        hint = _did_you_mean(target.replace("\\", "/"), present)
        yield NOT_FOUND.at(source, start, target=target, hint=hint)
    elif path is None:
        yield ELSEWHERE.at(source, start, target=target)
    elif path not in present:
        hint = _did_you_mean(path, present)
        yield NOT_FOUND.at(source, start, target=target, hint=hint)


def _did_you_mean(path: str, present: set[str]) -> tuple[str, str]:
    """The picture that has a name like this one; that both lie in images/ makes them no more
    alike."""
    named = {posixpath.basename(one).casefold(): one for one in sorted(present)}
    near = nearest(posixpath.basename(path), named)
    return hint_of(named[near]) if near else ("", "")


def _inside(target: str) -> str | None:
    """The path of a target relative to the issue's folder; None if it leads out of it."""
    plain = unquote(target)
    path = posixpath.normpath(plain)
    leads_out = path.startswith("/") or path.split("/")[0] == ".."
    return None if prose.leads_elsewhere(plain) or "\\" in plain or leads_out else _name(path)


def _name(path: str) -> str:
    """A path in the one form in which two are compared: a Mac stores が as two characters."""
    return unicodedata.normalize("NFC", path)


def _inside_sentences(edition: Edition) -> Iterator[Diagnostic]:
    # Whose marks are full-width is told what to write, in the grammar.
    told = {found.line for found in edition.parsed.diagnostics if found.code == NO_PICTURE.code}
    for item in edition.transcript.items:
        if not isinstance(item, Paragraph | Prose | Note):
            continue
        words = edition.source.words(item.span)
        if "![" not in words:
            continue
        written = prose.without_code(words)
        for image in _INLINE.finditer(written):
            fault, target = _misplaced(image, written)
            yield fault.at(edition.source, item.span.start + image.start(), target=target)
        for opening in _UNFINISHED.finditer(written):
            unfinished = UNFINISHED.at(edition.source, item.span.start + opening.start())
            if unfinished.line not in told:
                yield unfinished


def _misplaced(image: re.Match[str], written: str) -> tuple[Fault, str]:
    """Why an image among words is no picture, and what it names."""
    target = image["target"]
    if "(" in target and (whole := _NAME_WITH_BRACKETS.match(written, image.start("target"))):
        return SPACED, whole[0]
    if _TITLE.fullmatch(image["rest"]) and not _OPEN_TITLE.fullmatch(image["rest"]):
        return IN_A_SENTENCE, target
    if _WIDE_TITLE.fullmatch(image["rest"]) or _OPEN_TITLE.fullmatch(image["rest"]):
        return WIDE_QUOTES, target
    return SPACED, _AT_TITLE.split(target + image["rest"], maxsplit=1)[0].strip()
