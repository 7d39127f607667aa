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
from roundtable.transcript.model import TURNS, Figure, Note, Paragraph, Prose
from roundtable.transcript.nearest import did_you_mean

NO_ALTERNATIVE = Fault(
    "E410",
    Severity.ERROR,
    ja="写真「{target}」に、見えない人のための説明（代替テキスト）がありません。"
    "![何が写っているか]({target}) のように、角括弧の中に書いてください。",
    en="The picture “{target}” has no description for those who cannot see it (alternative text). "
    "Say in the square brackets what it shows: ![what it shows]({target}).",
)
STILL_TO_COME = Fault(
    "W411",
    Severity.WARNING,
    ja="「{caption}」の写真はまだありません。"
    "images フォルダーに置いて、丸括弧の中に images/… と書くか、この行を消してください。",
    en="The picture “{caption}” is still to come. Put it into the folder images and write "
    "images/… in the round brackets, or delete this line.",
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
    ja="写真「{target}」の名前に空白があるため読み取れません。"
    "ファイル名から空白を除き、ここにも同じ名前を書いてください。",
    en="The picture “{target}” cannot be read, because its name has a space in it. Rename the "
    "file without spaces and write the new name here.",
)
_IN_ISSUE = re.compile(r"(?:.*/)?issues/(?P<folder>[^/]+)/(?P<file>.+)")
_INLINE = re.compile(r"!\[[^\[\]\n]*\]\(\s*(?P<target>[^\s)]+)(?P<rest>[^)\n]*)\)")
_TITLE = re.compile(r"\s*(?:[\"'(].*)?", re.DOTALL)


def check(magazine: Magazine) -> Iterator[Diagnostic]:
    present: defaultdict[str, set[str]] = defaultdict(set)
    for path in magazine.pictures:
        if match := _IN_ISSUE.fullmatch(path):
            present[match["folder"]].add(_name(match["file"]))
    for issue, _, edition in magazine.editions:
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
    if path is None:
        yield ELSEWHERE.at(source, start, target=target)
    elif path not in present:
        hint = did_you_mean(path, sorted(present))
        yield NOT_FOUND.at(source, start, target=target, hint=hint)


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
    for block in edition.transcript.blocks:
        said = block.said if isinstance(block, TURNS) else (block,)
        for item in said:
            if not isinstance(item, Paragraph | Prose | Note):
                continue
            written = prose.without_code(edition.source.words(item.span))
            for image in _INLINE.finditer(written):
                offset = item.span.start + image.start()
                if _TITLE.fullmatch(image["rest"]):
                    yield IN_A_SENTENCE.at(edition.source, offset, target=image["target"])
                else:
                    target = image["target"] + image["rest"]
                    yield SPACED.at(edition.source, offset, target=target.strip())
